/* Fields with a list of choices say what they are: a combobox, open or closed, and which list is theirs.
   The list itself is no stop of the Tab key. Without a hit it says so: as its only, disabled entry, and aloud. */
(function () {
  "use strict";

  function set(node, name, value) {
    if (value === null) {
      node.removeAttribute(name);
    } else if (node.getAttribute(name) !== value) {
      node.setAttribute(name, value);
    }
  }

  function describe(field) {
    const list = field.dataset.expanded ? document.querySelector('[role="listbox"]') : null;
    set(field, "role", "combobox");
    set(field, "aria-autocomplete", field.readOnly ? "none" : "list");
    set(field, "aria-expanded", String(Boolean(list)));
    set(field, "aria-controls", list && list.id);
    if (list) {
      set(list, "tabindex", "-1");
    }
  }

  function tellEmpty(entry) {
    entry.setAttribute("role", "option");
    entry.setAttribute("aria-disabled", "true");
    window.dash_clientside.set_props("announcer", { children: entry.textContent });
  }

  function describeAll() {
    document.querySelectorAll('input[aria-haspopup="listbox"]').forEach(describe);
    document.querySelectorAll('[role="listbox"] [class*="-empty"]:not([role])').forEach(tellEmpty);
  }

  new MutationObserver(describeAll).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-controls", "aria-haspopup", "data-expanded", "role"],
  });
})();
