/* Maps come as drawings (data-html); what changes while their boundaries stay comes as paint (data-paint): order,
   looks and words of the areas. Elements stay, and with them the focus. Tells "atlas:drawn" to others. */
(function () {
  "use strict";

  const GROUPS = { outside: ".outside", district: ".districts", name: ".names" };

  /* Puts the children of a group in an order, around the one that has the focus: moved, it would lose it. */
  function arrange(group, nodes) {
    const still = nodes.indexOf(document.activeElement);
    nodes.forEach(function (node, place) {
      if (place < still) {
        nodes[still].before(node);
      } else if (place > still) {
        group.append(node);
      }
    });
  }

  function paintGroup(group, kind, entries) {
    const found = new Map([...group.children].map((node) => [node.dataset[kind], node]));
    entries.forEach(([code, attributes]) =>
      Object.entries(attributes).forEach(([name, value]) => found.get(code).setAttribute(name, value)));
    arrange(group, entries.map(([code]) => found.get(code)));
  }

  function paint(map, svg) {
    const given = JSON.parse(map.dataset.paint);
    svg.querySelector("defs").innerHTML = given.patterns;
    Object.entries(GROUPS).forEach(([kind, group]) => paintGroup(svg.querySelector(group), kind, given[kind]));
    const chosen = svg.querySelector('[data-district="' + given.chosen + '"]');
    const rings = svg.querySelector(".rings");
    rings.innerHTML = given.ring;
    [...rings.children].forEach((ring) => ring.setAttribute("d", chosen.getAttribute("d")));
    map.dispatchEvent(new CustomEvent("atlas:drawn", { bubbles: true, detail: given }));
  }

  function paintAll() {
    document.querySelectorAll("[data-paint]").forEach(function (map) {
      const svg = map.querySelector("svg");
      if (svg && svg.painted !== map.dataset.paint) {
        svg.painted = map.dataset.paint;
        paint(map, svg);
      }
    });
  }

  new MutationObserver(paintAll).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-paint"],
  });
})();
