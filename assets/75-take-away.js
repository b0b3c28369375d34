/* "Herunterladen" in the head opens the list of files below the view. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const files = event.target.closest(".download-button") && document.querySelector("#take-away details");
    if (!files) {
      return;
    }
    files.open = true;
    files.scrollIntoView({ block: "center" });
    files.querySelector("summary").focus({ preventScroll: true });
  });
})();
