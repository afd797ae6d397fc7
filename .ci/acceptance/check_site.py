"""The internal site and the customers' bundles, as a browser and a link checker see them."""

import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from drafts import HANDOFF
from pages import Report, browser, check_accessibility, check_markup, page

output = pathlib.Path(sys.argv[1])
report = Report()
index = output / "site" / "index.html"
accounts = sorted((output / "site" / "accounts").glob("*/index.html"))
bundles = sorted(path for path in (output / "customers").glob("*") if path.is_dir())
decks = {path for path in output.rglob("kickoff-deck*.html")}
pages = [path for path in sorted(output.rglob("*.html")) if path not in decks]

# Mails have a document type and tables that the validator of pages knows nothing of.
mails = {path for path in pages if path.with_suffix(".txt").exists()}
check_markup([path for path in pages if path not in mails], report)

for root in [index, *[bundle / "index.html" for bundle in bundles]]:
    links = subprocess.run(
        ["linkchecker", "--no-robots", "--no-status", "--no-warnings", "-q", str(root)],
        capture_output=True,
        text=True,
    )
    report.expect(links.returncode == 0, f"{root}: linkchecker: {links.stdout[-600:]}")
    report.count("link checks")

with browser() as chromium:
    with page(chromium, index, report) as opened:
        rows = opened.locator(".accounts tbody tr")
        shown = opened.locator(".accounts tbody tr:visible")
        total = rows.count()
        report.expect(total == len(accounts), f"index has {total} rows of {len(accounts)}")
        first = rows.first.locator("th").inner_text()
        opened.get_by_role("button", name="Account").click()
        report.expect(
            total < 2 or rows.first.locator("th").inner_text() != first,
            "index: sorting by account moves nothing",
        )
        for head in opened.locator(".accounts thead button").all():
            head.click()
            sort = head.locator("xpath=..").get_attribute("aria-sort")
            report.expect(sort in ("ascending", "descending"), "index: no aria-sort")
        keys = rows.locator("td:nth-child(4)").evaluate_all(
            "cells => cells.map(cell => Number(cell.dataset.key))"
        )
        opened.get_by_role("button", name="Answered").click()
        ordered = rows.locator("td:nth-child(4)").evaluate_all(
            "cells => cells.map(cell => Number(cell.dataset.key))"
        )
        report.expect(ordered == sorted(keys), f"index: sorted by answered: {ordered}")
        opened.get_by_role("searchbox").fill(first.split()[0].lower())
        report.expect(0 < shown.count() < total, "index: searching filters nothing")
        count = opened.get_by_role("status").inner_text()
        report.expect(f"of {total} accounts" in count, f"index: the count says {count!r}")
        opened.get_by_role("searchbox").fill("no such account anywhere")
        report.expect(shown.count() == 0, "index: nonsense finds something")
        opened.get_by_role("searchbox").fill("")
        stage = opened.locator("select[name=stage] option").nth(1).inner_text()
        opened.locator("select[name=stage]").select_option(stage)
        report.expect(0 < shown.count() < total, "index: a stage filters nothing")
    with page(chromium, index, report, script=False) as opened:
        report.expect(
            opened.locator(".accounts tbody tr:visible").count() == len(accounts),
            "index: without scripts rows are missing",
        )
        report.expect(not opened.locator(".filters").is_visible(), "index: a dead form is shown")
    for file in [index, *accounts[:3], *[bundle / "index.html" for bundle in bundles[:2]]]:
        for scheme in ["light", "dark"]:
            with page(chromium, file, report, scheme=scheme) as opened:
                check_accessibility(opened, file, report, scheme)
    for file in pages:
        with page(chromium, file, report, width=320) as opened:
            width = opened.evaluate("document.documentElement.scrollWidth")
            report.expect(width <= 320, f"{file}: {width} px wide at 320")
            report.count("pages at 320 px")

# Nothing in a bundle knows that another customer exists, or asks for a file that isn't in it.
names = {}
for file in accounts:
    title = re.search(r"<title>(.*?)</title>", file.read_text()).group(1)
    names[file.parent.name] = title
for bundle in bundles:
    for file in bundle.rglob("*"):
        if not file.is_file():
            continue
        text = file.read_text()
        for slug, name in names.items():
            if slug != bundle.name:
                report.expect(
                    slug not in text and name not in text, f"{file}: names {name} ({slug})"
                )
        for target in re.findall(r'(?:href|src)="([^"#:]+)"', text):
            report.expect((file.parent / target).exists(), f"{file}: leads to no {target}")
    for needed in ["index.html", "404.html"]:
        report.expect((bundle / needed).exists(), f"{bundle}: has no {needed}")
    report.count("bundles")

for file in [*pages, *decks]:
    text = file.read_text()
    for needed in ['name="robots" content="noindex', "Content-Security-Policy"]:
        if file not in mails:
            report.expect(needed in text, f"{file}: lacks {needed}")
    report.expect("unsafe-inline" not in text, f"{file}: allows any inline style")


if HANDOFF.exists():
    with tempfile.TemporaryDirectory() as folder:
        packets = pathlib.Path(folder) / "packets"
        packets.mkdir()
        (packets.parent / "handoff.yaml").write_text("company: {name: Us}\n")
        (packets / "middle.md").write_bytes(b"\xff")
        for name in ["Alpha", "Zulu"]:
            text = f"---\naccount: {name}\nteam: {{csm: {name} Person}}\n---\n"
            (packets / f"{name.lower()}.md").write_text(text)
        subprocess.run([HANDOFF, "build", "--workspace", folder], capture_output=True)
        with browser() as chromium:
            with page(chromium, packets.parent / "output/site/index.html", report) as opened:
                for head in opened.locator(".accounts thead button").all()[1:]:
                    for _ in range(2):
                        head.click()
                        last = opened.locator(".accounts tbody tr").last
                        report.expect(
                            last.locator(".problem").count() == 1,
                            f"index: by {head.inner_text()} the unreadable packet isn't last",
                        )
if report.expect(HANDOFF.exists(), "the program isn't built: run make build"):
    with tempfile.TemporaryDirectory() as folder:
        for name in ["a.zip", "b.zip"]:
            subprocess.run(
                [HANDOFF, "bundle", bundles[0].name, "--workspace", "examples", "--as-of"]
                + ["2026-11-20", "--zip", "-o", f"{folder}/{name}"],
                check=True,
                capture_output=True,
            )
        archive = zipfile.ZipFile(f"{folder}/a.zip")
        report.expect(archive.testzip() is None, "the ZIP file is damaged")
        for entry in archive.namelist():
            file = output / "customers" / entry
            report.expect(file.read_bytes() == archive.read(entry), f"{entry}: differs in the ZIP")
        same = pathlib.Path(f"{folder}/a.zip").read_bytes()
        report.expect(same == pathlib.Path(f"{folder}/b.zip").read_bytes(), "two ZIPs differ")
        report.count("ZIP entries", len(archive.namelist()))

report.end("pages validated", "bundles", "axe runs", "ZIP entries")
