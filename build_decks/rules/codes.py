"""Identifiers, status codes, commands: what they mean, and which one does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Code
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, singular
from build_decks.language.roles import Role, expansion_in
from build_decks.language.tagger import looks_like_code, tag
from build_decks.outline import Mark
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads

STATUS = re.compile(
    r"^(?:(?:http|error|code|status|port|event id|tcp|udp)\s+)*(?P<code>[1-5][xX]{2}|\d{1,5}(?:\s?[-–,/&]\s?\d{1,5})*(?:/(?:tcp|udp))?|0x[0-9A-Fa-f]+)"
    r"\s*(?:[-–—:=]+>?\s*)?(?P<meaning>[A-Za-z].{2,60})$", re.I)
PORTS = re.compile(r"\b(?:ports?|port numbers?|protocol numbers|tcp|udp)\b", re.I)


def around(line: Line) -> str:
    """The words above a line, and its own: what kind of numbers these are."""
    return " ".join((line.subject.name, line.subject.owner, line.subject.facet, *line.subject.trail, line.words))


def _kind_of_port(text: str) -> str:
    found = {m.upper() for m in re.findall(r"\b(?:tcp|udp)\b", text, re.I)}
    return f"{found.pop()} port" if len(found) == 1 else "port"


@reads("# HTTP error codes\n- 503 Service Unavailable", "HTTP error codes · 503 ~ Service Unavailable")
@reads("# Ports\n- 53: DNS", "Ports · 53 ~ DNS")
@reads("# Protocol numbers\n## UDP\n- 69: TFTP\n- 1812: RADIUS\n- 1813: RADIUS", "UDP · 69 ~ TFTP", "UDP · 1812 and 1813 ~ RADIUS")
@reads("# HTTP error codes\n- 4XX – client side errors", "HTTP error codes · 4XX ~ client side errors")
@leaves("- 300 transactions per second", "- 12-factor best practices", "- 3 copies of the data")
def status(line: Line) -> Iterator[Claim]:
    """A number that is a name: `503 Service Unavailable`, `53: DNS`, `429 Too Many Requests error`."""
    if line.heading:
        return
    text = line.words
    found = STATUS.match(text)
    if not found:
        return
    code, meaning = found["code"], found["meaning"].strip()
    labelled = line.label.lower().split()[-1:] == [code.lower()] if line.label else False
    about = around(line).lower()
    if labelled and PORTS.search(about) and not re.search(r"\bhttp (?:status|error|response|codes?)|\berror", about):
        same = [m["code"] for s in line.siblings if (m := STATUS.match(s.words)) and m["meaning"].strip() == meaning]
        kind = _kind_of_port(about)
        if same[:1] == [code]:
            yield Claim(Code(" and ".join(same), meaning, kind), text, code)
        if len(same) > 1:
            yield Claim(Code(code, meaning, f"{kind} use"), text, meaning)
        return
    numbered = re.search(r"\b(?:codes?|errors?|status|http|event ids?|exit|responses?)\b", about)
    if numbered and (labelled or re.match(r"[1-5]\d\d$|[1-5]xx$|0x", code, re.I) and meaning[0].isupper()):
        yield Claim(Code(code, re.sub(r"\s+error$", "", meaning), "code"), text, meaning)


CODES = re.compile(r"(?:\bcodes?|\bsignals?|\bflags?|\bmnemonics?|\binstructions?|\bsymbols?)$", re.I)


@reads("# Airport codes\n- CDG: Paris\n- LHR: London", "Airport codes · CDG ~ Paris", "Airport codes · LHR ~ London")
@leaves("# Airports\n- CDG: Paris", "# Airport codes\n- Usage: on luggage", "# Exit codes\n- 1: failure")
def lettered(line: Line) -> Iterator[Claim]:
    """A code in capitals below a heading that says so: `QTH: location` under `Q codes`."""
    if line.heading or not line.value or not re.fullmatch(r"[A-Z][A-Z0-9+/-]{0,5}", line.label) or not CODES.search(line.subject.name):
        return
    meaning = (line.parts or (line.value,))[0]
    if not expansion_in(line.label, meaning):
        yield Claim(Code(line.label, meaning, singular(lower_first(line.subject.name))), line.words, meaning)


@reads("# Services\n- SSH uses port 22", "Services · 22 ~ SSH")
@reads("# Common ports\n- DNS (53)\n- LDAP: 389", "Common ports · 53 ~ DNS", "Common ports · 389 ~ LDAP")
@reads("- Telnet listens on TCP port 23", "23 ~ Telnet")
@leaves("# Ports\n- Rotterdam (1)", "# Ship\n- DNS (53)", "- It uses port 22", "# Ports\n- Size: 20")
def port(line: Line) -> Iterator[Claim]:
    """A port with the service before it: `SSH uses port 22`, `DNS (53)` and `LDAP: 389` below a heading of ports."""
    if line.heading:
        return
    plain = line.item.text.plain.strip()
    said = re.search(
        r"^(?:the\s)?(?P<who>[A-Z][\w/+-]*(?:\s[\w/+-]+){0,3}?)\s+(?:uses?|runs? on|listens? on|works on|operates on|is on|goes over|:|-|–)\s*(?:the\s)?(?P<kind>(?:TCP|UDP)\s)?ports?\s(?P<n>\d{1,5}(?:(?:/|, | and )\d{1,5})*)\b",
        plain, re.I)
    if said and said["who"].lower() not in ("it", "this", "they"):
        yield Claim(Code(said["n"].replace("/", " and "), said["who"], f"{(said['kind'] or '').upper()}port".replace("TCP", "TCP ").replace("UDP", "UDP ").replace("  ", " ")), plain, said["n"])
        return
    short = re.fullmatch(r"(?P<who>[A-Z][A-Za-z/+-]*[A-Z0-9][\w/+-]*(?:\s\w+){0,2})\s*(?:[:=–-]\s*|\()(?:(?P<kind>tcp|udp)\s?/?)?(?P<n>\d{1,5}(?:(?:/|, ?| and )\d{1,5})*)(?:/(?P<after>tcp|udp))?\)?", plain, re.I)
    above = " ".join((line.subject.name, line.subject.facet, *line.subject.trail))
    if short and short["who"].upper() == short["who"].split(" ")[0].upper() + short["who"][len(short["who"].split(" ")[0]) :].upper() and PORTS.search(above):
        if not re.search(r"[A-Z].*[A-Z]", short["who"]):
            return
        kind = (short["kind"] or short["after"] or "").upper()
        yield Claim(Code(re.sub(r"/|, ?", " and ", short["n"]), short["who"], f"{kind} port" if kind else _kind_of_port(above)), plain, short["n"])


ADDRESS = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?:\s?[-–]\s?\d{1,3}(?:\.\d{1,3}){3})?|(?:[0-9a-fX]{4}\.){2}[0-9a-fXY]{4}|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-fX]{2}|[0-9a-f:]*::[0-9a-f:/]*)", re.I)


@reads("# Loopback\n- IPv4 loopback: 127.0.0.1", "Loopback · 127.0.0.1 ~ IPv4 loopback address")
@reads("# MAC Address\n- STP multicast: 0180.C200.0000", "MAC Address · 0180.C200.0000 ~ STP multicast address")
@leaves("# DNS\n- Use 8.8.8.8", "- Version: 1.2")
def address(line: Line) -> Iterator[Claim]:
    """`name: address`: an IP, network or MAC address under its name."""
    if line.heading or not line.label or not ADDRESS.fullmatch(line.value.strip(" .")):
        return
    name = lower_first(line.label)
    if not re.search(r"\b(?:address|mac|network|range|mask|subnet|ip|prefix|gateway|server|block)e?s?\b", name, re.I):
        name = f"{name} address"
    yield Claim(Code(line.value.strip(" ."), name, "address"), line.words, line.value)


OPERATOR = re.compile(r"\s[x×*/+÷·−-]\s|[\^²³√]|[A-Za-z)]\s?[*/×÷]\s?[A-Za-z(]|\b(?:divided by|multiplied by|minus|plus|times)\b|\w\(\w+\s?[-+]\s?\d\)")


@reads("# Motion\n- Momentum = mass x velocity", "Motion · mass x velocity ~ Momentum")
@reads("# Laws\n- Newton's second law: F = m x a", "Laws · F = m x a ~ Newton's second law")
@reads("- gross profit: total revenue minus cost of goods", "total revenue minus cost of goods ~ gross profit")
@reads("- photon energy\n  - E = hf", "E = hf ~ photon energy")
@leaves("- x = 5", "- Answer: yes", "# Note\n- Opening hours: 9 - 17", "- TCP/IP: suite of protocols", "- read/write: open files")
def formula(line: Line) -> Iterator[Claim]:
    """`name = expression`, `law: equation`, `quantity: this divided by that`."""
    if line.heading or not line.label or not line.value or len(line.value.split()) > 14 or not 1 <= len(line.label.split()) <= 6:
        return
    value = re.split(r"\s=\s", line.value)[0].strip(" .") if line.separator == "=" else line.value.strip(" .")
    term = line.parent
    if line.separator == "=" and len(line.label) <= 4 and term is not None and not term.heading and not term.value and term.role is Role.NAME and line is term.children[0]:
        if re.search(r"[^\W\d]", value) and len(value) <= 24:
            yield Claim(Code(line.words, term.name, "formula"), line.words, line.words)
        return
    signs = OPERATOR.search(value)
    if not signs or not re.search(r"[^\W\d]", value) or line.asides and not line.words:
        return
    worded = bool(re.search(r"\b(?:divided by|multiplied by|minus|plus|times)\b", signs.group()))
    if line.separator in ("=", "=="):
        if re.match(r"(?:1|one|an?)\s|\d", line.label) or parse(value) is not None and not worded:
            return
        yield Claim(Code(value, line.label, "calculated" if worded else "formula"), line.words, value)
    elif re.match(r"[\w|() ]{1,30}\s?=\s?\S", value):
        yield Claim(Code(value, line.label, "formula"), line.words, value)
    elif worded and not re.match(r"\d", value) and parse(value) is None:
        yield Claim(Code(value, line.label, "calculated"), line.words, value)


@reads("# Monitoring\n- A tool that lists open files - `lsof`", "Monitoring · lsof ~ A tool that lists open files")
@reads("# Tree\n- Contains temporary files - /tmp", "Tree · /tmp ~ Contains temporary files")
@leaves("# Git\n- Stash - `git stash`", "# Notes\n- See also - `man`")
def found(line: Line) -> Iterator[Claim]:
    """A description with the command or path behind it: `A tool that shows X - `cmd``, `Contains log files - /var/log`."""
    value = line.item.text.plain.strip()
    if line.heading or not (parts := re.match(r"(?P<what>.+?)\s*(?:\s[-–—]|:|=)\s+(?P<code>[^:]+)$", value)):
        return
    what, code = parts["what"].strip(), parts["code"].strip(" .")
    marked = code in line.item.text.marked(Mark.CODE)
    if not marked and not re.fullmatch(r"/[\w/.-]+", code) or len(what.split()) < 3 or what in line.item.text.marked(Mark.CODE) or len(code) > 60:
        return
    if looks_like_code(what.split()[0]) or what.startswith("/") or re.match(r"(?:see|note|example)\b", what, re.I):
        return
    yield Claim(Code(code, what, "found"), value, code)


@reads("# Policy\n- Limit is enforced, http error code is 429 if exceeded", "Policy · 429 ~ http error code")
@leaves("- code 5 rooms")
def named_number(line: Line) -> Iterator[Claim]:
    """A code given in a sentence: `the http error code is 429`, `uses port 443`."""
    if line.heading:
        return
    for part in line.parts:
        found = re.search(r"\b(?P<what>(?:[a-z]+ )?(?:error|status|exit|return|country|area)\s?code)s?(?:\s+(?:is|of|=|:))?\s+(?P<code>\d{2,5})\b", part, re.I)
        if found:
            yield Claim(Code(found["code"], lower_first(found["what"]), "value"), part, found["code"])


@reads("# Git\n- `git stash`: sets changes aside", "Git · git stash ~ sets changes aside")
@reads("# API\n- PutItem (add or replace)", "API · PutItem ~ add or replace")
@leaves("- S3: object storage", "- CloudFront: content delivery")
def command(line: Line) -> Iterator[Claim]:
    """A command or identifier with what it does: behind a colon or dash, in brackets, or as its only child."""
    if line.heading:
        return
    in_code = line.item.text.marked(Mark.CODE)
    label, value = line.label or line.words, line.parts[0] if line.parts else line.value
    plain = line.item.text.plain.strip()
    if not line.label and in_code and plain.startswith(in_code[0]):
        behind = re.match(r"\s*(?::|=|\s[-–—])\s+(.+)$", plain[len(in_code[0]) :])
        label, value = (in_code[0], behind[1].strip(" .")) if behind else (label, value)
    elif not line.label:
        value = ""
    marked = bool(in_code) and (label in in_code or label.startswith(in_code[0]) and len(label.split()) <= 6)
    if not marked and not _identifier(label):
        return
    if value and label != line.words and not re.match(r"\d", value) and (marked or not _is_camel(label)):
        yield Claim(Code(label, value, "command" if " " in label or in_code else "code"), line.words, value)
    elif line.asides and not line.label and len(line.asides[0].split()) >= 2:
        yield Claim(Code(_last_code(label), line.asides[0], "code"), plain, line.asides[0])


def _is_camel(text: str) -> bool:
    """`CloudFront`: a brand as likely as an identifier."""
    return bool(re.fullmatch(r"(?:[A-Z][a-z]+)+", text))


def _last_code(label: str) -> str:
    return label.split(" / ")[-1].strip()


def _identifier(text: str) -> bool:
    words = [w for w in re.split(r"\s+/\s+|\s+", text) if w]
    return bool(words) and len(words) <= 2 and all(
        looks_like_code(w) and (re.match(r"[a-z$.@]|[A-Z][a-z]+(?:[A-Z][a-z]+)+$", w)) and not re.match(r"[A-Z][a-z]+[A-Z]{1,2}$", w) for w in words
    )


@reads("# Throughput exceeded\n- ProvisionedThroughputExceededException", "Throughput exceeded · ProvisionedThroughputExceededException ~ throughput exceeded")
@leaves("- CloudFront", "- Read all about it")
def bare_exception(line: Line) -> Iterator[Claim]:
    """An exception or error name alone: the heading is what raises it."""
    if line.heading or line.label or not re.fullmatch(r"(?:[A-Z][a-z]+){2,}(?:Exception|Error|Fault)", line.words):
        return
    yield Claim(Code(line.words, lower_first(line.subject.name), "exception"), line.words, line.words)


@reads("# Policy\n- Bucket policy should deny requests without aws:SecureTransport parameter",
       "Policy · aws:SecureTransport ~ Bucket policy should deny requests without … parameter")
@leaves("- Read the docs")
def mentioned(line: Line) -> Iterator[Claim]:
    """An identifier inside a sentence, asked by what it does there."""
    if line.heading or line.label:
        return
    for part in line.parts:
        codes = [t for t in tag(part) if looks_like_code(t.word) and re.search(r"[a-z]-[a-z]+-|[a-z]:+[A-Za-z]|^\$[A-Z]|_", t.word)]
        codes += [t for t in tag(part) if t.word in line.item.text.marked(Mark.CODE) and t not in codes]
        if line.role is Role.QUESTION or len(codes) != 1 or len(part.split()) < 4 or parse(part) is None:
            continue
        code = codes[0]
        kind = re.match(r"\s+(parameter|header|permission|attribute|flag|option|command|call|api|role|section|label|key|file|container)\b", part[code.end :], re.I)
        before, after = part[: code.start], part[code.end :]
        yield Claim(Code(code.word, f"{before}…{after}".strip(), f"gap:{kind[1].lower() if kind else ''}"), part, code.word)
