/* The button "Link kopieren" copies the present address and says so, on itself and in the live region. */
(function () {
  "use strict";

  const SHOWN_MS = 2500;

  function say(button, text) {
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    button.textContent = text;
    window.dash_clientside.set_props("announcer", { children: text });
    window.setTimeout(() => (button.textContent = label), SHOWN_MS);
  }

  function copy(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error(text));
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("#share");
    if (button) {
      copy(window.location.href).then(
        () => say(button, button.dataset.done),
        () => say(button, button.dataset.failed)
      );
    }
  });
})();
