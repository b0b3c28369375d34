/* Presenting: the keys clickers send, position in the address, a second window for the speaker, kiosk. */
(function () {
  "use strict";

  const IDLE_MS = 3000;
  const PREPARE_MS = 150; /* After the change itself. */
  const RULES_PX = 4; /* The rules of a table are not part of the heights of its rows. */
  const stage = document.getElementById("stage");
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("lsz-atlas-vortrag") : null;
  const speaker = document.getElementById("speaker");
  const started = Date.now();
  let slides = [];
  let current = 0;
  let typed = "";
  let other = window.opener;
  let idle = 0;
  let dark = false;
  let lit = "";
  let running = settings.seconds > 0;

  function element(id) {
    return document.getElementById(id);
  }

  function remember() {
    const address = new URL(window.location.href);
    address.searchParams.set("folie", String(current + 1));
    try {
      window.history.replaceState(null, "", address);
    } catch (error) {
      window.location.replace("#folie=" + (current + 1));
    }
  }

  /* Other fonts are wider than the one the slides are measured in. */
  function fit(slide) {
    const width = String(window.innerWidth);
    if (slide.dataset.fitted === width) {
      return;
    }
    slide.dataset.fitted = width;
    slide.querySelectorAll("[data-fit], .part").forEach(function (box) {
      let scale = 1;
      box.style.zoom = "";
      while (scale > 0.6 && box.scrollHeight > box.clientHeight + RULES_PX) {
        scale -= 0.04;
        box.style.zoom = scale;
      }
    });
  }

  function show(index, silent) {
    current = (index + slides.length) % slides.length;
    slides.forEach((slide, position) => slide.classList.toggle("current", position === current));
    fit(slides[current]);
    window.setTimeout(() => prepare(current), PREPARE_MS);
    document.title = slides[current].querySelector("h1").textContent + settings.suffix;
    const position = settings.position.replace("{0}", current + 1).replace("{1}", slides.length);
    element("position").textContent = position;
    element("speaker-position").textContent = position;
    remember();
    tellSpeaker();
    highlight("");
    if (!silent) {
      tell({ slide: current });
    }
  }

  /* The window of the speaker and the one of the audience show the same. */
  function tell(what) {
    const message = Object.assign({ story: settings.story }, what);
    if (channel) {
      channel.postMessage(message);
    }
    if (other && !other.closed) {
      other.postMessage(message, "*");
    }
  }

  /* The speaker keeps the notes in sight; only the small picture of the slide turns black. */
  function blank(on, silent) {
    dark = on;
    element("blank").hidden = !on || settings.speaker;
    element("speaker-current").classList.toggle("dark", on);
    if (!silent) {
      tell({ blank: on });
    }
  }

  /* Draw the outline of a district and show what it is called; "" takes both away. */
  function highlight(code) {
    lit = code;
    document.querySelectorAll(".lit").forEach((district) => district.classList.remove("lit"));
    const shown = settings.speaker ? element("speaker-current") : slides[current];
    const district = code && shown.querySelector("[data-district='" + code + "']");
    element("laser").hidden = !district;
    if (district) {
      district.classList.add("lit");
      element("laser").textContent = district.getAttribute("aria-label");
    }
  }

  /* Lay out the slides that one key may ask for, unseen, so that they stand at once. */
  function prepare(index) {
    if (index === current) {
      slides.forEach((slide, position) => slide.classList.toggle("near", Math.abs(position - current) === 1));
      slides.filter((slide) => slide.classList.contains("near")).forEach(fit);
    }
  }

  function step(by) {
    const target = current + by;
    show(running ? target : Math.min(Math.max(target, 0), slides.length - 1));
  }

  /* A hatch must stand in the slide that uses it: those of a hidden slide are not drawn. */
  function copy(slide) {
    const shown = slide.cloneNode(true);
    shown.querySelectorAll("pattern").forEach((pattern) => (pattern.id = "copy-" + pattern.id));
    shown.querySelectorAll("[fill^='url(#']").forEach((area) =>
      area.setAttribute("fill", area.getAttribute("fill").replace("#", "#copy-")));
    shown.classList.remove("current");
    shown.querySelectorAll("[tabindex]").forEach((part) => part.removeAttribute("tabindex"));
    return shown;
  }

  function tellSpeaker() {
    if (speaker.hidden) {
      return;
    }
    const next = slides[current + 1];
    element("speaker-current").replaceChildren(copy(slides[current]));
    element("speaker-next").replaceChildren(...(next ? [copy(next)] : []));
    element("speaker-notes").innerHTML = slides[current].querySelector(".notes").innerHTML;
  }

  function clock() {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const minutes = String(Math.floor(seconds / 60)).padStart(2, "0");
    element("clock").textContent = new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
    element("elapsed").textContent = minutes + ":" + String(seconds % 60).padStart(2, "0");
  }

  function openSpeaker() {
    const address = new URL(window.location.href);
    address.searchParams.set("sprecher", "1");
    other = window.open(address, "lsz-atlas-sprecher", "width=1100,height=760");
  }

  function fullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (document.documentElement.requestFullscreen) {
      document.documentElement.requestFullscreen().catch(() => undefined);
    }
  }

  function leave() {
    const open = document.querySelector("dialog[open]");
    if (open) {
      open.close();
    } else if (typed) {
      typed = "";
      element("typed").hidden = true;
    } else if (dark) {
      blank(false);
    } else if (settings.speaker) {
      window.close();
    } else if (settings.home) {
      window.location.assign(settings.home + slides[current].dataset.query);
    }
  }

  function type(digit) {
    typed = (typed + digit).slice(-3);
    element("typed").textContent = typed;
    element("typed").hidden = false;
  }

  function enter() {
    const wanted = Number(typed);
    typed = "";
    element("typed").hidden = true;
    if (wanted) {
      show(Math.min(wanted, slides.length) - 1);
    } else {
      step(1);
    }
  }

  function showCode() {
    const code = slides[current].querySelector("template.code");
    element("code").replaceChildren(code.content.cloneNode(true));
    element("code-address").textContent = slides[current].dataset.address;
    element("code-dialog").showModal();
  }

  const KEYS = {
    PageDown: () => step(1), ArrowRight: () => step(1), ArrowDown: () => step(1), " ": () => step(1),
    PageUp: () => step(-1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1), Backspace: () => step(-1),
    Home: () => show(0), End: () => show(slides.length - 1), Enter: enter, Escape: leave, F5: fullScreen,
    ".": () => blank(!dark), b: () => blank(!dark),
    f: fullScreen, q: showCode, s: openSpeaker, p: () => (running = !running),
    "?": () => element("help-dialog").showModal(), h: () => element("help-dialog").showModal(),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const within = (what) => event.target.closest && event.target.closest(what);
    if ((within("button") && ["Enter", " "].includes(event.key)) || (within("dialog") && event.key === "Escape")) {
      return; /* The browser does it. */
    }
    if (/^[0-9]$/.test(event.key)) {
      type(event.key);
      return;
    }
    const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  }

  function point(event) {
    const district = event.target.closest && event.target.closest("[data-district]");
    const code = district ? district.dataset.district : "";
    if (code !== lit) {
      highlight(code);
      tell({ district: code });
    }
  }

  function moved() {
    document.body.classList.remove("idle");
    window.clearTimeout(idle);
    idle = window.setTimeout(() => document.body.classList.add("idle"), IDLE_MS);
  }

  function received(message) {
    if (!slides.length || !message || message.story !== settings.story) {
      return;
    }
    if ("blank" in message) {
      blank(message.blank, true);
    } else if ("district" in message) {
      highlight(message.district);
    } else if (message.slide !== current) {
      show(message.slide, true);
    }
  }

  let touchedAt = null;
  stage.addEventListener("touchstart", (event) => (touchedAt = event.changedTouches[0].clientX), { passive: true });
  stage.addEventListener("touchend", function (event) {
    const moved = event.changedTouches[0].clientX - touchedAt;
    if (Math.abs(moved) > 50) {
      step(moved < 0 ? 1 : -1);
    }
  }, { passive: true });
  document.addEventListener("keydown", onKey);
  [stage, element("speaker-current")].forEach((shown) => shown.addEventListener("mouseover", point));
  stage.addEventListener("focusin", point);
  document.addEventListener("mousemove", moved);
  document.querySelectorAll("dialog button").forEach((button) =>
    button.addEventListener("click", () => button.closest("dialog").close()));
  element("speaker-back").addEventListener("click", () => step(-1));
  element("speaker-forward").addEventListener("click", () => step(1));
  if (channel) {
    channel.addEventListener("message", (event) => received(event.data));
  }
  window.addEventListener("message", (event) => received(event.data));

  if (settings.speaker) {
    stage.hidden = true;
    speaker.hidden = false;
    clock();
    window.setInterval(clock, 1000);
  }
  if (settings.seconds > 0) {
    window.setInterval(() => running && document.querySelector("dialog[open]") === null && step(1),
      settings.seconds * 1000);
  }

  function begin() {
    const place = /folie=(\d+)/.exec(window.location.hash + window.location.search);
    slides = [...stage.querySelectorAll(".slide")];
    show(Math.min(Math.max(place ? Number(place[1]) : settings.slide, 1), slides.length) - 1, true);
    moved();
  }

  function fail(text) {
    element("failed").textContent = text || settings.failed;
    element("failed-box").hidden = false;
    stage.hidden = true;
  }

  async function fetchCollected() {
    const kept = JSON.parse(window.localStorage.getItem("lsz-atlas-vortragsmappe") || "{}");
    if (!kept.toml || !kept.slides.length) {
      fail(settings.empty);
      return;
    }
    const answer = await window.fetch("/vortrag/folien", { method: "POST", body: kept.toml });
    const text = await answer.text();
    if (answer.ok) {
      stage.innerHTML = text;
      begin();
    } else {
      fail(text);
    }
  }

  if (stage.querySelector(".slide")) {
    begin();
  } else {
    fetchCollected().catch(() => fail(""));
  }
})();
