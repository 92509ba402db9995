// At the address of a page that has moved: on to the new one, with the section and the query that the reader came for.
// A classic script, so that it runs at once; where none runs, the page itself sends its reader on.
(function () {
  var link = document.querySelector('[data-moved-to]');
  if (!link) return;
  var address = new URL(link.href);
  if (!address.search) address.search = location.search;
  if (!address.hash) address.hash = location.hash;
  location.replace(address.href);
})();
