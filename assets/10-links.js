/* Links with the class "go" change only their own parts of the address; the rest is kept.
   window.lszAtlas.go does the same for scripts: an empty value removes a part. */
(function () {
  "use strict";

  /* Of an address that could not be read whole, what was read: once, for then the address is a whole one. */
  function present() {
    const box = document.getElementById("notice-box");
    const read = box.dataset.address;
    delete box.dataset.address;
    return read === undefined ? window.location.search : read;
  }

  function merged(parts) {
    const search = new URLSearchParams(present());
    parts.forEach(function ([key, value]) {
      if (value) {
        search.set(key, value);
      } else {
        search.delete(key);
      }
    });
    const text = search.toString();
    return text ? "?" + text : "";
  }

  function goTo(parts) {
    window.dash_clientside.set_props("location", { search: merged(parts) });
  }

  window.lszAtlas = Object.assign({}, window.lszAtlas, {
    go: (parts) => goTo(Object.entries(parts)),
  });

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.go");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    goTo([...new URL(link.href).searchParams]);
  });
})();
