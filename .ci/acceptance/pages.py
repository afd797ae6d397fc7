"""What several checks share: a browser, the accessibility rules, the HTML validator."""

import contextlib
import pathlib
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# Without `preload` axe fetches no stylesheet, which the pages' policy would rightly block.
RULES = {
    "preload": False,
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


class Report:
    """Collects what is wrong, counts what was looked at, and ends the check."""

    def __init__(self):
        self.problems = []
        self.counts = {}

    def expect(self, condition, problem):
        if not condition:
            self.problems.append(problem)
        return condition

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def end(self, *needed):
        for what in needed:
            self.expect(self.counts.get(what), f"found no {what} to check")
        for problem in self.problems[:40]:
            print(f"  {problem}")
        print("  " + ", ".join(f"{number} {what}" for what, number in self.counts.items()))
        sys.exit(1 if self.problems else 0)


@contextlib.contextmanager
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@contextlib.contextmanager
def page(chromium, file, report, width=1280, height=800, scheme="light", script=True):
    """A page from disk; what it logs or asks of the network is a problem."""
    context = chromium.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script
    )
    opened = context.new_page()
    opened.on("console", lambda m: report.expect(m.type != "error", f"{file}: console: {m.text}"))
    opened.on("pageerror", lambda e: report.problems.append(f"{file}: script: {e}"))
    opened.on(
        "request",
        lambda r: report.expect(
            r.url.startswith(("file:", "data:", "blob:", "about:")), f"{file}: asks for {r.url}"
        ),
    )
    opened.goto(pathlib.Path(file).resolve().as_uri())
    yield opened
    context.close()


def check_accessibility(opened, file, report, state=""):
    found = Axe().run(opened, options=RULES).response["violations"]
    for violation in found:
        targets = [node["target"] for node in violation["nodes"]][:3]
        report.problems.append(f"{file} {state}: axe {violation['id']}: {targets}")
    report.count("axe runs")


def check_markup(files, report):
    """The Nu checker over HTML files; warnings count, but for those on a Content-Security-Policy
    in a page (it knows neither its hashes nor files beside it, and `page` sees what is blocked)
    on `<br />`, which is how CommonMark's reference writes a break, on a German account's page with
    English headings, which is how they are, and on `::details-content` (CSS Pseudo-Elements 4),
    which it doesn't know."""
    jar = next(pathlib.Path(sys.prefix).rglob("vnu.jar"))
    command = ["java", "-jar", str(jar), "--format", "gnu", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True)
    for line in result.stderr.splitlines():
        known = (
            "Content-Security-Policy",
            "Content Security Policy",
            "Trailing slash on void",
            "appears to be written in",
            "“::details-content”",
        )
        if any(words in line for words in known):
            continue
        report.problems.append(f"vnu: {line}")
    report.count("pages validated", len(files))
