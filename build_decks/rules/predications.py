"""A sentence of which no part is asked alone: what is not so, how something goes on, and what its subject does as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from build_decks.language.clause import Clause, Form
from build_decks.language.clause_checks import HAPPENING
from build_decks.language.clauses import parse
from build_decks.language.degrees import compared
from build_decks.language.grammar import lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import Role
from build_decks.language.tagger import content_words, tag
from build_decks.rules.line import Line
from build_decks.rules.parents import breaks_off
from build_decks.rules.piece import Piece
from build_decks.rules.pieces import SIGNS, unnamed
from build_decks.rules.resolving import resolved
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.rules.sayings import clauses_of, good_subject, own
from build_decks.statements import Says

LONGEST = 14  # words of an answer
HEDGED = frozenset("always necessarily yet longer only just still entirely fully all very too".split())
SELDOM = re.compile(r"\b(?:rarely|seldom|hardly|scarcely)\b", re.I)
MANNER = re.compile(r"[a-z]{3,}ly")
# `Cranes can be painted by hand` in one word, or two: `quickly or slowly`
DONE_SO = re.compile(
    r"(?P<what>\S.*?) (?P<modal>can|could|may|must|should) be (?P<how>[a-z]{3,}ly(?: (?:or|and) [a-z]{3,}ly)?) (?P<done>[a-z]+)"
)
# `Hydraulically steered`: in which way, rather than how much or how well.
DONE_IN_FIELD = re.compile(r"(?i)[a-z]{3,}(?:al|ic)ly [a-z]+")
# No manner, but how often, how much, how surely.
HOW_OFTEN = frozenset(
    "only entirely completely fully totally partially largely early daily weekly monthly yearly annually usually typically generally normally commonly mostly mainly primarily really likely "
    "possibly probably nearly roughly approximately especially particularly supply apply family finally eventually originally initially "
    "currently recently frequently rarely occasionally simply merely exactly namely respectively".split()
)
# Of what is, has, or comes to pass the whole says too little.
STATES = frozenset(
    "be have happen occur exist arise appear mean include contain need want require like know see say think make do let take give use".split()
)
OF_SOME = re.compile(
    r"(?:some|any|most|many|all|both|each|every|other|another|one|no|such|this|that|these|those|you|we|there)\b", re.I
)
NAMING = frozenset("AT0 AJ0 AJC AJS CRD ORD DPS PRF PRP VVN VVG NP0 CJC".split())  # tags of what belongs to a noun
BECOMING = HAPPENING | {"become", "get", "turn", "divide", "close", "open", "dissolve", "lose", "undergo", "expand"}


@reads("# Ghosts\n- Ghost ships do not exist", "ghosts · Ghost ships not exist [denial]")
@reads("# Marsh crane\n- Not shown on maps", "Marsh crane · not be show on maps [denial]")
@leaves(
    "# Ghosts\n- They do not exist", "# Ghosts\n- Ghost ships are not always old", "# Ghosts\n- Ghost ships do exist"
)
def denial(line: Line) -> Iterator[Claim]:
    """What one might think, and is not so."""
    for part, clause in clauses_of(line) if not (line.heading or line.children) else ():
        hedged = HEDGED & set(clause.adverb.lower().split()) or HEDGED & {t.low for t in tag(clause.object)[:1]}
        plain = clause.negated and clause.sure and not (hedged or clause.imperative)
        plain = plain and not (clause.purpose and clause.form is not Form.PASSIVE)
        plain = plain and not SELDOM.search(part) and " and " not in clause.infinitive
        if (
            not plain
            or clause.verb == "do"
            or clause.modal not in ("", "can", "could", "will")
            or not _says_itself(clause)
        ):
            continue
        clause = replace(clause, tails=tuple(tail for tail in clause.tails if f", {tail}" not in part))
        told = bool(clause.subject) or clause.form is Form.PASSIVE
        if (
            told
            and good_subject(clause, line)
            and (content_words(part) >= 2 or clause.modal == "could")
            and not OF_SOME.match(clause.subject)
        ):
            yield Claim(Says(clause, "denial"), part, part, own(line))


@reads(
    "# Bells\n- The fog bell rings automatically at night", "bells · The fog bell automatically ring at night [adverb]"
)
@reads(
    "# Bells\n- Old bells can be slowly or quickly tuned", "bells · Old bells can slowly or quickly be tune [adverb]"
)
@reads("# Ferries\n- Hydraulically steered", "ferries · hydraulically be steer [adverb]")
@leaves("# Bells\n- The fog bell usually rings", "# Bells\n- The fog bell rings daily", "# Bells\n- It rings slowly")
def manner(line: Line) -> Iterator[Claim]:
    """How something goes on or is done: the adverb behind its verb."""
    for part, clause in sentences_in(line):
        if (how := DONE_SO.fullmatch(part)) and verb_lemma(how["done"]) and not HOW_OFTEN & set(how["how"].split()):
            done = Clause(Form.PASSIVE, verb_lemma(how["done"]), how["what"], how["modal"], adverb=how["how"])
            if is_told(replace(done, modal=""), line):
                yield Claim(Says(done, "adverb"), part, how["how"], own(line))
            continue
        if DONE_IN_FIELD.fullmatch(part) and clause.elliptic and clause.form is Form.PASSIVE and not clause.subject:
            if line.subject.sure and clause.adverb.lower() not in HOW_OFTEN:
                yield Claim(Says(replace(clause, adverb=lower_first(clause.adverb)), "adverb"), part, clause.adverb)
            continue
        tokens = tag(part)
        verb = next((i for i, t in enumerate(tokens) if t.finite), len(tokens))
        for token in tokens[verb + 1 :]:
            if token.tag != "AV0" or not MANNER.fullmatch(token.low) or token.low in HOW_OFTEN:
                continue
            rest = part[token.end :].strip()
            if rest and tag(rest)[0].tag not in ("PRP", "CJS"):
                break  # `slowly drying paint`
            if clause.form is not Form.COPULA and clause.verb not in STATES | {"become"} and is_told(clause, line):
                said = replace(clause, object=clause.object.removesuffix(token.word).strip(), adverb=token.low)
                said = replace(said, particle=said.particle.removesuffix(token.word).strip())
                yield Claim(Says(said, "adverb"), part, token.low, own(line))
            break


@reads("# Cranes\n- A steam crane hisses and swings", "cranes · A steam crane hisses and swings [whole]")
@reads("# Cranes\n- Steam cranes swing faster than masts", "cranes · Steam cranes swing faster than masts [subject]")
@leaves(
    "# Cranes\n- Some hiss and swing", "# Cranes\n- The crane has a hook and a chain", "# Cranes\n- Hisses and swings"
)
def whole(line: Line) -> Iterator[Claim]:
    """What something does, or what happens to it, all in one."""
    for part, clause in sentences_in(line):
        if not clause.subject or not part.startswith(clause.subject) or not is_told(replace(clause, sure=True), line):
            continue
        does = part[len(clause.subject) :].strip(" .")
        joined = " and " in does and not all(map(compared, re.split(r",?\sand\s", clause.object)))
        if joined and not _joins_deeds(does):
            continue
        short = len(does.split()) == 1
        if clause.verb in STATES or clause.infinitive or clause.purpose or short and clause.verb not in HAPPENING:
            continue
        done = clause.form is Form.PASSIVE and not clause.tails and (clause.past or len(does.split()) > 2)
        if clause.sure and not (joined or done or clause.verb in BECOMING) or len(does.split()) > LONGEST:
            continue
        if re.search(r"\sthan\s", does):
            said = replace(clause, object=does.partition(" ")[2], tails=(), condition="", adverb="", particle="")
            yield Claim(Says(said, "subject"), part, clause.subject, own(line))
            continue
        slot = "change" if clause.verb in BECOMING or clause.form is Form.PASSIVE else "whole"
        told = replace(clause, object=does, tails=(), condition="", adverb="", verb="", particle="")
        yield Claim(Says(told, slot), part, does, own(line))


@reads("# Cranes\n- Cranes lift their own masts", "cranes · Cranes lift their own masts [object]")
@reads("# Cranes\n- Cranes agree with their signs", "cranes · Cranes agree with their signs [tail:0]")
@leaves("# Cranes\n- Cranes have their signs", "# Cranes\n- Some lift their masts")
def of_its_own(line: Line) -> Iterator[Claim]:
    """What something does with what is its own, or to it: `Cranes lift their own masts`."""
    for part, clause in sentences_in(line):
        if clause.verb in STATES or not is_told(replace(clause, modal=""), line):
            continue
        ends = (clause.object, *(tail.object for tail in clause.tails))
        at = next((i for i, words in enumerate(ends) if re.match(r"(?:its|their)\s", words)), None)
        if at is not None and clause.form is Form.ACTION:
            yield Claim(Says(clause, f"tail:{at - 1}" if at else "object"), part, ends[at], own(line))


@reads("# Cranes\n- Old cranes may be sold", "cranes · Old cranes may be sell [done]")
@reads("# Cranes\n- A bent hook should not be lifted", "cranes · A bent hook should not be lift [done]")
@leaves("# Cranes\n- Old cranes are sold", "# Cranes\n- Old cranes may be sold at the fair")
def may_be_done(line: Line) -> Iterator[Claim]:
    """What can, must or should not be done with something, where the sentence says no more."""
    for part, clause in sentences_in(line):
        if clause.form is not Form.PASSIVE or not clause.modal or not clause.sure:
            continue
        more = clause.object or clause.tails or clause.condition or clause.infinitive or clause.purpose
        if not more and is_told(replace(clause, modal="", negated=False), line):
            yield Claim(Says(clause, "done"), part, part.split()[-1], own(line))


def _joins_deeds(does: str) -> bool:
    """`swings and drops the net`, not `swings and chains break`."""
    behind = [t for t in tag(f"it {does}") if t.start > does.rindex(" and ") + 5]
    deed = next((t for t in behind if t.tag != "AV0"), None)
    others = behind[behind.index(deed) + 1 :] if deed is not None else []
    return deed is not None and bool(verb_lemma(deed.low)) and not any(t.finite for t in others)


@lru_cache(maxsize=8)  # many rules ask this of one line after the other
def sentences_in(line: Line) -> tuple[tuple[str, Clause], ...]:
    """The parts of a line that are one short sentence each, which points at nothing, with their clauses."""
    return tuple(_sentences_in(line))


def _sentences_in(line: Line) -> Iterator[tuple[str, Clause]]:
    whole = not (line.heading or line.label or line.role is Role.QUESTION or breaks_off(line))
    for part in line.parts if whole else ():
        plain = not re.search(r"[,:;()?]", part) and not SIGNS.search(part) and not unnamed(Piece(part, "", ""))
        if plain and 2 <= len(part.split()) <= LONGEST + 6 and (clause := parse(part)) is not None:
            yield part, clause


def is_told(clause: Clause, line: Line) -> bool:
    """Whether a clause says this of something in particular, and simply that it is so."""
    told = clause.sure and not (clause.negated or clause.imperative or clause.elliptic or clause.modal)
    about = resolved(clause, line)
    words = tag(re.split(r"\s(?:that|which|who)\s", clause.subject)[0] if clause.whole else clause.subject)
    phrase = (
        1 <= len(words) <= 8
        and words[0].tag not in ("VVG", "PRP")
        and words[-1].noun
        and all(t.noun or t.tag in NAMING for t in words)
    )
    return bool(told and phrase and about.subject and good_subject(about, line)) and not OF_SOME.match(clause.subject)


def _says_itself(clause: Clause) -> bool:
    """Whether nothing in a clause points at words outside of it."""
    words = " ".join((clause.subject, clause.object, *map(str, clause.tails), clause.condition)).strip()
    return not words or not unnamed(Piece(lower_first(words), "", ""))
