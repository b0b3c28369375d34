/* Printing: the address is written into the foot, and a view is fitted to one page A4 landscape.
   The style sheet of paper holds under html.printing, so that the fit can be measured before. */
(function () {
  "use strict";

  const ROOT = document.documentElement;
  const LONG = "#sources, #page-text";
  const LEAST = 0.3;
  const STEPS = 8;
  const formerSizes = new Map();

  function shown(selector) {
    return [...document.querySelectorAll(selector)].filter((element) => element.offsetParent);
  }

  function fitsAcross(element) {
    return element.scrollWidth <= element.clientWidth + 1;
  }

  function fits(main, share) {
    main.style.setProperty("--share", share);
    return main.scrollHeight <= main.clientHeight && [main, ...shown(".table-frame")].every(fitsAcross);
  }

  /* About the greatest share of its natural size at which the view is neither higher nor wider than the page. */
  function fit(main) {
    let [low, high] = [LEAST, 1];
    for (let step = 0; step < STEPS && !fits(main, high); step++) {
      const middle = (low + high) / 2;
      [low, high] = fits(main, middle) ? [middle, high] : [low, middle];
    }
    return fits(main, high) ? high : low;
  }

  function redraw(plot) {
    const { width, height, autosize } = plot.layout;
    formerSizes.set(plot, { width: width || null, height: height || null, autosize: autosize !== false });
    window.Plotly.relayout(plot, { width: plot.clientWidth, height: plot.clientHeight });
  }

  function prepare() {
    if (ROOT.classList.contains("printing")) {
      return;
    }
    ROOT.classList.add("printing");
    ROOT.classList.toggle("printing-long", shown(LONG).length > 0);
    document.querySelectorAll(".print-address").forEach(function (place) {
      place.textContent = window.location.href;
    });
    const main = document.getElementById("main");
    const long = ROOT.classList.contains("printing-long");
    let share = long ? 1 : fit(main);
    fits(main, share);
    shown(".js-plotly-plot").filter((plot) => plot.layout).forEach(redraw);
    while (!long && !fits(main, share) && share > LEAST) {
      share -= 0.01;
    }
  }

  function restore() {
    ROOT.classList.remove("printing", "printing-long");
    document.getElementById("main").style.removeProperty("--share");
    formerSizes.forEach((size, plot) => window.Plotly.relayout(plot, size));
    formerSizes.clear();
  }

  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", restore);
  window.matchMedia("print").addEventListener("change", function (paper) {
    if (paper.matches) {
      prepare();
    } else {
      restore();
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest(".print-button")) {
      window.print();
    }
  });
})();
