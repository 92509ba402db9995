// Before the first paint: the colours that the reader chose on this device. A classic script, since a module runs too
// late.
(function () {
  try {
    var theme = localStorage.getItem(document.documentElement.dataset.site + ':theme');
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  } catch (error) {
    // Storage may be closed to us; then the device's own colours stand.
  }
})();
