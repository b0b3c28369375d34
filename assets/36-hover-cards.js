/* Hover cards of charts go away with Esc, and stay while the mouse is on them: WCAG 2.2, 1.4.13. */
(function () {
  "use strict";

  const ON_POINT_PX = 7;

  function inside(event, box) {
    return event.clientX >= box.left && event.clientX <= box.right
      && event.clientY >= box.top && event.clientY <= box.bottom;
  }

  function onAnotherPoint(plot, event) {
    return [...plot.querySelectorAll(".scatterlayer path.point")].some(function (point) {
      const box = point.getBoundingClientRect();
      const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return Math.hypot(event.clientX - middle[0], event.clientY - middle[1]) < ON_POINT_PX;
    });
  }

  function mayChange(plot, event) {
    const cards = [...plot.querySelectorAll(".hoverlayer .hovertext")];
    const onCard = cards.some((card) => inside(event, card.getBoundingClientRect()));
    return !onCard || onAnotherPoint(plot, event);
  }

  function attach() {
    document.querySelectorAll(".chart-frame .js-plotly-plot:not([data-cards])").forEach(function (plot) {
      if (plot.on) {
        plot.dataset.cards = "yes";
        plot.on("plotly_beforehover", (event) => event.clientX === undefined || mayChange(plot, event));
      }
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll(".chart-frame .js-plotly-plot[data-cards]").forEach(function (plot) {
        window.Plotly.Fx.unhover(plot);
      });
    }
  });

  new MutationObserver(attach).observe(document.documentElement, { childList: true, subtree: true });
})();
