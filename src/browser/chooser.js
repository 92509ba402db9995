// Before the first paint: the languages that the reader's browser is set to come first. A classic script, since a module runs too late.
(function () {
  var list = document.querySelector('[data-languages]');
  // Browsers of Norway may say only “Norwegian”.
  var wanted = (navigator.languages || []).flatMap(function (tag) {
    var language = tag.toLowerCase().split('-')[0];
    return language === 'no' ? ['nb', 'nn'] : [tag.toLowerCase(), language];
  });
  wanted.reverse().forEach(function (tag) {
    var item = list.querySelector('[data-language="' + CSS.escape(tag) + '"]');
    if (item) list.prepend(item);
  });
})();
