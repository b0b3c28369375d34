/* After each drawing of a map: accessible names, codes and hatches on its paths; the rest of the drawing
   is hidden from assistive technology. Tells "atlas:drawn" to others. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const LIGHT = "#ffffffb0";
  const DARK = "#155677a0";
  const HATCHES = {
    missing: { size: 7, lines: ["M0,7 L7,0"], colour: "#857c8b", width: 1.2 },
    diagonal: { size: 8, lines: ["M0,0 L8,8", "M-2,6 L2,10", "M6,-2 L10,2"], colour: LIGHT, width: 1.6 },
    cross: { size: 8, lines: ["M0,4 L8,4", "M4,0 L4,8"], colour: "#ffffff70", width: 1.1 },
    dots: { size: 7, circle: 1.3, colour: LIGHT },
  };
  ["diagonal", "cross", "dots"].forEach(function (name) {
    HATCHES[name + "-dark"] = Object.assign({}, HATCHES[name], { colour: DARK });
  });

  function patternId(hatch, fill) {
    return "hatch-" + hatch + "-" + fill.replace(/[^0-9a-z]/gi, "");
  }

  function element(name, attributes) {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  }

  function addPattern(svg, hatch, fill) {
    const id = patternId(hatch, fill);
    if (svg.querySelector("#" + id)) {
      return id;
    }
    const spec = HATCHES[hatch];
    const pattern = element("pattern", {
      id: id, width: spec.size, height: spec.size, patternUnits: "userSpaceOnUse",
    });
    pattern.append(element("rect", { width: spec.size, height: spec.size, fill: fill }));
    (spec.lines || []).forEach(function (line) {
      pattern.append(element("path", { d: line, stroke: spec.colour, "stroke-width": spec.width, fill: "none" }));
    });
    if (spec.circle) {
      pattern.append(element("circle", {
        cx: spec.size / 2, cy: spec.size / 2, r: spec.circle, fill: spec.colour,
      }));
    }
    let defs = svg.querySelector("defs.hatches");
    if (!defs) {
      defs = element("defs", { class: "hatches", "aria-hidden": "true" });
      svg.prepend(defs);
    }
    defs.append(pattern);
    return id;
  }

  function plainText(card) {
    return card.replace(/<br>/g, ", ").replace(/<[^>]*>/g, "");
  }

  function describe(path, attribute, code, card, role) {
    path.setAttribute(attribute, code);
    path.setAttribute("role", role);
    path.setAttribute("aria-label", plainText(card));
    path.lszCard = card;
  }

  function hideOthers(layer, plot) {
    for (let node = layer; node !== plot; node = node.parentNode) {
      [...node.parentNode.children].forEach(function (other) {
        if (other !== node) {
          other.setAttribute("aria-hidden", "true");
        }
      });
    }
    layer.closest("svg").setAttribute("role", "presentation");
  }

  function decorate(plot) {
    const layer = plot.querySelector(".choroplethlayer");
    const groups = layer ? layer.querySelectorAll(":scope > .trace") : [];
    const traces = (plot.data || []).filter((trace) => trace.type === "choropleth");
    if (groups.length < 2 || traces.length < 2) {
      return;
    }
    groups[0].querySelectorAll("path").forEach(function (path, position) {
      const [code, card] = traces[0].customdata[position];
      describe(path, "data-outside", code, card, "img");
    });
    groups[1].querySelectorAll("path").forEach(function (path, position) {
      const [code, card, hatch] = traces[1].customdata[position];
      describe(path, "data-district", code, card, "button");
      const fill = path.getAttribute("fill");
      path.style.fill = hatch ? "url(#" + addPattern(path.ownerSVGElement, hatch, fill) + ")" : "";
    });
    hideOthers(layer, plot);
    plot.classList.add("drawn");
    plot.dispatchEvent(new CustomEvent("atlas:drawn", { bubbles: true }));
  }

  function attach() {
    document.querySelectorAll(".map-frame .js-plotly-plot").forEach(function (plot) {
      if (plot.on && !plot.dataset.decorated) {
        plot.dataset.decorated = "yes";
        plot.on("plotly_afterplot", () => decorate(plot));
        decorate(plot);
      }
    });
  }

  new MutationObserver(attach).observe(document.documentElement, { childList: true, subtree: true });
})();
