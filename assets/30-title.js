/* The title of the window tells what is shown, before the name of the atlas. */
(function () {
  "use strict";

  const name = document.title;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      setPageTitle: function (title) {
        document.title = title ? title + " – " + name : name;
        return window.dash_clientside.no_update;
      },
    },
  });
})();
