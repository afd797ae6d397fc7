"""Every calendar, read by two programs' parsers, which have to find the same events."""

import datetime
import pathlib
import sys

import icalendar
import vobject

from drafts import HANDOFF, build, hard_outputs
from pages import Report

INTERNAL = ["handover", "handoff", "internal", "csat", "stakeholder", "sealed", "champion", "packet"]
report = Report()


def moment(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat()
    return value.isoformat()


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    report.expect(not calendar.errors, f"errors: {calendar.errors}")
    for event in calendar.walk("VEVENT"):
        report.expect(not event.errors, f"errors: {event.errors}")
        yield (
            str(event["UID"]), str(event["SUMMARY"]), moment(event["DTSTART"].dt),
            moment(event["DTEND"].dt), str(event.get("DESCRIPTION", "")), int(event["SEQUENCE"]),
            str(event["STATUS"]), str(event["TRANSP"]), moment(event["DTSTAMP"].dt),
        )


def by_vobject(text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    for event in calendar.vevent_list:
        event.validate(raiseException=True)
        description = event.contents.get("description")
        yield (
            event.uid.value, event.summary.value, moment(event.dtstart.value),
            moment(event.dtend.value), description[0].value if description else "",
            int(event.sequence.value), event.status.value, event.transp.value,
            moment(event.dtstamp.value),
        )


def check(path):
    raw = path.read_bytes()
    report.expect(raw.endswith(b"END:VCALENDAR\r\n"), f"{path}: no end")
    report.expect(b"\n" not in raw.replace(b"\r\n", b""), f"{path}: a bare line feed")
    for line in raw.split(b"\r\n"):
        report.expect(len(line) <= 75, f"{path}: a line of {len(line)} octets")
        line.decode("utf-8", "strict")
    text = raw.decode("utf-8", "strict")
    report.expect("\r\nMETHOD:PUBLISH\r\n" in text, f"{path}: no METHOD:PUBLISH")
    report.expect("ATTENDEE" not in text, f"{path}: it invites somebody")
    events = list(by_icalendar(text))
    report.expect(events == list(by_vobject(text)), f"{path}: two parsers, two readings")
    report.expect(events, f"{path}: no event")
    ids = [event[0] for event in events]
    report.expect(len(set(ids)) == len(ids), f"{path}: a UID stands twice: {ids}")
    for event in events:
        report.expect(event[3] > event[2], f"{path}: {event[1]} ends before it starts")
    if "internal" not in path.name:
        words = text.lower()
        for word in INTERNAL:
            report.expect(word not in words, f"{path}: the customer reads \"{word}\"")
        report.count("customers' calendars")
    report.count("calendars")
    report.count("events", len(events))
    return set(ids)


output = pathlib.Path(sys.argv[1])
paths = sorted(output.rglob("*.ics"))
found = {path: check(path) for path in paths}

if HANDOFF.exists():
    temporary, one, two = hard_outputs()
    build("examples", two / "examples")
    build("examples", two / "later", day="2026-11-21")
    for path in sorted(one.rglob("*.ics")):
        check(path)
        same = path.read_bytes() == (two / path.relative_to(one)).read_bytes()
        report.expect(same, f"{path}: other bytes when made again")
        report.count("hard calendars")
    for path in paths:
        again = two / "examples" / path.relative_to(output)
        report.expect(path.read_bytes() == again.read_bytes(), f"{path}: other bytes again")
        # A day later an event keeps its identity, unless it is over.
        later = two / "later" / path.relative_to(output)
        if later.exists():
            report.expect(check(later) <= found[path], f"{path}: other UIDs a day later")
        report.count("calendars made again")
    report.expect(report.counts.get("hard calendars"), "no hard calendar was made")
    temporary.cleanup()
report.end("calendars", "customers' calendars", "events")
