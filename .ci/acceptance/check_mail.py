"""Every mail, read by Python's strict parser as a mail program would read it."""

import email
import email.policy
import email.utils
import pathlib
import re
import sys

from drafts import HANDOFF, hard_outputs
from pages import Report

POLICY = email.policy.default.clone(raise_on_defect=True)
LOADING = re.compile(
    rb"<\s*(script|style|link|img|iframe|object|embed|form|base|video|audio)\b|\ssrc\s*=|"
    rb"\sbackground\s*=|url\(|@import|\son\w+\s*=|display\s*:\s*(flex|grid)|position\s*:",
    re.IGNORECASE,
)
report = Report()


def mailboxes(value):
    return [(name, address) for name, address in email.utils.getaddresses([value])]


def spaceless(mailbox):
    return [part.replace(" ", "") for part in mailbox]


def check_lines(path, raw):
    head = raw.split(b"\r\n\r\n", 1)[0]
    report.expect(b"\n" not in raw.replace(b"\r\n", b""), f"{path}: a bare line feed")
    report.expect(b"\r" not in raw.replace(b"\r\n", b""), f"{path}: a bare carriage return")
    report.expect(max(raw) < 0x80 and 0 not in raw, f"{path}: not 7-bit")
    for line in raw.split(b"\r\n"):
        report.expect(len(line) <= 998, f"{path}: a line of {len(line)}: {line[:60]}")
        report.expect(not re.match(rb"From |\.", line), f"{path}: a line {line[:20]}")
    for line in head.split(b"\r\n"):
        report.expect(len(line) <= 78, f"{path}: a header line of {len(line)}: {line[:60]}")
        for word in re.findall(rb"=\?[^?]*\?[^?]*\?[^?]*\?=", line):
            report.expect(len(word) <= 75, f"{path}: an encoded word of {len(word)}")


def check_header(path, message, text):
    """The header as the mail has it, against the one that the text file shows a person."""
    shown = {}
    for line in text.split("\n\n", 1)[0].split("\n"):
        name, _, value = line.partition(": ")
        shown[name] = value
    report.expect(str(message["Subject"]) == shown["Subject"], f"{path}: {message['Subject']!r}")
    for name in ("From", "To", "Cc", "Reply-To"):
        found = message[name]
        report.expect((found is None) == (name not in shown), f"{path}: {name} is {found}")
        if found is None or name not in shown:
            continue
        read = [(one.display_name, one.addr_spec) for one in found.addresses]
        expected = mailboxes(shown[name])
        for one, other in zip(read, expected):
            # Python before 3.13 keeps the white space between two encoded words of one name.
            is_split = len(other[0].encode()) > 39 and not other[0].isascii()
            same = spaceless(one) == spaceless(other) if is_split else one == other
            report.expect(same, f"{path}: {name}: {one}, not {other}")
        report.expect(len(read) == len(expected), f"{path}: {len(read)} in {name}")
        report.count("addresses", len(read))
    report.expect(message["X-Unsent"] == "1", f"{path}: no draft to a mail program")
    for name in ("Date", "Message-ID", "MIME-Version", "Subject"):
        report.expect(len(message.get_all(name, [])) == 1, f"{path}: {name} isn't there once")
    report.expect(message["Date"].datetime.hour == 9, f"{path}: {message['Date']}")


def check_parts(path, message, text):
    leaves = [part for part in message.walk() if not part.is_multipart()]
    types = [part.get_content_type() for part in leaves]
    report.expect(types[:2] == ["text/plain", "text/html"], f"{path}: parts {types}")
    for part in leaves:
        content = part.get_payload(decode=True)
        report.expect(part.get_content_charset() == "utf-8", f"{path}: {part['Content-Type']}")
        decoded = content.decode("utf-8", "strict")
        if part.get_content_type() == "text/html":
            found = LOADING.search(content)
            report.expect(not found, f"{path}: the HTML has {found and found.group()}")
            report.expect(len(content) <= 80_000, f"{path}: {len(content)} bytes of HTML")
        if part.get_content_type() == "text/plain":
            body = text.split("\n\n", 1)[1]
            report.expect(decoded.replace("\r\n", "\n") == body, f"{path}: the text differs")
        if part.get_content_type() == "text/calendar":
            report.expect(part.get_content_disposition() == "attachment", f"{path}: calendar")
            report.expect(decoded.startswith("BEGIN:VCALENDAR\r\n"), f"{path}: no calendar")
            report.expect(re.fullmatch(r"[a-z0-9-]+\.ics", part.get_filename()), f"{path}: name")
            report.count("attached calendars")
        report.count("parts")


def check(path):
    raw = path.read_bytes()
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    check_lines(path, raw)
    message = email.message_from_bytes(raw, policy=POLICY)
    check_header(path, message, text)
    check_parts(path, message, text)
    boundaries = [part.get_boundary() for part in message.walk() if part.is_multipart()]
    for boundary in boundaries:
        marks = len(re.findall(rb"(?m)^--" + re.escape(boundary.encode()), raw))
        report.expect(marks >= 2, f"{path}: {boundary} stands {marks} times")
        report.expect(raw.count(boundary.encode()) == marks + 1, f"{path}: {boundary} in a part")
    report.expect(len(set(boundaries)) == len(boundaries), f"{path}: two boundaries are one")
    report.count("mails")


output = pathlib.Path(sys.argv[1])
for path in sorted(output.rglob("*.eml")):
    try:
        check(path)
    except Exception as error:  # a defect that the parser raises
        report.expect(False, f"{path}: {error!r}")
for path in output.rglob("*.eml"):
    report.expect("customers" not in path.parts, f"{path}: a mail in a customer's bundle")
    report.expect(".draft." not in path.name, f"{path}: a draft as a mail")

if HANDOFF.exists():
    temporary, one, two = hard_outputs(with_examples=True)
    for path in sorted(one.rglob("*.eml")):
        again = two / path.relative_to(one)
        same = again.exists() and path.read_bytes() == again.read_bytes()
        report.expect(same, f"{path}: other bytes when made again")
        report.count("mails made again")
    for path in sorted(one.rglob("*.eml")):
        try:
            check(path)
        except Exception as error:
            report.expect(False, f"{path.name}, {path.parent.name}: {error!r}")
        report.count("hard mails")
    report.expect(report.counts.get("hard mails"), "no hard mail was made")
    temporary.cleanup()
report.end("mails", "parts", "addresses", "attached calendars")
