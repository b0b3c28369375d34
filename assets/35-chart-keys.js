/* Points of charts are reached by keys: one stop of the Tab key, arrows walk, Enter chooses the district.
   Which way the arrows lead stands in layout.meta.walk: "lines", "rows" or "plane". */
(function () {
  "use strict";

  function plainText(card) {
    return card.replace(/<br>/g, ", ").replace(/<[^>]*>/g, "");
  }

  function labelOf(plot, point) {
    const trace = plot.data[point.curve];
    const [, said, name] = trace.customdata[point.index];
    const spoken = plainText((name || trace.name) + "<br>" + said);
    const rows = plot.layout.meta.rows;
    return rows ? rows[point.row] + ": " + spoken : spoken;
  }

  /* Drawn points that have a hover card, in the order of lines and from left to right. */
  function pointsOf(plot) {
    const { walk, order } = plot.layout.meta;
    const rowOf = { lines: (curve) => order[curve], rows: (curve, y) => -y, plane: () => 0 }[walk];
    const points = [];
    plot.querySelectorAll(".scatterlayer .trace").forEach(function (group) {
      const curve = group.__data__[0].trace.index;
      const trace = plot.data[curve];
      if (trace.hoverinfo === "skip" || !trace.customdata) {
        return;
      }
      group.querySelectorAll("path.point").forEach(function (element) {
        const index = element.__data__.i;
        const x = trace.x[index];
        const y = trace.y[index];
        points.push({ element, curve, index, x, y, row: rowOf(curve, y) });
      });
    });
    return points.sort((a, b) => a.row - b.row || a.x - b.x || a.y - b.y);
  }

  function nearest(points, here) {
    return points.reduce((best, p) => (Math.abs(p.x - here.x) < Math.abs(best.x - here.x) ? p : best));
  }

  function inRow(plot, step) {
    const rows = [...new Set(plot.points.map((point) => point.row))];
    const row = rows[rows.indexOf(plot.here.row) + step];
    const found = plot.points.filter((point) => point.row === row);
    return found.length ? nearest(found, plot.here) : plot.here;
  }

  function along(plot, points, step) {
    return points[points.indexOf(plot.here) + step] || plot.here;
  }

  function target(plot, key) {
    const mine = plot.points.filter((point) => point.row === plot.here.row);
    const plane = plot.layout.meta.walk === "plane";
    const byHeight = plane && [...plot.points].sort((a, b) => a.y - b.y || a.x - b.x);
    switch (key) {
      case "ArrowLeft": return along(plot, mine, -1);
      case "ArrowRight": return along(plot, mine, 1);
      case "ArrowUp": return plane ? along(plot, byHeight, 1) : inRow(plot, -1);
      case "ArrowDown": return plane ? along(plot, byHeight, -1) : inRow(plot, 1);
      case "Home": return mine[0];
      case "End": return mine[mine.length - 1];
      default: return null;
    }
  }

  function setHere(plot, point) {
    plot.points.forEach((other) => other.element.setAttribute("tabindex", other === point ? "0" : "-1"));
    plot.here = point;
  }

  function showCard(plot, point) {
    window.Plotly.Fx.hover(plot, [{ curveNumber: point.curve, pointNumber: point.index }]);
  }

  function choose(plot, point) {
    const code = plot.data[point.curve].customdata[point.index][0];
    if (code) {
      window.lszAtlas.go({ kreis: code });
    }
  }

  function onKey(event) {
    const plot = event.currentTarget;
    const other = event.ctrlKey || event.metaKey || event.altKey;
    const next = other || !plot.here ? null : target(plot, event.key);
    if (next) {
      event.preventDefault();
      setHere(plot, next);
      next.element.focus();
    } else if (event.key === "Enter" && !other) {
      event.preventDefault();
      choose(plot, plot.here);
    }
  }

  function onFocus(event) {
    const plot = event.currentTarget;
    const point = plot.points.find((p) => p.element === event.target);
    if (point) {
      setHere(plot, point);
      showCard(plot, point);
    }
  }

  function onBlur(event) {
    if (event.currentTarget.isConnected) {
      window.Plotly.Fx.unhover(event.currentTarget);
    }
  }

  /* After each drawing: roles and names. */
  function decorate(plot) {
    const before = plot.here;
    plot.points = pointsOf(plot);
    plot.points.forEach(function (point) {
      point.element.setAttribute("role", "img");
      point.element.setAttribute("aria-label", labelOf(plot, point));
    });
    plot.querySelectorAll("svg text, .hoverlayer").forEach((node) => node.setAttribute("aria-hidden", "true"));
    const same = before && plot.points.find((p) => p.curve === before.curve && p.index === before.index);
    setHere(plot, same || plot.points[0] || null);
  }

  function attach(plot) {
    const words = plot.closest(".chart-frame").dataset;
    plot.dataset.keyed = "yes";
    plot.setAttribute("role", "application");
    plot.setAttribute("aria-roledescription", words.role);
    plot.setAttribute("aria-label", words.points);
    plot.setAttribute("aria-description", words.keys);
    plot.addEventListener("keydown", onKey);
    plot.addEventListener("focusin", onFocus);
    plot.addEventListener("focusout", onBlur);
    plot.on("plotly_click", (event) => choose(plot, {
      curve: event.points[0].curveNumber, index: event.points[0].pointNumber,
    }));
    plot.on("plotly_afterplot", () => decorate(plot));
    decorate(plot);
  }

  function attachAll() {
    document.querySelectorAll(".chart-frame .js-plotly-plot:not([data-keyed])").forEach(function (plot) {
      if (plot.on && plot.layout && plot.layout.meta && plot.querySelector(".scatterlayer")) {
        attach(plot);
      }
    });
  }

  new MutationObserver(attachAll).observe(document.documentElement, { childList: true, subtree: true });
})();
