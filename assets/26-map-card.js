/* The card of a district on a map, for pointer and focus alike: it stays while either is there, can be
   pointed at itself, and goes away with Escape. */
(function () {
  "use strict";

  const DISTRICT = ".map-frame path[data-district], .map-frame path[data-outside]";
  const GAP = 10;
  const PATIENCE_MS = 120;
  const state = { shown: null, hovered: null, dismissed: null, timer: 0, x: 0, y: 0, still: false };

  function cardOf(frame) {
    let card = frame.querySelector(":scope > .map-card");
    if (!card) {
      card = document.createElement("div");
      card.className = "map-card";
      card.setAttribute("aria-hidden", "true");
      card.hidden = true;
      frame.append(card);
    }
    return card;
  }

  function fill(card, text) {
    card.replaceChildren(...text.split("\n").map(function (line, index) {
      const row = document.createElement(index ? "span" : "strong");
      row.textContent = line;
      return row;
    }));
  }

  function limited(value, size, room) {
    return Math.max(0, Math.min(value, room - size));
  }

  /* Beside the district that has the focus, which must not be covered, and as far out as there is room. */
  function beside(card, frame, path) {
    const box = path.getBoundingClientRect();
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const x = limited(box.left - frame.left + (box.width - width) / 2, width, frame.width);
    const y = limited(box.top - frame.top + (box.height - height) / 2, height, frame.height);
    const places = [
      [box.right - frame.left + GAP, y],
      [box.left - frame.left - GAP - width, y],
      [x, box.bottom - frame.top + GAP],
      [x, box.top - frame.top - GAP - height],
    ];
    const outwards = ([left, top]) =>
      Math.hypot(left + width / 2 - frame.width / 2, top + height / 2 - frame.height / 2);
    const free = places.filter(function ([left, top]) {
      return left >= 0 && top >= 0 && left + width <= frame.width && top + height <= frame.height;
    });
    return free.sort((a, b) => outwards(b) - outwards(a))[0] || [x, frame.height];
  }

  /* Behind the pointer: who moves on does not run into it, who turns round reaches it. */
  function behind(card, frame, event) {
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    const before = x - card.offsetWidth - GAP;
    const above = y - card.offsetHeight - GAP;
    const toLeft = (event.clientX >= state.x && before >= 0) || x + GAP + card.offsetWidth > frame.width;
    const toTop = (event.clientY >= state.y && above >= 0) || y + GAP + card.offsetHeight > frame.height;
    return [
      limited(toLeft ? before : x + GAP, card.offsetWidth, frame.width),
      limited(toTop ? above : y + GAP, card.offsetHeight, frame.height),
    ];
  }

  function hide() {
    if (state.shown) {
      cardOf(state.shown.closest(".map-frame")).hidden = true;
      state.shown = null;
    }
  }

  function show(path, event) {
    const frame = path.closest(".map-frame");
    if (state.shown && state.shown.closest(".map-frame") !== frame) {
      hide();
    }
    const card = cardOf(frame);
    fill(card, path.dataset.card);
    card.hidden = false;
    const [x, y] = (event ? behind : beside)(card, frame.getBoundingClientRect(), event || path);
    card.style.left = x + "px";
    card.style.top = y + "px";
    state.shown = path;
  }

  function focused() {
    const node = document.activeElement;
    return node && node.matches(DISTRICT) && node.matches(":focus-visible") ? node : null;
  }

  function backToFocus() {
    const path = focused();
    if (path && path !== state.dismissed) {
      show(path);
    } else {
      hide();
    }
  }

  function later(action) {
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(action, PATIENCE_MS);
  }

  document.addEventListener("focusin", function (event) {
    state.dismissed = null;
    if (focused()) {
      backToFocus();
    }
  });

  document.addEventListener("focusout", function (event) {
    if (event.target === state.shown && event.target !== state.hovered) {
      hide();
    }
  });

  function enter(path, event) {
    state.hovered = path;
    state.dismissed = null;
    const arrive = () => path === state.hovered && path.isConnected && show(path, event);
    if (state.shown) {
      later(arrive);
    } else {
      window.clearTimeout(state.timer);
      arrive();
    }
    state.x = event.clientX;
    state.y = event.clientY;
  }

  function leave() {
    state.hovered = null;
    later(() => document.querySelector(".map-card:hover") || backToFocus());
  }

  /* Events of the mouse: a finger sends them when it taps, not when it scrolls. */
  document.addEventListener("mouseover", function (event) {
    if (!state.still && event.target.matches(DISTRICT)) {
      enter(event.target, event);
    }
  });

  document.addEventListener("pointermove", () => { state.still = false; }, true);

  document.addEventListener("mouseout", function (event) {
    if (event.target.matches(DISTRICT) || event.target.closest(".map-card")) {
      leave();
    }
  });

  function dismiss() {
    state.dismissed = state.shown;
    state.hovered = null;
    window.clearTimeout(state.timer);
    hide();
  }

  /* The keys that open a profile take the card away too: the profile says more, and Escape then closes it. */
  document.addEventListener("keydown", function (event) {
    if (["Enter", " "].includes(event.key) && state.shown && event.target.matches("path[data-district]")) {
      dismiss();
    }
    if (event.key === "Escape" && state.shown) {
      dismiss();
      state.still = true;  // what lies under a card that goes away has not been pointed at
      if (event.target.closest(".map-frame")) {
        event.preventDefault();
      }
    }
  }, true);

  document.addEventListener("atlas:drawn", function () {
    if (state.shown && state.shown.isConnected) {
      fill(cardOf(state.shown.closest(".map-frame")), state.shown.dataset.card);
    } else {
      hide();
    }
  });
})();
