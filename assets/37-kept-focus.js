/* When an answer replaces the element that has the focus, its successor gets it: the one in the same part of
   the page with the same data-keep, address, label or text. A detail that was open is opened again. */
(function () {
  "use strict";

  const FOCUSABLE = "a[href], button, summary, [tabindex]";
  let last = null;

  function nameOf(node) {
    return node.dataset.keep || node.getAttribute("href") || node.getAttribute("aria-label") || node.textContent;
  }

  function remember(event) {
    const region = event.target.parentElement && event.target.parentElement.closest("[id]");
    last = region && event.target.matches(FOCUSABLE)
      ? { node: event.target, region: region.id, name: nameOf(event.target) } : null;
  }

  /* Elements that go away keep their claim; whoever leaves an element that stays gives it up. */
  function forget(event) {
    window.setTimeout(function () {
      if (last && last.node === event.target && last.node.isConnected && document.activeElement !== last.node) {
        last = null;
      }
    });
  }

  function restore() {
    if (!last || last.node.isConnected || document.activeElement !== document.body) {
      return;
    }
    const region = document.getElementById(last.region);
    const found = region && [...region.querySelectorAll(FOCUSABLE)].find((node) => nameOf(node) === last.name);
    if (found) {
      const closed = found.tagName !== "SUMMARY" && found.closest("details:not([open])");
      if (closed) {
        closed.open = true;
      }
      found.focus({ preventScroll: true });
    }
  }

  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", forget);
  new MutationObserver(restore).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["tabindex"],
  });
})();
