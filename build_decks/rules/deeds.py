"""Who did it: `developed by X`, `X wrote Y`, a discovery in what is said of a person."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.facts import Subject
from build_decks.language.events import EVENTS
from build_decks.language.grammar import base, lower_first, participle
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import known, tag
from build_decks.rules.continuing import said_before
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Cell

# Done once, so that the question is in the past: who founded, wrote, signed it.
DEEDS = frozenset(
    """develop found invent discover lead arrange start create write paint compose design build establish sign propose introduce formulate coin back
    command organize organise publish pass conquer defeat assassinate kill elect appoint fund sponsor draft ratify
    head direct initiate launch convene
    negotiate commission devise pioneer describe isolate patent annex abolish repeal overthrow crush suppress occupy
    rule found_ed sculpt film produce
    enact win lose besiege sack""".split()
)
# Still so: what causes, transmits, secretes it.
STANDING = frozenset(
    "cause transmit secrete trigger spread regulate maintain own control supply innervate mediate catalyze "
    "catalyse inhibit activate publish".split()
)
AGENT = re.compile(
    r"(?P<be>\b(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|been|being)\s+)?(?P<adverb>\b\w+ly\s+)?\b(?P<verb>[a-z]+(?:ed|en|un|"
    r"ught|uilt|led|ain|ew|et|un|old|on))(?:\s(?:in|on|at|near)\s[\w’' –-]{2,25}?){0,2}\s+by\s+(?P<who>.+)$"
)
END = re.compile(
    r"\s*(?:(?<!\b[A-Z])[,;.(]\s|[,;.(]$|\s(?:in|during|around|since|after|before|on|from|until|for|"
    r"at)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:\d{3,4}|\d{1,2}(?:st|nd|rd|th))|"
    r"\severy\s(?:\w+\s)?[a-z]+$|\s(?:which|that|who|whom|where|when|because|as|to|while|whose|using|with|for|at|through|via|in)\s|\s[–—-]\s)"
)


@lru_cache(maxsize=8)  # many rules ask it of the same line
def said_of(line: Line) -> Subject:
    """Of whom a sentence without a subject speaks: its label, or the name right above it; unsure where a sentence stands between."""
    own = line.own if line.label and line.separator else line.subject
    parent = line.parent
    between = (
        parent is not None
        and not parent.heading
        and not line.label
        and parent.role in (Role.EMPTY, Role.CLAUSE, Role.VERSUS, Role.QUESTION, Role.CONDITION)
    )
    unsplit = not line.label and re.match(r"[^.;]{3,60}:\s", line.words) is not None
    odd = bool(line.label) and line.role not in (Role.NAME, Role.ADJECTIVE, Role.VALUE)
    return replace(own, sure=False) if between or unsplit or odd else own


def clean_agent(text: str) -> str:
    """The agent up to the end of its noun phrase: `English surgeon Joseph Lister` of `English surgeon Joseph Lister in 1867`."""
    cut = END.search(text)
    words = (text[: cut.start()] if cut else text).strip(" .,;\"'")
    tokens = tag(words)
    for before, token in itertools.pairwise(tokens):  # `… and printed leaflets`: a second verb ends the phrase
        after_name = before.word[0].isupper() and token.word.endswith("ed") and token.word.islower()
        if (token.finite or after_name) and not token.word[0].isupper():
            words = words[: token.start].rstrip(" ,")
            words = re.sub(r"\s+(?:and|or|but)$", "", words)
            break
    return words


@reads("# Telephone\n- patented by Alexander Graham Bell in 1876", "Telephone × was patented by: Alexander Graham Bell")
@reads(
    "- Penicillin\n  - Was discovered by Scottish physician Alexander Fleming. It kills bacteria.",
    "penicillin × was discovered by: Scottish physician Alexander Fleming",
)
@reads("# Malaria\n- disease caused by Plasmodium parasites", "Malaria × is caused by: Plasmodium parasites")
@reads("- 1667: Raid on Chatham\n  - led by Michiel de Ruyter", "Raid on Chatham × was led by: Michiel de Ruyter")
@reads("- The Hobbit was written by Tolkien", "The Hobbit × was written by: Tolkien")
@reads("# Fall of Oslo\n- Danish troops led by Knut marched in", "Danish troops × was led by: Knut")
@reads("# Soil\n- Acids secreted by bacteria feed the roots", "acids × is secreted by: bacteria")
@reads("# Burns\n- Local swelling caused by heat", "local swelling × is caused by: heat")
@leaves(
    "# Telephone\n- used by everybody",
    "# War\n- It was started by them",
    "# Paper\n- The press, that was built by Gutenberg, was sold",
)
def agent(line: Line) -> Iterator[Claim]:
    """Who did it, who or what does it: `developed by X`, `X was written by Y`, `disease caused by Z`."""
    if line.heading or line.role is Role.QUESTION:
        return
    for index, part in enumerate(line.parts):
        found = AGENT.search(part)
        if not found or re.search(r"\b(?:if|unless|until|once|when)$", part[: found.start()].strip(), re.I):
            continue  # `Void unless signed by the mayor`
        verb = base(found["verb"])
        if verb not in DEEDS | STANDING or participle(verb) != found["verb"]:
            continue
        who = _standing_agent(found["who"]) if verb in STANDING else clean_agent(found["who"])
        subject, row = _spoken_of(line, part[: found.start()].strip(" ,"), bool(found["be"]), index)
        before = part[: found.start()].strip(" ,")
        rest = found["who"][found["who"].find(who) + len(who) :].strip(" ,")
        goes_on = bool(rest) and bool(tag(rest)) and (tag(rest)[0].finite or re.match(r"\w+ed\b", rest) is not None)
        if (
            goes_on
            and not found["be"]
            and index == 0
            and 1 <= len(before.split()) <= 4
            and not any(t.finite for t in tag(before))
        ):
            subject, row, goes_on = (
                line.subject,
                lower_first(before),
                False,
            )  # `Union troops led by Grant closed in on …`
        elif verb in STANDING and not found["be"] and _names_another(before, line.subject.name):
            subject, row = line.subject, lower_first(before)  # `Local swelling caused by heat` under Burns
        if subject is None or goes_on or not fit(who):
            continue
        now = (found["be"] or "").strip().lower() in ("is", "are")
        be = "is" if now or verb in STANDING and not found["be"] else "was"
        if now and row != subject.name and " " not in row and known(row.lower()):
            row = row.lower()
        yield Claim(Cell(row, f"{be} {found['verb']} by", who), part, who, subject)


def _standing_agent(text: str) -> str:
    """What does it, up to the second verb of the sentence: `insects` of `insects feeds the birds`."""
    who = re.split(r"[,;(]\s?|\s(?:which|when|while)\s", text)[0].strip(" .")
    verb = next((t for before, t in itertools.pairwise(tag(who)) if t.finite and before.noun), None)
    return who[: verb.start].rstrip(" ,") if verb is not None else who


def _names_another(before: str, name: str) -> bool:
    """Whether a participle hangs on a noun phrase of its own, not on a word for the thing above (`disease caused by …`)."""
    tokens = tag(before)
    plain = 2 <= len(tokens) <= 4 and all(t.noun or t.tag in ("AJ0", "VVN", "NP0") for t in tokens)
    return plain and tokens[-1].noun and not re.search(rf"\b{re.escape(tokens[-1].low)}\b", name, re.I)


def _spoken_of(line: Line, before: str, finite: bool, index: int) -> tuple[Subject | None, str]:
    """(subject, its name) of a participle: the noun phrase before it if a form of `be` stands between, else the name above."""
    own = said_of(line)
    first = tag(before)[0] if tag(before) else None
    if finite and before:
        relative = re.search(r"\s(?:which|that|who)$", before)
        if not relative:
            words = before.split()
            if len(words) > 7 or first is None or re.search(r"[,;:]", before) or any(t.finite for t in tag(before)):
                return None, ""
            if first.low in DANGLING or first.tag == "PNP":
                return (own, own.name) if first.low == "it" and index <= 1 and own.sure else (None, "")
            return line.subject, re.sub(r"^(?:an?)\s+", "", before)
        before = before[: relative.start()]
    if not before and (other := said_before(line, index)):
        return line.subject, other
    if index > 0 and before and not (first and first.low in ("this", "it")):
        return None, ""
    if any(t.finite for t in tag(before)) and not re.match(r"(?:this|it)\s(?:is|was)\s", before, re.I):
        return None, ""
    return (own, own.name) if own.sure else (None, "")


def fit(who: str) -> bool:
    """Whether a noun phrase can be the answer: short, with a noun, no pronoun."""
    tokens = tag(who)
    return (
        bool(tokens)
        and len(who.split()) <= 14
        and tokens[0].low not in DANGLING
        and tokens[0].tag not in ("PNP", "VVG")
        and any(t.noun for t in tokens)
    )


DONE = re.compile(
    r"^(?P<who>(?:he|she|they|it)\s|(?:[A-Z][\w.’'-]*|and|of|the|von|van|de|her|his|husband|wife|daughters?|sons?|"
    r"brothers?)(?:\s(?:[A-Z][\w.’'-]*|and|of|the|von|van|de|her|his|"
    r"husband|wife|daughters?|sons?|brothers?))*?\s)?(?:\w+ly\s)?(?P<verb>founded|co-founded|invented|discovered|"
    r"wrote|published|painted|composed|designed|built|established|created|formulated|"
    r"coined|developed|assassinated|introduced|pioneered|proposed|patented|abolished|commissioned|isolated|"
    r"conquered|annexed)\s(?P<what>.+)$"
)
WORK_END = re.compile(
    r"[,;.(]|\s(?:which|that|who|where|in|on|at|to|for|by|with|from|because|after|before|during|when|while|as|"
    r"using)\s|\sand\s(?=[a-z]+(?:ed|ote|ang)\b)"
)


@reads("# Marie Curie\n- Polish chemist; discovered polonium", "polonium × was discovered by: Marie Curie")
@reads(
    "# Suffragettes\n- Millicent Fawcett founded the National Union in 1897",
    "the National Union × was founded by: Millicent Fawcett",
)
@leaves("# Marie Curie\n- discovered it", "# Radium\n- discovered in Paris", "# Cells\n- Scientists discovered it")
def doer(line: Line) -> Iterator[Claim]:
    """Who founded, invented, discovered it: a person's deed, the person named in the sentence or above it."""
    own = said_of(line)
    if line.heading or line.role is Role.QUESTION:
        return
    for part in line.parts:
        found = DONE.match(part)
        if not found:
            continue
        who = (found["who"] or "").strip()
        if not who or who.lower() in ("he", "she", "they"):
            if not own.sure or not is_somebody(own.name):
                continue
            who = own.name
        if who.lower() == "it" or not is_somebody(who):
            continue
        cut = WORK_END.search(found["what"])
        what = (found["what"][: cut.start()] if cut else found["what"]).strip(' ."“”')
        tokens = tag(what)
        if (
            not tokens
            or cut is not None
            and cut.group() == " to "
            or len(tokens) > 8
            or tokens[0].low in DANGLING | {"in", "by", "many", "several", "some", "new", "more"}
            or not any(t.noun for t in tokens)
            or tokens[0].tag in ("PRP", "PRF", "DPS", "PNP", "AV0")
        ):
            continue
        yield Claim(Cell(what, f"was {found['verb']} by", who), part, who, own)


def is_somebody(name: str) -> bool:
    """Whether a name is that of a person: capitals throughout, and a word that no dictionary knows."""
    words = [
        w
        for w in re.findall(r"[^\W\d][\w.’'-]*", name)
        if w.lower() not in ("and", "of", "the", "von", "van", "de", "her", "his")
    ]
    names = [w for w in words if w[0].isupper()]
    if any(re.search(r"-[a-z]", w) for w in names):
        return False  # Hungarian-born
    return (
        len(names) >= 1
        and (len(names) == len(words) or words[-1] in ("daughters", "sons", "husband", "wife", "brother", "brothers"))
        and (
            (any(not known(w) for w in names) or len(names) > 1 and all(t.tag == "NP0" for t in tag(name)))
            and not EVENTS.search(name)
        )
    )
