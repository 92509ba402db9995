// Before the first paint: the languages that the reader's browser is set to come first. A classic script, since a
// module runs too late.
(function () {
  var list = document.querySelector('[data-languages]');
  var wanted = (navigator.languages || []).flatMap(function (tag) {
    return [tag.toLowerCase(), tag.toLowerCase().split('-')[0]];
  });
  wanted.reverse().forEach(function (tag) {
    // A browser may ask for a language that is here in two forms.
    var asked = '="' + CSS.escape(tag) + '"]';
    list.prepend.apply(list, list.querySelectorAll('[data-language' + asked + ', [data-asked-as~' + asked));
  });
})();
