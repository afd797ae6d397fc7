"""What the checks of mails and calendars share: packets that are hard to print."""

import os
import pathlib
import shutil
import subprocess
import tempfile

HANDOFF = pathlib.Path(os.environ.get("HANDOFF", ".build/release/handoff"))

NAMES = [
    "Zuständigkeitsbereichsübergreifende Qualitätssicherungsgesellschaft für Straßen- und Tiefbau mbH",
    "東京都水道局" * 12,
    "🎯 Launch 👩‍👩‍👧‍👦 " * 8,
    "שירותי מים ותשתיות בע״מ",
    "شركة المياه والبنية التحتية المحدودة",
    "Smith, Jones; \"Co\" <x@y.example>",
    "=?utf-8?Q?not_encoded?=",
    "A" * 300,
]


def build(workspace, output, day="2026-11-20"):
    """Renders a workspace; findings in its packets are no matter here."""
    subprocess.run(
        [HANDOFF, "build", "--workspace", workspace, "--output", output, "--as-of", day],
        capture_output=True,
    )


def offer_again(workspace):
    """Gives a workspace the mails' templates without their end: mails that were sent are made too."""
    folder = pathlib.Path(workspace) / "templates"
    folder.mkdir()
    for template in pathlib.Path("templates").glob("*.md"):
        lines = template.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith("until:")]
        if kept != lines:
            (folder / template.name).write_text("".join(kept), encoding="utf-8")


def hard_workspace(folder):
    """A workspace whose accounts have names, people and milestones that break weak writers."""
    folder = pathlib.Path(folder)
    (folder / "packets").mkdir(parents=True)
    (folder / "handoff.yaml").write_text(
        "company: {name: 'Überfällig & Söhne', domain: ours.example}\ntime zone: Europe/Berlin\n"
    )
    for number, name in enumerate(NAMES):
        quoted = name.replace('"', '\\"')
        people = "".join(
            f"| {name[:20].replace('|', '')} {index} | p{index}@customer-{number}.example | Sponsor |\n"
            for index in range(40)
        )
        (folder / "packets" / f"hard-{number}.md").write_text(f"""---
account: "{quoted}"
stage: steady
revision: 7
deal: {{closed: 2026-11-02, renews: 2027-11-15, notice by: 2027-08-15}}
team:
  ae: Ágnes Őri <agnes@ours.example>
  implementation lead: 山田太郎 <taro@ours.example>
  csm: "Lund, Åse <ase@ours.example>"
meetings:
  kickoff: {{at: 2026-11-26 09:00 America/St_Johns, minutes: 45, attendees: [ae, csm, Zoë]}}
  handoff: {{at: 2026-11-25 09:00 Asia/Kathmandu, minutes: 30, attendees: [ae, csm]}}
  qbr: {{at: 2027-03-28 02:30 Europe/Berlin, minutes: 60}}
history:
  - {{date: 2026-11-10, event: handoff held}}
  - {{date: 2026-11-12, event: close-out sent}}
---
## Goal

> {name} \\
> .
> From here on, `x = y`; trailing

## Success criteria

| Criterion | Baseline | Target |
|---|---|---|
| {name.replace('|', '')} | 11% | 7% |
| {"word " * 300} | 1 | 2 |

## Stakeholders

| Name | Email | Project role |
|---|---|---|
{people}
## Milestones

| Milestone | Due |
|---|---|
| Training | 2026-12-01 |
| Training | 2026-12-02 |
| {name.replace('|', '')} | 2026-12-03 |

""")
    offer_again(folder)
    return folder


def hard_outputs(with_examples=False):
    """Renders the hard workspace twice, and the examples with all mails they ever had; the two
    folders, gone when the program ends."""
    temporary = tempfile.TemporaryDirectory()
    root = pathlib.Path(temporary.name)
    workspaces = {".": hard_workspace(root / "workspace")}
    if with_examples:
        workspaces["examples"] = shutil.copytree("examples", root / "examples")
        offer_again(workspaces["examples"])
    for name in ("one", "two"):
        for place, workspace in workspaces.items():
            build(workspace, root / name / place)
    return temporary, root / "one", root / "two"
