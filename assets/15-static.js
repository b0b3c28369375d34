/* Elements with data-html get that HTML as their content; it comes from the page's own server. */
(function () {
  "use strict";

  function fill(element) {
    if (element.filled !== element.dataset.html) {
      element.filled = element.dataset.html;
      element.innerHTML = element.dataset.html;
    }
  }

  function fillAll() {
    document.querySelectorAll("[data-html]").forEach(fill);
  }

  new MutationObserver(fillAll).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-html"],
  });
})();
