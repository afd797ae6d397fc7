"""Every deck of an output folder, as browsers, printers, screen readers and pandoc take it.

usage: check_deck.py OUTPUT
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pptx import Presentation

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [(1280, 720), (1920, 1080), (390, 844)]
NEXT = ["ArrowRight", "ArrowDown", "Space", "PageDown", "n", "l"]
PREVIOUS = ["ArrowLeft", "ArrowUp", "Shift+Space", "PageUp", "p", "h"]

failures = []
counts = {"decks": 0, "slides": 0, "keys": 0, "axe runs": 0, "printed pages": 0, "pptx slides": 0}


def expect(holds, what):
    if not holds:
        failures.append(what)


class Deck:
    """A deck open in a page, with all that it asked for and complained about."""

    def __init__(self, browser, path, **options):
        self.path = path
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.complaints = []
        self.context.on("console", lambda m: self.complaints.append(m.text))
        self.context.on("weberror", lambda e: self.complaints.append(str(e.error)))
        self.context.on("request", lambda r: self.ask(r.url))
        self.page.goto(path.as_uri())

    def ask(self, url):
        if not url.startswith(("file:", "data:", "about:")):
            self.complaints.append(f"asks for {url}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        expect(not self.complaints, f"{self.path}: {self.complaints[:3]}")
        self.context.close()

    @property
    def count(self):
        return self.page.locator("#deck > .slide").count()

    def state(self):
        return self.page.evaluate(
            """() => {
              const slides = [...document.querySelectorAll('#deck > .slide')];
              const seen = slides.filter((slide) => slide.checkVisibility());
              return {
                seen: seen.map((slide) => slides.indexOf(slide)),
                inert: slides.filter((slide) => slide.inert).length,
                focus: slides.indexOf(document.activeElement),
                hash: decodeURIComponent(location.hash.slice(1)), id: seen[0]?.id,
                title: seen[0]?.getAttribute('aria-label'),
                said: document.getElementById('status').textContent,
                progress: document.getElementById('progress').value,
              };
            }"""
        )

    def expect_slide(self, index, what, focus=True):
        state = self.state()
        place = f"{self.path}: {what}"
        expect(state["seen"] == [index], f"{place}: shows {state['seen']}, not {index}")
        expect(state["inert"] == self.count - 1, f"{place}: leaves hidden slides reachable")
        expect(not focus or state["focus"] == index, f"{place}: focus is on {state['focus']}")
        expect(not focus or state["hash"] == state["id"], f"{place}: address is #{state['hash']}")
        expect(state["progress"] == index + 1, f"{place}: progress is {state['progress']}")
        expect(
            state["said"] == f"Slide {index + 1} of {self.count}: {state['title']}",
            f"{place}: says {state['said']!r}",
        )

    def press(self, key):
        counts["keys"] += 1
        self.page.keyboard.press(key)

    def press_to(self, key, index):
        self.press(key)
        self.expect_slide(index, key)


def check_keys(deck):
    last = deck.count - 1
    deck.expect_slide(0, "at first", focus=False)
    for key in NEXT:
        deck.press_to("Home", 0)
        deck.press_to(key, min(1, last))
    for key in PREVIOUS:
        deck.press_to("End", last)
        deck.press_to(key, max(last - 1, 0))
    deck.press_to("Home", 0)
    deck.press_to("ArrowLeft", 0)
    deck.press_to("End", last)
    deck.press_to("ArrowRight", last)
    deck.press_to("Home", 0)
    for key in ["Control+n", "Alt+n", "Meta+n"]:
        if key != "Control+n":
            deck.press_to(key, 0)
    for key in ["b", "."]:
        for is_black in [True, False]:
            deck.press(key)
            expect(deck.page.locator("#black").is_visible() == is_black, f"{deck.path}: {key}")
    deck.press("?")
    expect(deck.page.locator("#help").is_visible(), f"{deck.path}: ? shows no help")
    deck.press("n")
    deck.press("Escape")
    expect(not deck.page.locator("#help").is_visible(), f"{deck.path}: Esc leaves the help")
    expect(deck.state()["seen"] == [0], f"{deck.path}: a key reaches through the help")
    deck.press("f")
    deck.page.wait_for_timeout(100)
    full = deck.page.evaluate("document.fullscreenElement !== null")
    expect(full, f"{deck.path}: f gives no full screen")
    deck.press("f")


def check_links(deck):
    names = deck.page.evaluate("[...document.querySelectorAll('#deck > .slide')].map((s) => s.id)")
    expect(len(set(names)) == len(names), f"{deck.path}: slides share a name")
    for index in sorted({0, 1, len(names) // 2, len(names) - 1}):
        for hash in [names[index], str(index + 1)]:
            deck.page.evaluate("(hash) => { location.hash = hash; }", hash)
            deck.page.wait_for_timeout(30)
            deck.expect_slide(index, f"#{hash}")
    deck.page.goto("about:blank")
    deck.page.goto(f"{deck.path.as_uri()}#{len(names)}")
    deck.expect_slide(len(names) - 1, "opened at a slide", focus=False)
    # The first stops of Tab stand in what one sees.
    for _ in range(8):
        deck.page.keyboard.press("Tab")
        seen = deck.page.evaluate("document.activeElement.checkVisibility()")
        expect(seen, f"{deck.path}: Tab reaches what is hidden")
    application = deck.page.locator("[role=application]").count()
    expect(application == 0, f"{deck.path}: has an application role")


def check_overview(deck):
    deck.press_to("Home", 0)
    deck.press("o")
    links = deck.page.locator("#overview a")
    expect(links.count() == deck.count, f"{deck.path}: the overview has {links.count()} slides")
    expect(not deck.page.locator("#deck").is_visible(), f"{deck.path}: the overview hides nothing")
    deck.press("ArrowRight")
    deck.press("Enter")
    deck.expect_slide(min(1, deck.count - 1), "Enter in the overview")
    deck.press("Escape")
    expect(links.first.is_visible(), f"{deck.path}: Esc shows no overview")
    deck.press("Escape")
    deck.expect_slide(min(1, deck.count - 1), "Esc in the overview")
    if deck.count > 2:
        deck.press("o")
        links.nth(2).click()
        deck.expect_slide(2, "a click in the overview")


def check_notes(deck):
    is_presenters = deck.page.locator(".banner").count() > 0
    deck.press_to("Home", 0)
    if not is_presenters:
        text = deck.path.read_text()
        expect("<aside" not in text and "PRESENTER" not in text, f"{deck.path}: has notes")
        deck.press("s")
        expect(len(deck.context.pages) == 1, f"{deck.path}: s opens a window")
        return
    with deck.page.expect_popup() as opened:
        deck.press("s")
    notes = opened.value
    for index in range(deck.count):
        title = deck.state()["title"]
        said = notes.inner_text("body")
        own = deck.page.evaluate(
            "[...document.querySelectorAll('#deck > .slide:not([hidden]) .notes li')]"
            ".map((item) => item.textContent)"
        )
        for text in [title, *own]:
            expect(text in said, f"{deck.path}: the notes of slide {index + 1} lack {text!r}")
        notes.keyboard.press("n")
    deck.expect_slide(deck.count - 1, "keys in the notes window", focus=False)
    expect(re.search(r"\d+:\d\d", said), f"{deck.path}: the notes have no clock")
    notes.close()


def check_swipes(deck):
    deck.page.evaluate("location.hash = '#1'")
    swipe = """([from, to]) => {
      const deck = document.getElementById('deck');
      const touch = (x) => new Touch({identifier: 1, target: deck, clientX: x, clientY: 300});
      const fire = (kind, touches, changedTouches) => deck.dispatchEvent(
        new TouchEvent(kind, {touches, changedTouches, bubbles: true}));
      fire('touchstart', [touch(from)], [touch(from)]);
      fire('touchend', [], [touch(to)]);
    }"""
    deck.page.wait_for_timeout(30)
    is_mirrored = deck.page.evaluate("document.documentElement.dir === 'rtl'")
    there, back = ([50, 300], [300, 50]) if is_mirrored else ([300, 50], [50, 300])
    deck.page.evaluate(swipe, there)
    deck.expect_slide(min(1, deck.count - 1), "a swipe")
    deck.page.evaluate(swipe, back)
    deck.expect_slide(0, "a swipe back")


def check_fit(deck, width, height):
    deck.page.set_viewport_size({"width": width, "height": height})
    for index in range(deck.count):
        deck.page.evaluate("(n) => { location.hash = n; }", str(index + 1))
        deck.page.wait_for_timeout(20)
        down, across = deck.page.evaluate(
            """() => {
              const slide = document.querySelector('#deck > .slide:not([hidden])');
              return [slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth];
            }"""
        )
        expect(across <= 0, f"{deck.path}: slide {index + 1} is too wide at {width}×{height}")
        scrolls = width < height
        expect(scrolls or down <= 0, f"{deck.path}: slide {index + 1} is too high at {width}×{height}")


def check_axe(deck, what):
    counts["axe runs"] += 1
    found = Axe().run(deck.page, options={"runOnly": RULES}).response["violations"]
    for violation in found:
        nodes = [node["html"][:120] for node in violation["nodes"][:2]]
        failures.append(f"{deck.path}: {what}: {violation['id']}: {nodes}")


def check_access(browser, path, scheme, width, height):
    size = {"width": width, "height": height}
    with Deck(browser, path, color_scheme=scheme, viewport=size) as deck:
        place = f"{scheme}, {width} wide"
        # A presenter's copy has the same slides.
        if (scheme, width) == ("light", 1280) and deck.page.locator(".banner").count() == 0:
            for index in range(deck.count):
                deck.page.evaluate("(n) => { location.hash = n; }", str(index + 1))
                deck.page.wait_for_timeout(20)
                check_axe(deck, f"slide {index + 1}, {place}")
        deck.press("o")
        check_axe(deck, f"overview, {place}")
        deck.press("Escape")
        deck.press("?")
        check_axe(deck, f"help, {place}")
        deck.press("Escape")
        deck.page.evaluate(
            """() => {
              document.documentElement.classList.remove('live');
              for (const slide of document.querySelectorAll('#deck > .slide')) {
                slide.hidden = slide.inert = false;
              }
            }"""
        )
        check_axe(deck, f"all slides, {place}")


def check_without_script(browser, path):
    with Deck(browser, path, java_script_enabled=False) as deck:
        for index in range(deck.count):
            slide = deck.page.locator("#deck > .slide").nth(index)
            expect(slide.is_visible(), f"{path}: slide {index + 1} needs JavaScript")
            expect(slide.inner_text().strip(), f"{path}: slide {index + 1} is empty")
        expect(not deck.page.locator("#controls").is_visible(), f"{path}: buttons that do nothing")


def check_print(browser, path, folder):
    for scripted in [True, False]:
        with Deck(browser, path, java_script_enabled=scripted, color_scheme="dark") as deck:
            printed = folder / "deck.pdf"
            deck.page.pdf(path=printed, prefer_css_page_size=True, print_background=True)
            info = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True)
            pages = int(re.search(r"Pages:\s+(\d+)", info.stdout).group(1))
            expect(pages == deck.count, f"{path}: {deck.count} slides print on {pages} pages")
            expect("960 x 540 pts" in info.stdout, f"{path}: pages aren't 13.333in × 7.5in")
            counts["printed pages"] += pages


def check_markdown(path, folder):
    text = path.read_text()
    lines = text.split("\n")
    expect(lines[:2] == ["---", "marp: true"], f"{path}: isn't Marp's")
    front = lines[: lines.index("---", 1)]
    expect(not any(line.startswith("title:") for line in front), f"{path}: has a title")
    expect(not any(line.startswith("# ") for line in lines), f"{path}: has a first-level heading")
    expect(not re.search(r"^\s*(\*|\d+\))\s", text, re.M), f"{path}: has click-through bullets")
    body = re.sub(r"<!--\n(- .*\n)+-->\n", "", text) if ".presenter." in path.name else text
    expect(not re.search(r"<[a-z!/](?![^>\s]*[@:])", body, re.I), f"{path}: has raw HTML")
    slides = folder / "deck.pptx"
    command = ["pandoc", "-f", "commonmark_x", "-t", "pptx", path, "-o", slides]
    run = subprocess.run(command, capture_output=True, text=True)
    expect(run.returncode == 0 and not run.stderr, f"{path}: pandoc: {run.stderr[:200]}")
    plain = subprocess.run(
        ["pandoc", "-f", "commonmark_x", "-t", "json", path], capture_output=True, text=True
    )
    expect(plain.returncode == 0, f"{path}: pandoc: {plain.stderr[:200]}")
    titles = [line[3:] for line in lines if line.startswith("## ")]
    made = list(Presentation(slides).slides)
    counts["pptx slides"] += len(made)
    expect(len(made) == len(titles), f"{path}: {len(titles)} headings make {len(made)} slides")
    for slide, title in zip(made, titles):
        shown = slide.shapes.title.text if slide.shapes.title else None
        expect(shown and letters(shown) == letters(title), f"{path}: {title!r} is {shown!r}")
        rest = [s for s in slide.shapes if s != slide.shapes.title]
        filled = any(s.has_table or (s.has_text_frame and s.text_frame.text.strip()) for s in rest)
        expect(filled, f"{path}: the slide {title!r} is empty")


def letters(text):
    """A title without marks, which pandoc makes typographical ones."""
    return re.sub(r"[\W_]", "", text)


def check(browser, path, folder):
    counts["decks"] += 1
    is_presenters = ".presenter." in path.name
    with Deck(browser, path, viewport={"width": 1280, "height": 720}, has_touch=True) as deck:
        expect(deck.count > 0, f"{path}: has no slide")
        counts["slides"] += deck.count
        check_notes(deck)
        # A presenter's copy has the slides and the script of the customer's beside it.
        if not is_presenters:
            for part in [check_keys, check_links, check_overview, check_swipes]:
                part(deck)
            for width, height in SCREENS:
                check_fit(deck, width, height)
    check_without_script(browser, path)
    if is_presenters:
        check_access(browser, path, "light", 1280, 720)
        return
    check_print(browser, path, folder)
    for scheme, width, height in [("light", 1280, 720), ("dark", 1280, 720), ("light", 390, 844)]:
        check_access(browser, path, scheme, width, height)


def main(output):
    pages = sorted(p for p in output.rglob("*.html") if 'id="deck"' in p.read_text())
    texts = sorted(p for p in output.rglob("*.md") if p.read_text().startswith("---\nmarp: true"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for path in pages:
            check(browser, path.resolve(), Path(folder))
        for path in texts:
            check_markdown(path.resolve(), Path(folder))
    if not pages or not texts:
        failures.append(f"found {len(pages)} decks and {len(texts)} as Markdown; expected some")
    for failure in failures[:40]:
        print(f"deck: {failure}", file=sys.stderr)
    print("deck: " + ", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
