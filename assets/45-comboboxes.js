/* Fields with a list of choices say what they are: a combobox, open or closed. */
(function () {
  "use strict";

  function describe(field) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    const list = field.getAttribute("aria-controls");
    field.setAttribute("aria-expanded", String(Boolean(list && document.getElementById(list))));
  }

  function describeAll() {
    document.querySelectorAll('input[aria-haspopup="listbox"]').forEach(describe);
  }

  new MutationObserver(describeAll).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["aria-controls", "aria-haspopup"],
  });
})();
