/* Links with the class "go" change only their own parts of the address; the rest is kept. */
(function () {
  "use strict";

  function mergedSearch(link) {
    const merged = new URLSearchParams(window.location.search);
    new URL(link.href).searchParams.forEach(function (value, key) {
      if (value) {
        merged.set(key, value);
      } else {
        merged.delete(key);
      }
    });
    const text = merged.toString();
    return text ? "?" + text : "";
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.go");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    window.dash_clientside.set_props("location", { search: mergedSearch(link) });
  });
})();
