"""Who and what stands behind a thing: `developed by`, `led by`, `named after`, `between A and B`, `ideology of X`, `called for`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.facts import Cell, Definition, Members, Subject
from build_decks.language.clauses import parse
from build_decks.language.grammar import base, participle
from build_decks.language.roles import DANGLING, Role
from build_decks.language.tagger import known, tag
from build_decks.rules.line import Line
from build_decks.rules.lists import split_items
from build_decks.rules.rule import Claim, leaves, reads

# Done once, so that the question is in the past: who founded, wrote, signed it.
DEEDS = frozenset(
    """develop found invent discover lead arrange start create write paint compose design build establish sign propose introduce formulate coin back
    command organize organise publish pass conquer defeat assassinate kill elect appoint fund sponsor draft ratify head direct initiate launch convene
    negotiate commission devise pioneer describe isolate patent annex abolish repeal overthrow crush suppress occupy rule found_ed sculpt film produce
    enact win lose besiege sack""".split()
)
# Still so: what causes, transmits, secretes it.
STANDING = frozenset("cause transmit secrete trigger spread regulate maintain own control supply innervate mediate catalyze catalyse inhibit activate publish".split())
AGENT = re.compile(r"(?P<be>\b(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|been|being)\s+)?(?P<adverb>\b\w+ly\s+)?\b(?P<verb>[a-z]+(?:ed|en|un|ught|uilt|led|ain|ew|et|un|old|on))(?:\s(?:in|on|at|near)\s[\w’' -]{2,25}?){0,2}\s+by\s+(?P<who>.+)$")
END = re.compile(
    r"\s*(?:(?<!\b[A-Z])[,;.(]\s|[,;.(]$|\s(?:in|during|around|since|after|before|on|from|until|for|at)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:\d{3,4}|\d{1,2}(?:st|nd|rd|th))|"
    r"\s(?:which|that|who|whom|where|when|because|as|to|while|whose|using|with|for|at|through|via|in)\s|\s[–—-]\s)"
)


def owner_of(line: Line, before: str) -> Subject | None:
    """Of whom a sentence speaks that has no subject of its own: the name above it, or the label before it."""
    own = line.own if line.label and line.separator else line.subject
    return own if own.sure and own.name and not before else None


def clean_agent(text: str) -> str:
    """The agent up to the end of its noun phrase: `English surgeon Joseph Lister` of `English surgeon Joseph Lister in 1867`."""
    cut = END.search(text)
    words = (text[: cut.start()] if cut else text).strip(" .,;\"'")
    tokens = tag(words)
    for before, token in zip(tokens, tokens[1:], strict=False):  # `… and printed leaflets`: a second verb ends the phrase
        after_name = before.word[0].isupper() and token.word.endswith("ed") and token.word.islower()
        if (token.finite or after_name) and not token.word[0].isupper():
            words = words[: token.start].rstrip(" ,")
            words = re.sub(r"\s+(?:and|or|but)$", "", words)
            break
    return words


@reads("# Telephone\n- patented by Alexander Graham Bell in 1876", "Telephone × was patented by: Alexander Graham Bell")
@reads("- Penicillin\n  - Was discovered by Scottish physician Alexander Fleming. It kills bacteria.", "penicillin × was discovered by: Scottish physician Alexander Fleming")
@reads("# Malaria\n- disease caused by Plasmodium parasites", "Malaria × is caused by: Plasmodium parasites")
@reads("- The Hobbit was written by Tolkien", "The Hobbit × was written by: Tolkien")
@reads("# Fall of Oslo\n- Danish troops led by Knut marched in", "Danish troops × was led by: Knut")
@leaves("# Telephone\n- used by everybody", "# War\n- It was started by them", "# Paper\n- The press, that was built by Gutenberg, was sold")
def agent(line: Line) -> Iterator[Claim]:
    """Who did it, who or what does it: `developed by X`, `X was written by Y`, `disease caused by Z`."""
    if line.heading or line.role is Role.QUESTION:
        return
    for index, part in enumerate(line.parts):
        found = AGENT.search(part)
        if not found:
            continue
        verb = base(found["verb"])
        if verb not in DEEDS | STANDING or participle(verb) != found["verb"]:
            continue
        who = re.split(r"[,;(]\s?|\s(?:which|when|while)\s", found["who"])[0].strip(" .") if verb in STANDING else clean_agent(found["who"])
        subject, row = _spoken_of(line, part[: found.start()].strip(" ,"), bool(found["be"]), index)
        before = part[: found.start()].strip(" ,")
        rest = found["who"][found["who"].find(who) + len(who) :].strip(" ,")
        goes_on = bool(rest) and bool(tag(rest)) and (tag(rest)[0].finite or re.match(r"\w+ed\b", rest) is not None)
        if goes_on and not found["be"] and index == 0 and 1 <= len(before.split()) <= 4 and not any(t.finite for t in tag(before)):
            subject, row, goes_on = line.subject, before, False  # `British forces led by Kitchener closed in on …`
        if subject is None or goes_on or not _fit(who):
            continue
        be = "is" if verb in STANDING and (found["be"] or "").strip() not in ("was", "were") else "was"
        yield Claim(Cell(row, f"{be} {found['verb']} by", who), part, who, subject)


def _spoken_of(line: Line, before: str, finite: bool, index: int) -> tuple[Subject | None, str]:
    """(subject, its name) of a participle: the noun phrase before it if a form of `be` stands between, else the name above."""
    own = line.own if line.label and line.separator else line.subject
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
    if index > 0 and before and not (first and first.low in ("this", "it")):
        return None, ""
    if any(t.finite for t in tag(before)) and not re.match(r"(?:this|it)\s(?:is|was)\s", before, re.I):
        return None, ""
    return (own, own.name) if own.sure else (None, "")


def _fit(who: str) -> bool:
    tokens = tag(who)
    return bool(tokens) and len(who.split()) <= 14 and tokens[0].low not in DANGLING and tokens[0].tag not in ("PNP", "VVG") and any(t.noun for t in tokens)


@reads("# Ampere\n- unit of current named after the French physicist André-Marie Ampère", "Ampere × named after: the French physicist André-Marie Ampère")
@leaves("# Ampere\n- named later")
def named_after(line: Line) -> Iterator[Claim]:
    """After whom or what the subject is named."""
    own = line.own if line.label and line.separator else line.subject
    if line.heading or not own.sure:
        return
    for part in line.parts[:2]:
        found = re.search(r"\bnamed (?:after|for|in honou?r of)\s+(?P<who>.+)$", part)
        if not found:
            continue
        who = re.sub(r"^its [\w-]+,\s+", "", found["who"])
        who = re.split(r"[,;(]\s", who)[0].strip(" .")
        if _fit(who):
            yield Claim(Cell(own.name, "named after", who), part, who, own)


BETWEEN = re.compile(r"\b(?P<noun>alliance|treaty|pact|war|conflict|agreement|union|league|contract|battle|truce|accord|entente|trade|friendship|compromise|rivalry)\b[^.;]*?\bbetween\s+(?P<who>.+)$", re.I)


@reads("# Quadruple Pact\n- alliance between Spain, Norway, and Chile before the war", "Quadruple Pact · members: Spain, Norway, Chile")
@reads("# Peace of Oslo\n- Treaty between Norway and Denmark in 1650", "Peace of Oslo · parties: Norway, Denmark")
@leaves("# Bone\n- joint between femur and tibia", "# Pact\n- choose between red and green")
def between(line: Line) -> Iterator[Claim]:
    """The members of an alliance, the parties of a treaty or a war."""
    own = line.own if line.label and line.separator else line.subject
    if line.heading or not own.sure:
        return
    for part in line.parts[:2]:
        found = BETWEEN.search(part)
        if not found or not (re.match(r"(?:an?\s|the\s|this was\s|it was\s)*(?:[\w-]+\s){0,3}?" + found["noun"], part, re.I)):
            continue
        text = re.split(r"\s(?:in|of which|during|after|before|so|to|that|which|fought|over|at|who|where|on|from|about)\s|[;.(]", found["who"])[0]
        items = tuple(re.sub(r"^the\s+", "", i) for i in split_items(text))
        tail = re.match(r"(.+?)\s+(Empires|Republics|Kingdoms)$", items[-1]) if items else None
        if tail:
            items = tuple(f"{i} {tail[2][:-1]}" if n < len(items) - 1 else f"{tail[1]} {tail[2][:-1]}" for n, i in enumerate(items))
        if 2 <= len(items) <= 7 and all(1 <= len(i.split()) <= 5 and i[:1].isupper() for i in items):
            fought = found["noun"].lower() in ("war", "conflict", "battle", "rivalry")
            of = "sides" if fought else "parties" if found["noun"].lower() in ("treaty", "agreement", "contract", "accord", "pact") and len(items) == 2 else "members"
            yield Claim(Members(of, items), part, text, own)
            if part is line.parts[0] and not line.label and len(part.split()) <= 24:
                yield Claim(Definition(own.name, re.sub(r"^(?:this|it) was\s", "", part, flags=re.I), True), part, part, own)


@reads("# Iron curtain\n- phrase of Winston Churchill for the border", "Iron curtain × phrase of: Winston Churchill")
@leaves("# Iron\n- metal of high strength", "# Tower\n- landmark of Paris")
def work_of(line: Line) -> Iterator[Claim]:
    """Whose idea the subject is: `ideology of Herbert Spencer`, `theory of X`."""
    own = line.own if line.label and line.separator else line.subject
    if line.heading or not own.sure or not line.parts:
        return
    found = re.match(
        r"(?:an?\s|the\s)?(?:[a-z-]+\s){0,2}?(?P<noun>ideology|theory|idea|phrase|doctrine|invention|work|novel|play|poem|painting|symphony|opera|slogan|term|concept|policy|book|essay|discovery|philosophy)"
        r" (?:of|by) (?P<who>(?:[A-Z][\w.’'-]+|of|von|de|van|and)(?:\s(?:[A-Z][\w.’'-]+|of|von|de|van|and))+)", line.parts[0])
    if found and not re.search(r"\b(?:War|Empire|Europe|France|Germany|Britain|States)\b", found["who"]):
        yield Claim(Cell(own.name, f"{found['noun']} of", found["who"]), line.parts[0], found["who"], own)


@reads("# Battle of Oslo\n- fought near the Akershus Fortress", "Battle of Oslo × fought: near the Akershus Fortress")
@reads("# Peace of Oslo\n- Treaty signed in Oslo, not in Bergen", "Peace of Oslo × signed: in Oslo")
@leaves("# Battle\n- fought in 1650", "# Battle\n- fought by them")
def place(line: Line) -> Iterator[Claim]:
    """Where it was fought, signed, held, founded, born."""
    own = line.own if line.label and line.separator else line.subject
    if line.heading or not own.sure:
        return
    for part in line.parts[:2]:
        found = re.search(
            r"\b(?P<verb>fought|signed|held|founded|built|located|situated|produced|synthesi[sz]ed|secreted|stored|born|discovered|headquartered)\s+(?:primarily |mainly |mostly |only )?"
            r"(?P<where>(?:in|at|near|off|on)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)(?:\s(?:of|the|and|[A-Z][\w’'-]+))*)", part)
        if not found or re.search(r"\d", found["where"]) or re.search(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", found["where"]):
            continue
        before = part[: found.start()]
        if re.search(r"\b(?:not|never|no)\s*$", before):
            continue
        if any(t.finite for t in tag(before)) and not re.search(r"\b(?:which|that|it|this) (?:is|was)\s*$", before, re.I):
            continue
        yield Claim(Cell(own.name, found["verb"], found["where"]), part, found["where"], own)


DONE = re.compile(
    r"^(?P<who>(?:he|she|they|it)\s|(?:[A-Z][\w.’'-]*|and|of|the|von|van|de|her|his|husband|wife|daughters?|sons?|brothers?)(?:\s(?:[A-Z][\w.’'-]*|and|of|the|von|van|de|her|his|"
    r"husband|wife|daughters?|sons?|brothers?))*?\s)?(?:\w+ly\s)?(?P<verb>founded|co-founded|invented|discovered|wrote|painted|composed|designed|built|established|created|formulated|"
    r"coined|developed|assassinated|introduced|pioneered|proposed|patented|abolished|commissioned|isolated|conquered|annexed)\s(?P<what>.+)$")
WORK_END = re.compile(r"[,;.(]|\s(?:which|that|who|where|in|on|at|to|for|by|with|from|because|after|before|during|when|while|as|using)\s|\sand\s(?=[a-z]+(?:ed|ote|ang)\b)")


@reads("# Marie Curie\n- Polish chemist; discovered polonium", "polonium × was discovered by: Marie Curie")
@reads("# Suffragettes\n- Millicent Fawcett founded the National Union in 1897", "the National Union × was founded by: Millicent Fawcett")
@leaves("# Marie Curie\n- discovered it", "# Radium\n- discovered in Paris", "# Cells\n- Scientists discovered it")
def doer(line: Line) -> Iterator[Claim]:
    """Who founded, invented, discovered it: a person's deed, the person named in the sentence or above it."""
    own = line.own if line.label and line.separator else line.subject
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
        what = (found["what"][: cut.start()] if cut else found["what"]).strip(" .\"“”")
        tokens = tag(what)
        if not tokens or len(tokens) > 8 or tokens[0].low in DANGLING | {"in", "by", "many", "several", "some", "new", "more"} or not any(t.noun for t in tokens) or tokens[0].tag in ("PRP", "DPS", "PNP", "AV0"):
            continue
        yield Claim(Cell(what, f"was {found['verb']} by", who), part, who, own)


def is_somebody(name: str) -> bool:
    """Whether a name is that of a person: capitals throughout, and a word that no dictionary knows."""
    words = [w for w in re.findall(r"[^\W\d][\w.’'-]*", name) if w.lower() not in ("and", "of", "the", "von", "van", "de", "her", "his")]
    names = [w for w in words if w[0].isupper()]
    return len(names) >= 1 and (len(names) == len(words) or words[-1] in ("daughters", "sons", "husband", "wife", "brother", "brothers")) and (
        any(not known(w) for w in names) and not re.search(r"\b(?:Theory|War|Party|League|Empire|Act|Law|School|Union|System|Movement|Revolution)s?\b", name)
    )


OCCURRENCE = re.compile(
    r"\b(?:war|crisis|revolution|rebellion|affair|siege|battle|insurrection|uprising|revolt|invasion|restoration|coup|massacre|famine|strike|annexation|expedition|"
    r"fire|earthquake|eruption|outbreak|mutiny|crusade|incident|raid|scandal|trial|conspiracy|plot|putsch|riot|disaster|accident)s?$", re.I)


@reads("# Tulip Crisis\n- Merchants sold bulbs that did not exist. Prices fell.", "Tulip Crisis × happened: Merchants sold bulbs that did not exist")
@reads("# Wars\n- Second Tulip War: Dutch ships sank the fleet", "Second Tulip War × happened: Dutch ships sank the fleet")
@leaves("# Tulip Crisis\n- a time of trouble", "# Tulips\n- Merchants sold bulbs", "# Tulip Crisis\n- It began in 1636")
def happened(line: Line) -> Iterator[Claim]:
    """What happened in a war, a crisis, a rebellion: the first sentence about it, where it is one in the past."""
    own = line.own if line.label and line.separator else line.subject
    name = re.sub(r"[\s,]+(?:in\s)?\d{4}(?:\s?[-–]\s?\d{2,4})?$", "", own.name)
    if line.heading or not own.sure or not OCCURRENCE.search(name) or not line.parts or line.role is Role.QUESTION:
        return
    parent = line.parent
    if not line.label and (parent is None or line is not next((c for c in parent.children if not c.heading), None)):
        return
    clause = parse(line.parts[0])
    if re.match(r"(?:an?\s|the\s)?[\w-]+\s(?:when|where|in|that|which|between|of)\b", line.parts[0], re.I):
        return  # a noun phrase that says what it was
    if clause is None or not clause.subject or not clause.past or clause.negated or len(line.parts[0].split()) > 30 or len(line.parts[0].split()) < 4:
        return
    first = tag(clause.subject)[0]
    if first.low not in DANGLING and first.tag not in ("PNP", "EX0", "PRP"):
        yield Claim(Cell(name, "happened", line.parts[0]), line.parts[0], line.parts[0], own if name == own.name else None)
