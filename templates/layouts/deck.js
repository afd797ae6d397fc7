"use strict";

(() => {
  const root = document.documentElement;
  const element = (id) => document.getElementById(id);
  const [deck, overview, progress, status, black, help] =
    ["deck", "overview", "progress", "status", "black", "help"].map(element);
  const slides = [...deck.querySelectorAll(":scope > .slide")];
  const titleOf = (index) => slides[index].getAttribute("aria-label");
  const hasNotes = document.querySelector(".banner") !== null;
  let current = 0;
  let notesWindow = null;

  /* Which slide is shown. */

  function show(index, { focus = true } = {}) {
    current = Math.min(Math.max(index, 0), slides.length - 1);
    slides.forEach((slide, at) => {
      slide.hidden = at !== current;
      slide.inert = at !== current;
    });
    black.hidden = true;
    closeOverview();
    progress.value = current + 1;
    announce();
    slides[current].scrollTop = 0;
    if (focus) slides[current].focus({ preventScroll: true });
    const address = `#${slides[current].id}`;
    if (location.hash !== address) history.replaceState(null, "", address);
    writeNotes();
  }

  function announce() {
    status.textContent = `Slide ${current + 1} of ${slides.length}: ${titleOf(current)}`;
  }

  /* `#3` is the third slide, `#scope` the one of that name. */
  function indexOf(hash) {
    let name = hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* as it is */ }
    if (/^\d+$/.test(name)) return Number(name) - 1;
    return slides.findIndex((slide) => slide.id === name);
  }

  function follow(focus) {
    if (location.hash === "#deck") return slides[current].focus();
    const index = indexOf(location.hash);
    if (index >= 0) show(index, { focus });
  }

  /* The overview: a link with a small picture for each slide. */

  function openOverview() {
    if (!overview.firstChild) fillOverview();
    black.hidden = true;
    root.classList.add("browsing");
    deck.hidden = true;
    overview.hidden = false;
    const links = [...overview.querySelectorAll("a")];
    links.forEach((link, at) => {
      if (at === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    links[current].focus();
    status.textContent = `Overview of ${slides.length} slides`;
  }

  function closeOverview() {
    root.classList.remove("browsing");
    overview.hidden = true;
    deck.hidden = false;
  }

  function fillOverview() {
    const list = document.createElement("ol");
    slides.forEach((slide, index) => {
      const link = document.createElement("a");
      link.href = `#${slide.id}`;
      const picture = document.createElement("div");
      picture.className = "thumb";
      picture.ariaHidden = "true";
      picture.append(copyOf(slide));
      link.append(picture, `${index + 1}. ${titleOf(index)}`);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        show(index);
      });
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    overview.append(list);
  }

  /* Of a slide, with nothing in it that could be reached. */
  function copyOf(slide) {
    const copy = document.createElement("div");
    copy.className = slide.className;
    for (const child of slide.childNodes) copy.append(child.cloneNode(true));
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    for (const heading of copy.querySelectorAll("h1, h2, h3, h4, h5, h6")) heading.role = "presentation";
    return copy;
  }

  function moveInOverview(step) {
    const links = [...overview.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
  }

  /* The window with the notes, in the presenter's copy. */

  function openNotes() {
    if (!hasNotes) return;
    if (notesWindow && !notesWindow.closed) return notesWindow.focus();
    notesWindow = window.open("", "", "popup,width=720,height=540");
    if (!notesWindow) {
      status.textContent = "The browser blocked the notes window";
      return;
    }
    const page = notesWindow.document;
    page.title = `Notes: ${document.title}`;
    page.documentElement.lang = root.lang;
    page.documentElement.dir = root.dir;
    page.head.append(page.importNode(document.querySelector("style"), true));
    page.body.className = "notes-window";
    page.addEventListener("keydown", onKey);
    const start = Date.now();
    const tick = () => {
      const seconds = Math.floor((Date.now() - start) / 1000);
      const clock = page.querySelector(".clock");
      if (clock) clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    };
    notesWindow.setInterval(tick, 1000);
    writeNotes();
    tick();
  }

  function writeNotes() {
    if (!notesWindow || notesWindow.closed) return;
    const page = notesWindow.document;
    const clock = page.querySelector(".clock") ?? made(page, "p", "clock", "0:00");
    const notes = slides[current].querySelector(".notes ul");
    const next = current + 1 < slides.length ? `Next: ${titleOf(current + 1)}` : "This is the last slide";
    page.body.replaceChildren(
      clock,
      made(page, "p", "position", `Slide ${current + 1} of ${slides.length}`),
      made(page, "h1", "", titleOf(current)),
      notes ? page.importNode(notes, true) : made(page, "p", "", "No notes"),
      made(page, "p", "next", next));
  }

  function made(page, name, kind, text) {
    const made = page.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    return made;
  }

  /* What keys, buttons and fingers do. */

  function fullscreen() {
    const change = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
    change?.catch?.(() => { status.textContent = "Full screen is not available"; });
  }

  function blacken() {
    black.hidden = !black.hidden;
    if (black.hidden) announce();
    else status.textContent = "The screen is black; B brings it back";
  }

  const actions = {
    next: () => show(current + 1),
    previous: () => show(current - 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    overview: () => (overview.hidden ? openOverview() : show(current)),
    escape: () => (black.hidden ? actions.overview() : blacken()),
    notes: openNotes,
    fullscreen,
    black: blacken,
    help: () => help.showModal(),
    close: () => help.close(),
  };

  const keys = {
    ArrowRight: "next", ArrowDown: "next", " ": "next", PageDown: "next", n: "next", l: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", p: "previous", h: "previous",
    Home: "first", End: "last", o: "overview", Escape: "escape", s: "notes", f: "fullscreen",
    b: "black", ".": "black", "?": "help",
  };

  function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (help.open) {
      if (event.key === "?") { event.preventDefault(); help.close(); }
      return;
    }
    const target = event.target;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === " " && target.closest?.("a, button, summary")) return;
    if (event.shiftKey && key !== " " && key !== "?") return;
    const action = key === " " && event.shiftKey ? "previous" : keys[key];
    if (!action || !Object.hasOwn(keys, key)) return;
    if (!overview.hidden && (action === "next" || action === "previous")) {
      event.preventDefault();
      return moveInOverview(action === "next" ? 1 : -1);
    }
    if (scrolls(key, action)) return;
    event.preventDefault();
    actions[action]();
  }

  /* On a small screen, a slide that is longer than the screen is read to its end first. */
  function scrolls(key, action) {
    if (key.length === 1 && key !== " ") return false;
    const slide = slides[current];
    const rest = slide.scrollHeight - slide.clientHeight - slide.scrollTop;
    if (action === "next" && rest > 4 && key !== "ArrowRight") {
      slide.scrollBy(0, key === "ArrowDown" ? 60 : slide.clientHeight * 0.9);
      return true;
    }
    if (action === "previous" && slide.scrollTop > 4 && key !== "ArrowLeft") {
      slide.scrollBy(0, key === "ArrowUp" ? -60 : slide.clientHeight * -0.9);
      return true;
    }
    return false;
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    const action = event.target.closest?.("[data-do]")?.dataset.do;
    if (action) actions[action]();
    else if (!black.hidden) blacken();
  });
  window.addEventListener("hashchange", () => follow(true));

  let touch = null;
  deck.addEventListener("touchstart", (event) => {
    touch = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  deck.addEventListener("touchend", (event) => {
    const end = event.changedTouches[0];
    if (!touch || !end) return;
    const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
    touch = null;
    if (Math.abs(across) < 50 || Math.abs(across) < 1.5 * Math.abs(down)) return;
    const isForward = root.dir === "rtl" ? across > 0 : across < 0;
    actions[isForward ? "next" : "previous"]();
  }, { passive: true });

  /* The buttons go while nobody moves. */
  let rest = 0;
  function wake() {
    root.classList.remove("idle");
    clearTimeout(rest);
    rest = setTimeout(() => root.classList.add("idle"), 4000);
  }
  for (const kind of ["pointermove", "pointerdown", "keydown"]) {
    document.addEventListener(kind, wake, { passive: true });
  }

  root.classList.add("live");
  show(Math.max(indexOf(location.hash), 0), { focus: false });
  wake();
})();
