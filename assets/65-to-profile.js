/* The link under the map of a small screen moves to the profile without changing the address. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.to-profile");
    const profile = document.getElementById("profile");
    if (!link || !profile) {
      return;
    }
    event.preventDefault();
    const heading = profile.querySelector("h2") || profile;
    profile.scrollIntoView();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
})();
