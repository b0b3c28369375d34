/* A finger that scrolls the page over a chart does not choose the point it started on. */
(function () {
  "use strict";

  const SLOP_PX = 10;
  let start = null;

  document.addEventListener("touchstart", function (event) {
    const plot = event.target.closest && event.target.closest(".js-plotly-plot");
    const touch = event.touches[0];
    start = plot ? { plot: plot, x: touch.clientX, y: touch.clientY, moved: false } : null;
  }, { capture: true, passive: true });

  document.addEventListener("touchmove", function (event) {
    const touch = event.touches[0];
    if (start && Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > SLOP_PX) {
      start.moved = true;
    }
  }, { capture: true, passive: true });

  document.addEventListener("touchend", function () {
    if (start && start.moved) {
      start.plot._dragged = true;
    }
    start = null;
  }, { capture: true, passive: true });
})();
