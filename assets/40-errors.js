/* A request of the page that fails is said in the page; its words come from the page itself. */
(function () {
  "use strict";

  const plainFetch = window.fetch;

  function report() {
    const region = document.getElementById("error");
    if (region && window.dash_clientside) {
      window.dash_clientside.set_props("error", { children: region.dataset.failed });
    }
  }

  window.fetch = function (resource, options) {
    const address = typeof resource === "string" ? resource : resource.url;
    const answer = plainFetch.call(window, resource, options);
    if (address.includes("_dash-update-component")) {
      answer.then((response) => response.ok || report(), report);
    }
    return answer;
  };
})();
