#!/usr/bin/env python3
"""Pictures as a browser draws them: no text on another, none outside its picture, readable colours.

Usage: check_charts.py OUTPUT

Measures each picture of every page at 1200 and 320 pixels, light, dark and printed. On a phone its
table stands in its place, or else it scrolls in its own region; letters are no smaller than 9 pixels.
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

SMALLEST = 9.0
CONTRAST = 4.5
SHAPES = 3.0

MEASURE = """figure => {
  const svg = figure.querySelector('svg'), frame = svg.getBoundingClientRect();
  const region = figure.querySelector('.scroll').getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const box = node => { const r = node.getBoundingClientRect();
    return {left: r.left, right: r.right, top: r.top, bottom: r.bottom, text: node.textContent}; };
  const texts = [...svg.querySelectorAll('text')];
  const style = node => getComputedStyle(node);
  const table = figure.nextElementSibling?.querySelector('table')?.getBoundingClientRect();
  return {
    isHidden: region.width === 0, tableWidth: table?.width ?? 0, tableHeight: table?.height ?? 0,
    id: svg.querySelector('title').id,
    labelled: ['aria-labelledby', 'aria-describedby'].every(name =>
      document.querySelectorAll('#' + svg.getAttribute(name)).length === 1),
    frame: box(svg), region: {left: region.left, right: region.right}, width: innerWidth,
    texts: texts.map(node => ({...box(node), size: parseFloat(style(node).fontSize) * scale,
      colour: style(node).fill})),
    shapes: [...svg.querySelectorAll('.ink-accent, .ink-warn')].map(node =>
      style(node).fill === 'none' ? style(node).stroke : style(node).fill),
    ground: style(document.querySelector('main')).backgroundColor,
  };
}"""


def channels(colour):
    return [float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]


def luminance(colour):
    def linear(part):
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def overlap(one, other):
    """Lines of one text stand close: half a pixel of their boxes may meet."""
    slack = 0.5 + 0.2 * min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 0.5
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > slack
    )


def faults(picture, ground):
    if picture["isHidden"]:
        if picture["tableHeight"] < SMALLEST or picture["tableWidth"] > picture["width"] + 1:
            yield "is hidden, and its table isn't in its place"
        return
    texts, frame = picture["texts"], picture["frame"]
    if not picture["labelled"]:
        yield "has a name or description that is not there exactly once"
    if picture["region"]["right"] > picture["width"] + 1:
        yield "is wider than the page"
    for index, text in enumerate(texts):
        if not (frame["left"] - 1 <= text["left"] and text["right"] <= frame["right"] + 1):
            yield f"“{text['text']}” leaves the picture at a side"
        if not (frame["top"] - 1 <= text["top"] and text["bottom"] <= frame["bottom"] + 1):
            yield f"“{text['text']}” leaves the picture at the top or bottom"
        if text["size"] < SMALLEST:
            yield f"“{text['text']}” is {text['size']:.1f} pixels high"
        if contrast(text["colour"], ground) < CONTRAST:
            yield f"“{text['text']}” has too little contrast"
        for other in texts[index + 1 :]:
            if overlap(text, other):
                yield f"“{text['text']}” stands on “{other['text']}”"
    for colour in picture["shapes"]:
        if contrast(colour, ground) < SHAPES:
            yield f"a shape in {colour} has too little contrast"


def main(output):
    pages = [
        path for path in sorted(output.rglob("*.html"))
        if '<figure class="chart">' in path.read_text(encoding="utf-8")
    ]
    found, pictures, texts = [], 0, 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for width, scheme, media in [
            (1200, "light", "screen"), (1200, "dark", "screen"), (320, "light", "screen"),
            (320, "dark", "screen"), (720, "light", "print"),
        ]:
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, media=media)
            for path in pages:
                page.goto(path.resolve().as_uri())
                for figure in page.query_selector_all("figure.chart"):
                    picture = figure.evaluate(MEASURE)
                    ground = picture["ground"]
                    pictures += 1
                    texts += len(picture["texts"])
                    what = f"{path.relative_to(output)} at {width} {scheme} {media}, {picture['id']}"
                    found += [f"{what}: {fault}" for fault in faults(picture, ground)]
            page.close()
        browser.close()
    for line in found[:40]:
        print(line)
    if not texts:
        print(f"found no picture under {output}")
    print(f"{pictures} pictures, {texts} texts on {len(pages)} pages: {len(found)} faults")
    return 1 if found or not texts else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
