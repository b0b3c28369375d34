/* Keys on a map that has the focus: one stop of the Tab key, arrows from district to district, by rank, by name.
   The places the keys lead to come with the map; see dashboard/components/map_frame.py. A click opens a profile. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const DISTRICT = ".map-frame path[data-district], .map-frame path[data-outside]";
  const ARROWS = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"];
  const TYPE_AHEAD_MS = 700;
  const maps = new Map();
  const typed = { text: "", at: 0 };

  function mapOf(path) {
    return maps.get(path.closest("[data-paint]").id);
  }

  function codeOf(path) {
    return path.dataset.district || path.dataset.outside;
  }

  function letters(text) {
    return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  }

  function nameOf(path) {
    return path.dataset.card.split("\n")[0];
  }

  /* Where the keys lead ------------------------------------------------------------------------ */

  function alongArrow(map, key) {
    const codes = [...map.paths.keys()].sort();
    const place = map.arrows[4 * codes.indexOf(map.code) + ARROWS.indexOf(key)];
    return codes[place];
  }

  function byRank(map, step) {
    const order = map.meta.order;
    const place = order.indexOf(map.code);
    if (place < 0) {
      return step > 0 ? order[0] : order[order.length - 1];
    }
    return order[place + step];
  }

  function beginning(map, text) {
    const repeated = new Set(text).size === 1;
    const wanted = repeated ? text[0] : text;
    const codes = [...map.paths.values()]
      .sort((a, b) => ("outside" in a.dataset) - ("outside" in b.dataset) || nameOf(a).localeCompare(nameOf(b), "de"))
      .map(codeOf);
    const here = codes.indexOf(map.code) + (repeated ? 1 : 0);
    const turned = [...codes.slice(here), ...codes.slice(0, here)];
    return turned.find((code) => letters(nameOf(map.paths.get(code))).startsWith(wanted));
  }

  /* Letters typed quickly make a beginning; where no name begins so, the last letter begins anew. */
  function byName(map, letter) {
    const now = Date.now();
    const text = (now - typed.at < TYPE_AHEAD_MS ? typed.text : "") + letters(letter);
    const found = beginning(map, text);
    typed.text = found ? text : letters(letter);
    typed.at = now;
    return found || beginning(map, typed.text);
  }

  function target(map, key) {
    if (ARROWS.includes(key)) {
      return alongArrow(map, key);
    }
    switch (key) {
      case "Home": return map.meta.home;
      case "End": return map.meta.end;
      case "PageDown": return byRank(map, 1);
      case "PageUp": return byRank(map, -1);
      default: return byName(map, key);
    }
  }

  function isMove(key) {
    return ARROWS.includes(key) || ["Home", "End", "PageDown", "PageUp"].includes(key) || /^\p{L}$/u.test(key);
  }

  /* Focus and rings ---------------------------------------------------------------------------- */

  function setStop(map, code) {
    map.code = code;
    map.paths.forEach((path, key) => path.setAttribute("tabindex", key === code ? "0" : "-1"));
  }

  function ring(path, name) {
    const copy = document.createElementNS(SVG, "path");
    copy.setAttribute("d", path.getAttribute("d"));
    copy.setAttribute("class", name);
    return copy;
  }

  function drawRings(map) {
    const rings = map.place.querySelector(".rings");
    rings.querySelectorAll(".focus-edge, .focus-line").forEach((copy) => copy.remove());
    const focused = map.paths.get(map.code);
    if (map.focused && focused.matches(":focus-visible")) {
      rings.append(ring(focused, "focus-edge"), ring(focused, "focus-line"));
    }
  }

  function redrawn(place, meta) {
    const map = maps.get(place.id) || { code: null, focused: false, chosen: null };
    maps.set(place.id, map);
    map.place = place;
    map.meta = meta;
    map.arrows = JSON.parse(place.querySelector("svg").dataset.arrows);
    map.paths = new Map([...place.querySelectorAll(DISTRICT)].map((path) => [codeOf(path), path]));
    map.paths.forEach(function (path, code) {
      if (code === map.meta.chosen) {
        path.setAttribute("aria-current", "true");
      } else {
        path.removeAttribute("aria-current");
      }
    });
    const newlyChosen = map.meta.chosen && map.meta.chosen !== map.chosen && !map.focused;
    map.chosen = map.meta.chosen;
    setStop(map, newlyChosen || !map.paths.has(map.code) ? map.chosen || map.meta.home : map.code);
    const path = map.paths.get(map.code);
    const lost = document.activeElement === document.body || place.contains(document.activeElement);
    if (map.focused && lost && document.activeElement !== path) {
      path.focus({ preventScroll: true });
    }
    drawRings(map);
  }

  /* What keys do ------------------------------------------------------------------------------- */

  function open(map) {
    const path = map.paths.get(map.code);
    if (path.dataset.district) {
      window.lszAtlas.go({ kreis: map.code });
    } else {
      const words = path.closest(".map-frame").dataset.noProfile;
      window.dash_clientside.set_props("announcer", { children: words.replace("{}", nameOf(path)) });
    }
  }

  function press(map, event) {
    const key = event.key;
    if (key.length > 1) {
      typed.text = "";
    }
    if (key === "Enter" || key === " ") {
      open(map);
    } else if (key === "Escape" && new URLSearchParams(window.location.search).has("kreis")) {
      window.lszAtlas.go({ kreis: "" });
    } else if (isMove(key)) {
      const next = target(map, key);
      if (next) {
        map.paths.get(next).focus();
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  document.addEventListener("atlas:drawn", (event) => redrawn(event.target, event.detail));

  /* A click on the chosen district closes its profile again. */
  document.addEventListener("click", function (event) {
    if (event.target.matches(".map-frame path[data-district]")) {
      const code = codeOf(event.target);
      window.lszAtlas.go({ kreis: code === mapOf(event.target).chosen ? "" : code });
    }
  });

  document.addEventListener("focusin", function (event) {
    if (event.target.matches(DISTRICT)) {
      const map = mapOf(event.target);
      map.focused = true;
      setStop(map, codeOf(event.target));
      drawRings(map);
    }
  });

  document.addEventListener("focusout", function (event) {
    if (event.target.matches(DISTRICT) && event.target.isConnected) {
      const map = mapOf(event.target);
      map.focused = !document.hasFocus();
      drawRings(map);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.target.matches(DISTRICT)) {
      press(mapOf(event.target), event);
    }
  });
})();
