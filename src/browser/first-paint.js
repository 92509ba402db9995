// Before the first paint: the colours that the reader chose on this device, and whether another language will stand
// beside the page's. A classic script, since a module runs too late.
(function () {
  var root = document.documentElement;
  var data = root.dataset;
  var beside = new URLSearchParams(location.search).get('beside');
  try {
    var theme = localStorage.getItem(data.site + ':theme');
    if (theme === 'dark' || theme === 'light') data.theme = theme;
    beside = beside || sessionStorage.getItem(data.site + ':beside');
  } catch (error) {
    // Storage may be closed to us; then the device's own colours stand.
  }
  if (beside && beside !== root.lang) data.beside = 'waiting';
})();
