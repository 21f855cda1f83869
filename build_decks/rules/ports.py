"""Numbers and letters that are names: ports, status codes, addresses, lists of codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.acronyms import expansion_in
from build_decks.language.grammar import lower_first, singular
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Code

STATUS = re.compile(
    r"^(?:(?:http|error|code|status|port|event id|tcp|udp)\s+)*(?P<code>[1-5][xX]{2}|"
    r"\d{1,5}(?:\s?[-–,/&]\s?\d{1,5})*(?:/(?:tcp|udp))?|0x[0-9A-Fa-f]+)"
    r"\s*(?:[-–—:=]+>?\s*)?(?P<meaning>[A-Za-z].{1,60})$",
    re.I,
)
SHORT = re.compile(r"[A-Z][A-Z\d]{1,6}(?:/[A-Z\d]+)?")  # the name of a protocol
PORTS = re.compile(r"\b(?:ports?|port numbers?|protocol numbers|tcp|udp)\b", re.I)
USES_PORT = re.compile(
    r"^(?:the\s)?(?P<who>[A-Z][\w/+-]*(?:\s[\w/+-]+){0,3}?)\s+(?:uses?|runs? on|listens? on|works on|"
    r"operates on|is on|goes over|:|-|–)\s*(?:the\s)?(?P<kind>(?:TCP|UDP)\s)?ports?\s(?P<n>\d{1,5}(?:(?:/|, |"
    r" and )\d{1,5})*)\b",
    re.I,
)
ITS_PORT = re.compile(
    r"(?P<who>[A-Z][A-Za-z/+-]*[A-Z0-9][\w/+-]*(?:\s\w+){0,2})\s*(?:[:=–-]\s*|\()(?:(?P<kind>tcp|"
    r"udp)\s?/?)?(?P<n>\d{1,5}(?:(?:/|, ?| and )\d{1,5})*)(?:/(?P<after>tcp|udp))?\)?",
    re.I,
)


def around(line: Line) -> str:
    """The words above a line, and its own: what kind of numbers these are."""
    return " ".join((line.subject.name, line.subject.owner, line.subject.facet, *line.subject.trail, line.words))


def _kind_of_port(text: str) -> str:
    found = {m.upper() for m in re.findall(r"\b(?:tcp|udp)\b", text, re.I)}
    return f"{found.pop()} port" if len(found) == 1 else "port"


@reads("# HTTP error codes\n- 503 Service Unavailable", "HTTP error codes · 503 ~ Service Unavailable")
@reads("# Ports\n- 53: DNS", "ports · 53 ~ DNS")
@reads(
    "# Protocol numbers\n## UDP\n- 69: TFTP\n- 1812: RADIUS\n- 1813: RADIUS",
    "UDP · 69 ~ TFTP",
    "UDP · 1812 and 1813 ~ RADIUS",
)
@reads("# HTTP error codes\n- 4XX – client side errors", "HTTP error codes · 4XX ~ client side errors")
@leaves("- 300 transactions per second", "- 12-factor best practices", "- 3 copies of the data")
def status(line: Line) -> Iterator[Claim]:
    """A number that is a name: `503 Service Unavailable`, `53: DNS`, `414 URI Too Long error`."""
    if line.heading:
        return
    text = line.words
    found = STATUS.match(text)
    if not found:
        return
    code, meaning = found["code"], found["meaning"].strip()
    labelled = line.label.lower().split()[-1:] == [code.lower()] if line.label else False
    about = around(line).lower()
    if (
        (labelled or SHORT.fullmatch(meaning))
        and PORTS.search(about)
        and not re.search(r"\bhttp (?:status|error|response|codes?)|\berror", about)
    ):
        same = [m["code"] for s in line.near if (m := STATUS.match(s.words)) and m["meaning"].strip() == meaning]
        kind = _kind_of_port(about)
        if same[:1] == [code]:
            yield Claim(Code(" and ".join(same), meaning, kind), text, code)
        if len(same) > 1:
            yield Claim(Code(code, meaning, f"{kind} use"), text, meaning)
        return
    numbered = re.search(r"\b(?:codes?|errors?|status|http|event ids?|exit|responses?)\b", about)
    if numbered and (labelled or re.match(r"[1-5]\d\d$|[1-5]xx$|0x", code, re.I) and meaning[0].isupper()):
        yield Claim(Code(code, re.sub(r"^((?:[A-Z]\S* ?)+?)\s+error$", r"\1", meaning), "code"), text, meaning)


CODES = re.compile(r"(?:\bcodes?|\bsignals?|\bflags?|\bmnemonics?|\binstructions?|\bsymbols?)$", re.I)


@reads("# Airport codes\n- CDG: Paris\n- LHR: London", "Airport codes · CDG ~ Paris", "Airport codes · LHR ~ London")
@leaves("# Airports\n- CDG: Paris", "# Airport codes\n- Usage: on luggage", "# Exit codes\n- 1: failure")
def lettered(line: Line) -> Iterator[Claim]:
    """A code in capitals below a heading that says so: `QTH: location` under `Q codes`."""
    if (
        line.heading
        or not line.value
        or not re.fullmatch(r"[A-Z][A-Z0-9+/-]{0,5}", line.label)
        or not CODES.search(line.subject.name)
    ):
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
    said = USES_PORT.search(plain)
    if said and said["who"].lower() not in ("it", "this", "they"):
        yield Claim(
            Code(
                said["n"].replace("/", " and "),
                said["who"],
                f"{(said['kind'] or '').upper()}port".replace("TCP", "TCP ").replace("UDP", "UDP ").replace("  ", " "),
            ),
            plain,
            said["n"],
        )
        return
    short = ITS_PORT.fullmatch(plain)
    above = " ".join((line.subject.name, line.subject.facet, *line.subject.trail))
    if (
        short
        and short["who"].upper()
        == short["who"].split(" ")[0].upper() + short["who"][len(short["who"].split(" ")[0]) :].upper()
        and PORTS.search(above)
    ):
        if not re.search(r"[A-Z].*[A-Z]", short["who"]):
            return
        kind = (short["kind"] or short["after"] or "").upper()
        yield Claim(
            Code(re.sub(r"/|, ?", " and ", short["n"]), short["who"], f"{kind} port" if kind else _kind_of_port(above)),
            plain,
            short["n"],
        )


ADDRESS = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?:\s?[-–]\s?\d{1,3}(?:\.\d{1,3}){3})?|"
    r"(?:[0-9a-fX]{4}\.){2}[0-9a-fXY]{4}|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-fX]{2}|[0-9a-f:]*::[0-9a-f:/]*)",
    re.I,
)


@reads("# Loopback\n- IPv4 loopback: 127.0.0.1", "loopback · 127.0.0.1 ~ IPv4 loopback address")
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
