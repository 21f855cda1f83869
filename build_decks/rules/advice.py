"""What to choose for what: `choose X over Y for Z`, `use A for B and C for D`, `the best option for Z is X`, `need Z? use X`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.language.clause import Clause, Form, Tail
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Means, Says

LINK = r"(?P<link>for|when|if|where|to)"
THING = r"(?P<means>[^,;:?]{2,60}?)"
PICKED = re.compile(
    rf"(?:always )?(?:choose|pick|select|prefer|consider|go with|opt for) {THING},? {LINK} (?P<aim>[^?]+)", re.I
)
RUN = re.compile(rf"run {THING} (?P<link>to) (?P<aim>.+)", re.I)
FIRST = re.compile(
    rf"{LINK} (?P<aim>[^,;?]{{3,70}}?)(?:,|(?= (?:use|choose|pick) (?:an?|the) )) (?:always )?(?:use|choose|pick|select|prefer|consider|go with) {THING}",
    re.I,
)
BEST = re.compile(
    rf"(?:the )?(?:best|right|recommended|preferred|cheapest|fastest|simplest|easiest) (?:option|choice|way|solution|tool|method) "
    rf"{LINK} (?P<aim>[^,]+?) is (?:to use |using )?{THING}",
    re.I,
)
NEED = re.compile(rf"(?:need|want) (?P<aim>[^?]+)\? (?:then )?(?:use|choose|pick|go with|->|→) {THING}", re.I)
OVER = re.compile(r"(?P<means>.+?),? (?:over|instead of|rather than|not|and not) (?P<other>.+)", re.I)


@reads("- Choose a gaff rig when the crew is small", "notes · gaff rig when the crew is small")
@reads("- Prefer oak over pine for keels", "notes · oak for keels, rather than pine")
@reads("- For long voyages use a ketch", "notes · ketch for long voyages")
@reads("- The best choice for long voyages is a ketch", "notes · ketch for long voyages")
@reads("- Need a dry berth? Use a slipway", "notes · slipway if you need a dry berth")
@leaves(
    "- Choose wisely when the crew is small and say so",
    "- For long voyages use it",
    "- For short trips that need oars",
)
def chosen(line: Line) -> Iterator[Claim]:
    """What to choose, and for what, in whichever order."""
    if line.heading or line.label:
        return
    if found := NEED.fullmatch(line.item.text.plain.strip(" .")):
        yield from _means(found, f"you need {found['aim']}", "if", line.item.text.plain)
        return
    for part in line.parts:
        found = next((m for p in (PICKED, RUN, FIRST, BEST) if (m := p.fullmatch(part))), None)
        if found:
            yield from _means(found, found["aim"], found["link"].lower(), part)


def _means(found: re.Match[str], aim: str, link: str, part: str) -> Iterator[Claim]:
    """The choice as a claim, if it is a thing and the aim says what for; what it is preferred to, behind the aim."""
    over = OVER.fullmatch(found["means"])
    thing = re.sub(r"^(?:an?|the)\s", "", (over["means"] if over else found["means"]).strip(), flags=re.I)
    tokens = tag(thing)
    if re.search(r"\b(?:you|we) (?:can|may|could|might)$", aim):
        return  # `when loading a boat you can choose …`: no advice
    if not tokens or len(tokens) > 7 or tokens[0].low in DANGLING or tokens[0].tag == "PRP" or not tokens[-1].noun:
        return
    if link == "to" and (" " not in aim or verb_lemma(aim.split()[0]) != aim.split()[0].lower()):
        return  # `choose the bank to the north`, `consider tapering to stop`
    if re.search(r"\s(?:and|or)\s.*\s(?:for|when|if)\s", part[part.find(thing) :]) or re.search(
        r"\b(?:it|them|this|that)$", aim
    ):
        return
    against = f", rather than {over['other']}" if over else ""
    yield Claim(Means(thing, f"{aim.strip(' .')}{against}", link), part, thing)


PAIRED = re.compile(
    r"(?:use|choose|pick) (?P<one>[^,]{2,40}?) for (?P<aim>[^,]{2,40}?),? and (?P<two>[^,]{2,40}?) for (?P<other>[^,]{2,40})",
    re.I,
)


@reads("- Use oak for keels and ash for oars", "notes · oak for keels", "notes · ash for oars")
@leaves("- Use oak for keels and masts", "- Use oak for keels and paint it for the winter")
def paired(line: Line) -> Iterator[Claim]:
    """`Use A for B and C for D`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = PAIRED.fullmatch(part)
        if found is None or not tag(found["two"])[-1].noun:
            continue
        at = part.find(found["two"], found.end("aim"))
        yield Claim(Means(found["one"], found["aim"], "for"), part[: found.end("aim")], found["one"])
        yield Claim(Means(found["two"], found["other"], "for"), part[at:], found["two"])


INSTEAD = re.compile(
    r"(?:use )?(?P<means>[^,]{2,50}?) (?:(?:should|must|can) be used |is used )?(?:instead of|rather than) (?P<other>[^,]+?)(?:,? (?P<when>(?:if|when|for) .+))?",
    re.I,
)
AVOIDED = re.compile(
    r"(?:avoid|don['’]t use|do not use|never use) (?P<other>[^,;]+?)[,;.–—-]+\s*(?:but )?use (?P<means>[^,;]+?)(?: instead)?\.?",
    re.I,
)


@reads("- Use a ketch instead of a sloop for long voyages", "notes · ketch instead of a sloop for long voyages")
@reads("- Avoid iron nails, use copper nails instead", "notes · copper nails instead of iron nails")
@leaves("- Use it instead of a sloop", "- Avoid iron nails")
def instead(line: Line) -> Iterator[Claim]:
    """What to use instead of something else."""
    if line.heading or line.label:
        return
    whole = line.item.text.plain.strip()
    used = (m for part in line.parts if (m := INSTEAD.fullmatch(part)))
    for found in (AVOIDED.fullmatch(whole), *used):
        thing = re.sub(r"^(?:an?|the)\s", "", found["means"], flags=re.I) if found else ""
        if (
            found is None
            or not tag(thing)[-1].noun
            or tag(thing)[0].low in DANGLING
            or any(t.finite for t in tag(thing))
        ):
            continue
        when = found.groupdict().get("when")
        yield Claim(Means(thing, f"{found['other']}{f' {when}' if when else ''}", "instead of"), found[0], thing)


DUTY = re.compile(
    r"(?:(?P<how>always|never|do not|don['’]t) (?P<verb>[a-z]+)|(?P<weigh>consider)) (?P<what>[^,;]{2,40}?)"
    r"(?: (?P<link>for|in|on|before|after|to|from|with|at|by|near|during|without) (?P<rest>[^,;]+?))?"
    r"(?: (?P<when>(?:if|when|while|until|unless|before|after|once|as long as) [^,;]+))?",
    re.I,
)


@reads("- Always wear a vest in a dinghy", "notes · you should always wear a vest in a dinghy [object]")
@reads(
    "- Never lift the anchor while the sail is up",
    "notes · you should never lift the anchor while the sail is up [object]",
)
@reads("- Don't wax an oar in the sun", "notes · you should not wax an oar in the sun [object]")
@reads(
    "- Consider sweeps in barges with no sails", "notes · you should consider sweeps in barges with no sails [object]"
)
@leaves(
    "- Consider a barge in a lock with two gates",
    "- Always wear a vest",
    "- Always wet in a dinghy",
    "- Do not lift it while the sail is up",
)
def always(line: Line) -> Iterator[Claim]:
    """What one should always, or never, do: `always wear a vest in a dinghy`."""
    for part in line.parts if not line.heading and not line.label else ():
        found = DUTY.fullmatch(part.rstrip(" .!"))
        verb = (found["verb"] or found["weigh"]).lower() if found else ""
        if found is None or verb_lemma(verb) != verb or not tag(found["what"])[-1].noun:
            continue
        if not (found["link"] or found["when"]) or tag(found["what"])[0].low in DANGLING:
            continue
        if tag(f"you {verb}")[1].tag not in ("VVB", "VVI"):
            continue
        if found["weigh"] and re.match(r"an?\s", found["what"]):
            continue  # `Consider a boat in calm water`: a case to think about
        how = (found["how"] or "").lower()
        clause = Clause(
            Form.ACTION,
            verb,
            "you",
            "should",
            how[:2] == "do",
            how if how[:2] != "do" else "",
            object=found["what"],
            tails=(Tail(found["link"].lower(), found["rest"]),) if found["link"] else (),
            condition=found["when"] or "",
        )
        yield Claim(Says(clause, "object"), part, found["what"])
