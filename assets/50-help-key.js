/* Pages of text take the focus when they open and give it back when they close.
   "?" opens the help, "/" leads to the search; a switch on the help page turns all keys of one letter off,
   and only then the browser stores something: one entry, deleted when they are turned on again. */
(function () {
  "use strict";

  const ENTRY = "atlas-keys";
  const TYPING = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox], [role=listbox]";
  let heading = null;
  let wanted = false;
  let returnTo = null;
  let off = stored() === "off";

  function stored() {
    try {
      return window.localStorage.getItem(ENTRY);
    } catch (refused) {
      return null;
    }
  }

  /* Where storing is forbidden the choice holds as long as the page is open, and the page says so. */
  function remember(button) {
    try {
      if (off) {
        window.localStorage.setItem(ENTRY, "off");
      } else {
        window.localStorage.removeItem(ENTRY);
      }
    } catch (refused) {
      window.dash_clientside.set_props("error", { children: button.dataset.blocked });
    }
  }

  function setAttribute(element, name, value) {
    if (element && element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  function followPage() {
    setAttribute(document.querySelector(".key-switch"), "aria-checked", String(!off));
    const page = document.getElementById("page-text");
    const shown = page && !page.hidden ? page.querySelector("h2") : null;
    if (shown === heading) {
      return;
    }
    const closed = heading && !shown;
    heading = shown;
    if (shown && wanted) {
      shown.focus();
    } else if (closed) {
      giveBack();
    }
    wanted = false;
  }

  /* Links to pages are written anew when another one opens; the same link then stands for it. */
  function present(element) {
    const address = element && element.getAttribute("href");
    return address && !element.isConnected ? document.querySelector('.page-links a[href="' + address + '"]') : element;
  }

  function giveBack() {
    const active = document.activeElement;
    const lost = !active || active === document.body || !active.getClientRects().length;
    const target = present(returnTo);
    if (lost && target && target.isConnected) {
      target.focus();
    }
    returnTo = null;
  }

  function typing(event) {
    return event.target instanceof Element && event.target.closest(TYPING);
  }

  /* Whether a key of one letter is meant for the page: not typed into a field, not turned off, not taken. */
  function forPage(event) {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    return !(off || event.defaultPrevented || held || event.repeat || typing(event));
  }

  window.lszAtlas = Object.assign(window.lszAtlas || {}, { isForPage: forPage });

  document.addEventListener("click", function (event) {
    const button = event.target.closest(".key-switch");
    if (button) {
      off = !off;
      remember(button);
      followPage();
      return;
    }
    const link = event.target.closest("a.go");
    wanted = Boolean(link && link.closest(".page-links, .help-link, .page-text"));
    if (wanted && !heading) {
      returnTo = link;
    }
  }, true);

  document.addEventListener("keydown", function (event) {
    if (!forPage(event)) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      const before = document.activeElement;
      document.querySelector("#help-link a").click();
      returnTo = before && before !== document.body ? before : returnTo;
    } else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search").focus();
    }
  });

  window.addEventListener("popstate", () => (wanted = true));

  new MutationObserver(followPage).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"],
  });
})();
