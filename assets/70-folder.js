/* The Vortragsmappe: slides collected in this browser; order, words and deletion; as a TOML file out and in. */
(function () {
  "use strict";

  const KEY = "lsz-atlas-vortragsmappe";
  const FIELDS = ["title", "message", "notes"];
  let removed = null;

  function load() {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEY));
      return kept && Array.isArray(kept.slides) ? kept : { title: "", slides: [] };
    } catch (error) {
      return { title: "", slides: [] };
    }
  }

  function quoted(text) {
    return JSON.stringify(text || "").replace(/\u007f/g, "\\u007f");
  }

  function toml(folder) {
    const slides = folder.slides.map((slide) =>
      ["", "[[slide]]", "address = " + quoted(slide.address),
        ...FIELDS.map((name) => name + " = " + quoted(slide[name]))].join("\n"));
    return ["title = " + quoted(folder.title || folder.untitled), ...slides, ""].join("\n");
  }

  function words() {
    return document.getElementById("add-to-folder").dataset;
  }

  /* Whether the browser keeps the folder: it may forbid storing, or have no room left. */
  function save(folder) {
    folder.untitled = folder.untitled || words().untitled;
    folder.toml = toml(folder);
    try {
      if (folder.slides.length) {
        window.localStorage.setItem(KEY, JSON.stringify(folder));
      } else {
        window.localStorage.removeItem(KEY);
      }
      return true;
    } catch (refused) {
      window.dash_clientside.set_props("error", { children: words().blocked });
      return false;
    }
  }

  function say(text) {
    window.dash_clientside.set_props("announcer", { children: text });
  }

  /* The server words what the view shows; nothing of it is kept there. */
  async function add(button) {
    const address = window.location.search || "?";
    const answer = await window.fetch("/vortrag/folie.json" + address).catch(() => null);
    if (answer && answer.ok) {
      const folder = load();
      folder.slides.push(Object.assign({ address: address, notes: "" }, await answer.json()));
      if (!save(folder)) {
        return;
      }
      button.textContent = button.dataset.added.replace("{}", folder.slides.length);
    } else {
      button.textContent = button.dataset.failed;
    }
    say(button.textContent);
    window.setTimeout(() => (button.textContent = button.dataset.label), 2500);
  }

  function change(action) {
    const folder = load();
    action(folder);
    save(folder);
    render();
  }

  function move(index, by) {
    change((folder) => folder.slides.splice(index + by, 0, ...folder.slides.splice(index, 1)));
    const name = by < 0 ? "up" : "down";
    const items = document.querySelectorAll("#folder-slides > li");
    const button = items[index + by].querySelector("[data-do=" + name + "]");
    (button.disabled ? items[index + by].querySelector("input") : button).focus();
  }

  function remove(index) {
    change((folder) => (removed = { index: index, title: folder.title, slide: folder.slides.splice(index, 1)[0] }));
    document.getElementById("folder-undo").hidden = false;
    document.querySelector("#folder-undo button").focus();
  }

  function undo() {
    if (removed) {
      const { index, title, slide } = removed;
      removed = null;
      change((folder) => {
        folder.title = folder.title || title;
        folder.slides.splice(index, 0, slide);
      });
      document.querySelectorAll("#folder-slides > li")[index].querySelector("input").focus();
    }
    document.getElementById("folder-undo").hidden = true;
  }

  function item(slide, index, last) {
    const row = document.getElementById("folder-item").content.firstElementChild.cloneNode(true);
    row.querySelector(".number").textContent = String(index + 1);
    row.querySelector("a").href = "/" + slide.address;
    row.querySelector("[data-do=up]").disabled = index === 0;
    row.querySelector("[data-do=down]").disabled = index === last;
    row.querySelectorAll("button").forEach(function (button) {
      button.setAttribute("aria-label", button.dataset.name.replace("{}", index + 1));
    });
    FIELDS.forEach(function (name) {
      const field = row.querySelector("[name=" + name + "]");
      field.value = slide[name] || "";
      field.addEventListener("change", () => {
        const folder = load();
        folder.slides[index][name] = field.value;
        save(folder);
      });
    });
    row.querySelector("[data-do=up]").addEventListener("click", () => move(index, -1));
    row.querySelector("[data-do=down]").addEventListener("click", () => move(index, 1));
    row.querySelector("[data-do=remove]").addEventListener("click", () => remove(index));
    return row;
  }

  function render() {
    const folder = load();
    const last = folder.slides.length - 1;
    document.getElementById("folder-title").value = folder.title || "";
    document.getElementById("folder-slides").replaceChildren(
      ...folder.slides.map((slide, index) => item(slide, index, last)));
    document.getElementById("folder-empty").hidden = last >= 0;
    document.querySelectorAll("[data-needs-slides]").forEach((part) => (part.hidden = last < 0));
  }

  function problem(text) {
    document.getElementById("folder-problems").textContent = text;
  }

  function download(content, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  async function ask(path, body) {
    problem("");
    const answer = await window.fetch(path, { method: "POST", body: body }).catch(() => null);
    if (!answer || !answer.ok) {
      problem(answer ? await answer.text() : document.getElementById("folder-problems").dataset.failed);
      return null;
    }
    return answer;
  }

  async function takeIn(file) {
    const answer = file && (await ask("/vortrag/einlesen", await file.text()));
    if (answer) {
      const story = await answer.json();
      change((folder) => Object.assign(folder, { title: story.title, slides: story.slides }));
    }
  }

  async function deck() {
    const button = document.getElementById("folder-deck");
    const label = button.textContent;
    button.disabled = true;
    button.textContent = button.dataset.busy;
    say(button.textContent);
    const answer = await ask("/vortrag/folien.pptx", load().toml);
    if (answer) {
      download(await answer.blob(), "vortrag.pptx");
      say(button.dataset.done);
    }
    button.disabled = false;
    button.textContent = label;
    button.focus();
  }

  /* The collected slides, or the shown view; a page of text is neither. */
  function present() {
    const view = document.getElementById("page-text").hidden ? window.location.search.slice(1) : null;
    if (load().slides.length) {
      window.location.assign("/?ansicht=vortrag&vortrag=eigene");
    } else if (view !== null) {
      window.location.assign(("/?ansicht=vortrag&" + view).replace(/&$/, ""));
    }
  }

  const ACTIONS = {
    "folder-export": () => download(new Blob([load().toml], { type: "application/toml" }), "vortrag.toml"),
    "folder-deck": deck,
    "folder-import": () => document.getElementById("folder-file").click(),
    "folder-restore": undo,
  };

  document.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button && button.id === "add-to-folder") {
      add(button);
    } else if (button && ACTIONS[button.id]) {
      ACTIONS[button.id]();
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() === "p" && window.lszAtlas.isForPage(event)) {
      event.preventDefault();
      present();
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.id === "folder-file") {
      takeIn(event.target.files[0]).then(() => (event.target.value = ""));
    } else if (event.target.id === "folder-title") {
      const folder = load();
      folder.title = event.target.value;
      save(folder);
    }
  });

  new MutationObserver(function () {
    const list = document.getElementById("folder-slides");
    if (list && !list.dataset.ready) {
      list.dataset.ready = "yes";
      render();
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
