"""Cause and effect in one sentence: `because of its weight, it is bolted down`, `the seal leaks, so the pressure drops`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, lower_first, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import tag
from build_decks.rules.line import Line
from build_decks.rules.resolving import ABOUT_NOTHING, resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import good_subject, own
from build_decks.rules.trends import FIRST
from build_decks.statements import Answered, Says

LONGEST = 16  # words of a reason
STOP = re.compile(r"(?<=\w\w)[.!?]\s+(?=[A-Z])")
OWING = re.compile(
    r"(?P<link>because of|due to|owing to|thanks to|as a result of|because|since|as(?!\s(?:long|soon|well|much|many|far|often|if|of|with|in)\b))\s"
    r"(?P<why>[^,;]{3,90}),\s(?P<then>\S+\s\S[^;]*)",
    re.I,
)
SO = re.compile(
    r"(?P<why>(?:(?:in|with|on|at|during|for|when|if)\s[^,;:]{2,40},\s)?[^,;:]{3,90}?)[,;]\s(?:and\s)?(?:so|therefore|thus|hence|consequently|which is why|that is why|(?:which means|meaning)(?: that)?),?\s"
    r"(?P<then>(?!that\b|as\b|much\b|many\b|far\b|called\b)[^;:]+)",
    re.I,
)
CLAUSE_LINKS = frozenset(("because", "since", "as"))
HANGING = re.compile(r"\b(?:it|them|this|that|these|those|so)$", re.I)
VAGUE = re.compile(r"(?:it|they|he|she|this|that|these|those|there|we|i|you)\b", re.I)


@reads(
    "# Bells\n- Because of its weight, a bell hangs in an oak frame",
    "bells · a bell hang in an oak frame because of its weight [reason]",
)
@reads(
    "# Bells\n- Since bronze is brittle, the clapper is soft", "the clapper be soft because bronze is brittle [reason]"
)
@leaves("# Bells\n- Since 1648, the bell is rung daily", "# Bells\n- As a rule, the bell is rung by hand")
def because(line: Line) -> Iterator[Claim]:
    """Why something is so, where the reason opens the sentence."""
    for sentence in _sentences(line):
        found = OWING.fullmatch(sentence)
        link = found["link"].lower() if found else ""
        if link == "as" and FIRST.fullmatch(sentence):
            continue  # what changes with what
        if found is None or link in CLAUSE_LINKS and not _is_told(found["why"]):
            continue
        why = f"{'because' if link in CLAUSE_LINKS else link} {found['why']}"
        yield from _reason(line, sentence, found["then"], why)


@reads("# Bells\n- The rope is short, so the bell hangs low", "bells · the bell hang low The rope is short [reason]")
@reads("# Bells\n- Frost splits the bronze, therefore the tone drops", "the tone drop Frost splits the bronze [reason]")
@leaves("# Bells\n- It is short, so the bell hangs low", "# Bells\n- Bronze, so that it sounds")
def so(line: Line) -> Iterator[Claim]:
    """Why something is so, where it follows from what the sentence said first."""
    for sentence in _sentences(line):
        found = SO.fullmatch(sentence)
        if found is not None and not VAGUE.match(found["why"]) and not _in_one_kind(line, found["why"]):
            yield from _reason(line, sentence, found["then"], found["why"])


IN_BRACKET = re.compile(
    r"(?P<often>(?:usually|mostly|often|mainly|probably) )?(?P<link>because of|due to|owing to|thanks to|because|since|as(?=\s(?:it|they|he|she|there|the|a|an)\s))"
    r"\s(?P<why>\D[^()]{3,120})",
    re.I,
)


@reads("# Bells\n- The rim is thick (since it takes the blow)", "The rim be thick it takes the blow [reason]")
@reads("# Bells\n- Cracked rim (usually because of frost)", "What usually causes cracked rim? Frost")
@leaves("# Bells\n- The rim is thick (as in Ghent)", "# Bells\n- The rim is thick (since 1648)")
def in_bracket(line: Line) -> Iterator[Claim]:
    """Why something is so, told in the bracket behind it."""
    plain = line.item.text.plain
    for aside in line.asides if not line.heading else ():
        found, before = IN_BRACKET.fullmatch(aside.strip(" .")), plain.partition(f"({aside}")[0].strip()
        if found is None or not before or len(found["why"].split()) > LONGEST:
            continue
        sentence, why = STOP.split(before)[-1], found["why"]
        told, clausal = parse(sentence), found["link"].lower() in CLAUSE_LINKS
        if told is not None and told.sure and told.subject and not told.condition and not told.imperative:
            because = why if clausal else f"{found['link'].lower()} {why}"
            yield Claim(Says(replace(told, condition=because), "reason"), f"{sentence} ({aside})", why, own(line))
        elif told is None and line.own is not line.subject and not clausal and len(sentence.split()) <= 4:
            often = (found["often"] or "").lower()
            yield Claim(Answered(f"What {often}causes {line.own.in_full}?", (upper_first(why),)), plain, why)


def _sentences(line: Line) -> list[str]:
    told = not line.heading and line.role is not Role.QUESTION
    return [one.strip(" .") for one in STOP.split(line.value or line.words)] if told else []


def _in_one_kind(line: Line, why: str) -> bool:
    """`Cautious: The skipper fears the tide, so …`: what somebody else does, of one kind alone."""
    return line.role is Role.ADJECTIVE and line.own.kind != "" and why.lower().startswith("the ")


def _is_told(why: str) -> bool:
    """Whether a reason is a clause that names what it speaks of."""
    clause = parse(why) or standing(why)
    return clause is not None and bool(clause.subject) and not VAGUE.match(clause.subject)


def _reason(line: Line, sentence: str, then: str, why: str) -> Iterator[Claim]:
    """The effect, asked for why it is so."""
    told = parse(then)
    told = told if told is not None and told.sure else standing(then)
    if told is None or not told.subject or told.imperative or len(why.split()) > LONGEST:
        return
    if told.condition or re.search(r",\s|\b(?:it|them|this|these)\b", then[len(told.subject) :]) or HANGING.search(why):
        return
    if ABOUT_NOTHING.match(then) or told.verb == "make" and told.object.startswith("sense"):
        return
    told = _named(told, why, line)
    if good_subject(told, line):
        yield Claim(Says(replace(told, condition=why), "reason"), sentence, why, own(line))


def _named(told: Clause, why: str, line: Line) -> Clause:
    """The effect with what its `it` speaks of: the subject of the reason, or that of the line."""
    if told.subject.lower() not in ("it", "they"):
        return resolved(told, line)
    several = told.subject.lower() == "they"
    cause = parse(re.sub(r"(?:because|since|as)\s", "", why, flags=re.I))
    if cause is not None and cause.subject and not VAGUE.match(cause.subject):
        return replace(told, subject=lower_first(cause.subject)) if is_plural(cause.subject) == several else told
    return replace(told, subject="") if line.subject.sure and is_plural(line.subject.name) == several else told


def standing(words: str) -> Clause | None:
    """`the pressure drops`, of which the tags make two nouns: a thing with its article and a verb that agrees with it.

    >>> standing("the pressure drops").verb
    'drop'
    >>> standing("the pressure gauge") is None
    True
    """
    *thing, verb = tag(words)
    if len(thing) not in (2, 3) or thing[0].tag not in ("AT0", "DPS") or not thing[-1].noun:
        return None
    who = words[: thing[-1].end]
    base = verb_lemma(verb.word)
    agrees = base and (verb.low == base) == is_plural(who)
    return (
        replace(told, subject=who)
        if agrees and (told := parse(f"{'they' if is_plural(who) else 'it'} {verb.word}"))
        else None
    )
