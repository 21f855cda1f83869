"""A sentence with a gap, asked as a question where its order of words is plain: one subject, one finite verb, the gap behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.gates import fault_of, reads_in_question
from build_decks.composer.names import full_name, named, noun_phrase
from build_decks.composer.wording import finish
from build_decks.deck import Basic, Cloze
from build_decks.facts import Subject
from build_decks.language.articles import ARTICLES, is_mass
from build_decks.language.clauses import parse
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.roles import lists_members
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import VERB_TAGS, Token, looks_like_code
from build_decks.statements import Gap

HELPERS = frozenset("is are was were has had have can could may might must should will would does do did".split())
OPENING = frozenset("CJS CJT CJC DTQ PNQ AVQ PNP PRP EX0 TO0 AV0".split())  # of what opens no plain subject
INSIDE = frozenset("CJS CJT DTQ PNQ AVQ PNP EX0 TO0".split()) | VERB_TAGS - {"VVN"}  # of what makes a subject a clause
GENERIC = re.compile(r"types|kinds|forms|options|modes|features|examples|variants", re.I)
LONGEST = 15  # words of a question that still holds together
LABEL = re.compile(r"(?P<label>[A-Z0-9][\w-]*(?: [\w-]+){0,3}): ")
OPENED = re.compile(r"(?P<when>(?:By|In|On|At|During|After|Before) [^,]{3,30}), ")
CAUSE = re.compile(r"\s(?:due to|because of)\s$")
STRANDED = re.compile(r"\s(?:in|on|to|with|for|from|by|of|at|into|about|against|between|under|over|through|as|than)\s$")
COUNTED = re.compile(
    r"(?P<number>(?:only |at least |at most |about |up to )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)) (?P<noun>[a-z-]+(?: [a-z-]+)?s)"
)
REASON = re.compile(r",?\s(?P<link>because|since|as|if|when|once|until|unless)\s$")


def gap_asks(gap: Gap, subject: Subject) -> Iterator[Ask]:
    """A gap under its name, where the sentence does not say it; as a question where that may go out."""
    about = full_name(subject)
    told = subject.facet and " of " not in subject.facet and not GENERIC.fullmatch(subject.facet)
    side = f", {lower_first(subject.facet)}" if told else ""
    lead = ""
    label = LABEL.fullmatch(gap.before) if subject.sure and not gap.after.strip(" .") else None
    if asked := _labelled(label["label"], gap.answer, subject) if label else "":
        body = Basic(finish(asked), upper_first(gap.answer))
        if not fault_of(body) and len(asked.split()) <= LONGEST:
            yield Ask(body, "gap")
            return
    if subject.sure and (side or not mentions(f"{gap.before} {gap.after}", about)):
        lead = f"{upper_first(named(subject).bare)}{side}: "
    turned = question_of_gap(gap.before, gap.answer, gap.after)
    if turned and len(turned[0].split()) <= LONGEST:
        body = Basic(finish(f"{lead}{turned[0]}"), upper_first(turned[1]))
        if not fault_of(body) and not reads_in_question(body):
            yield Ask(body, "gap")
            return
    own_name = LABEL.fullmatch(gap.before) and (" " in gap.before.strip() or is_name(gap.before.strip(" :")))
    if subject.sure or own_name or len(re.findall(r"\w{3,}", f"{gap.before} {gap.after}")) >= 3:
        yield Ask(Cloze(f"{lead}{gap.before}", gap.answer, gap.after), "gap")


def question_of_gap(before: str, hidden: str, after: str) -> tuple[str, str] | None:
    """The question for the words in a gap and its answer, or nothing where the sentence is not plain.

    >>> question_of_gap("Dry rope loses ", "half its strength", "")
    ('what does dry rope lose?', 'half its strength')
    >>> question_of_gap("The tower leans because of ", "the soft soil", "")
    ('why does the tower lean?', 'because of the soft soil')
    >>> question_of_gap("Tie ", "a second rope", " to the mast")
    ('what do you tie to the mast?', 'a second rope')
    >>> question_of_gap("Tie a rope to the mast to ", "hold the sail", "")
    ('why do you tie a rope to the mast?', 'to hold the sail')
    """
    after = after.rstrip(" .;")
    if LABEL.fullmatch(before):
        return None
    opened = OPENED.fullmatch(before)
    if opened and (
        asked := _subject_asked(hidden, after, next((t for t in tag(f"it{after}") if t.finite), tag("it")[0]))
    ):
        return f"{asked[0].removesuffix('?')} {opened['when'][0].lower()}{opened['when'][1:]}?", hidden
    if any(t.tag == "VVG" for t in tag(after)) or re.search(r"[,;:().]", f"{before.rstrip(' ,')}{after}"):
        return None
    shown = [t for t in tag(f"{before}{hidden}{after}") if not 0 <= t.start - len(before) < len(hidden)]
    joined = [t for before_it, t in pairwise(shown) if t.finite and before_it.low in ("and", "or")]
    verbs = [t for t in shown if t.finite and (before.strip() or t not in joined)]  # `[MD5] is broken and must go`
    if len(verbs) != 1 or any(t.tag == "PNP" for t in shown):
        return None
    if not before.strip():
        return _subject_asked(hidden, after, verbs[0])
    if verbs[0].start == 0 and verbs[0].tag == "VVB":
        return _instructed(verbs[0], before, hidden, after)
    if verbs[0].start > len(before):
        return None
    finite, subject = verbs[0], [t for t in shown if t.start < verbs[0].start]
    if not _is_plain(subject):
        return None
    if re.search(r"\bNot\b", before[: finite.start]):
        return None
    who = _lowered(before[: finite.start].strip(), subject[0])
    helper, rest = _inverted(finite, before[finite.end :], who)
    if not helper:
        return None
    return _asked(helper, who, rest, hidden, after)


def _labelled(label: str, hidden: str, subject: Subject) -> str:
    """`Sails: main, jib` under a ship → What are the sails of the ship? Only where the label is a side that can be counted, and
    what stands behind it a name, a number, or several things."""
    words, first, whose = tag(lower_first(label)), tag(hidden)[0], named(replace(subject, facet="")).phrase
    if words[0].tag in OPENING or any(map(looks_like_code, label.split())) or first.tag in ("AV0", "PRP"):
        return ""
    facet, name, last = lower_first(subject.facet), lower_first(label), words[-1]
    if facet and lists_members(facet) and is_plural(facet):
        adjective = len(words) == 1 and tag(f"the {words[0].low} kind")[1].tag == "AJ0"
        return (
            f"what are the {name} {facet} of {whose}?" if adjective else f"what are the {facet} of {whose} in {name}?"
        )
    if last.tag == "CRD":
        return f"{upper_first(whose)}: what is {name}?"
    side = last.noun and known(last.low) and not is_name(last.word) and not is_mass(last.low)
    value = re.search(r",\s|\sand\s|\d", hidden) or is_name(hidden.split()[0]) or is_plural(label)
    if not side or not value or parse(hidden) is not None or re.search(r"\d|\s(?:of|by|for|in)\s", label):
        return ""
    return "" if mentions(label, subject.name) else f"what {'are' if is_plural(label) else 'is'} the {name} of {whose}?"


def _instructed(verb: Token, before: str, hidden: str, after: str) -> tuple[str, str] | None:
    """The question for a part of an instruction: what to do it with or to, or why."""
    clause, does = parse(f"{before}{hidden}{after}"), verb.low
    if clause is None or not clause.imperative or clause.verb != does:
        return None
    article = before[len(does) :].strip()
    if article.lower() in ("", *ARTICLES):
        return (
            (f"what do you {does}{after}?", f"{article} {hidden}".strip())
            if clause.object.endswith(hidden) and after
            else None
        )
    told = all(t.noun for t in tag(clause.object))
    deed, what = hidden.split()[0], noun_phrase(clause.object).phrase if told else clause.object
    if after or not before.endswith(" to ") or verb_lemma(deed) != deed or not clause.object:
        return None
    return f"why do you {before[:-4].lower().replace(clause.object.lower(), what, 1)}?", f"to {hidden}"


def _subject_asked(hidden: str, after: str, finite: Token) -> tuple[str, str] | None:
    """`[The keeper] holds the keys` → What holds the keys? Only of one thing, or where the verb shows no number."""
    several = finite.low in ("are", "were", "have") or finite.tag == "VVB" or is_plural(hidden)
    if several or after.split()[:1] != [finite.word] or not tag(hidden)[-1].noun:
        return None
    told = finite.tag == "VVD" or finite.low in ("was", "had", "did")  # of what is so, a name may be that of a thing
    return f"{'who' if told and looks_like_person(hidden) else 'what'} {after.strip()}?", hidden


def _asked(helper: str, who: str, rest: str, hidden: str, after: str) -> tuple[str, str] | None:
    """The question of one word order: `why`, `when`, `what`, with the preposition at its end."""
    if not after and (cause := CAUSE.search(rest)):
        return f"why {helper} {who} {rest[: cause.start()].strip()}?", f"{cause[0].strip()} {hidden}"
    if not after and (link := REASON.search(rest)):
        if link["link"] in ("until", "unless"):
            return None
        if link["link"] in ("since", "as") and not any(t.finite for t in tag(hidden)):
            return None
        word = "why" if link["link"] in ("because", "since", "as") else "when"
        return f"{word} {helper} {who} {rest[: link.start()].strip()}?", f"{link['link']} {hidden}"
    if not after and rest.endswith(" that "):
        return f"what {helper} {who} {rest.removesuffix(' that ')}?", f"that {hidden}"
    told = tag(rest)
    deed = hidden.split()[0]
    if deed == "be":
        return None
    if not after and rest.strip() == "to" and helper in ("is", "are", "was", "were"):
        return f"what {helper} {who}?", f"to {hidden}"
    if not after and len(told) > 1 and told[-1].low == "to" and verb_lemma(deed) == deed and not tag(hidden)[0].noun:
        return f"what {helper} {who} {rest.strip()} do?", hidden
    if STRANDED.search(rest) or told and told[-1].tag == "PRP":
        return (f"what {helper} {who} {rest.strip()}?", hidden) if not after and STRANDED.search(rest) else None
    behind_verb = not told or (told[-1].tag[0] == "V" or told[-1].tag in ("XX0", "AVP")) and len(told) <= 3
    first = tag(hidden)[0]
    thing = first.noun or first.tag in ("AT0", "CRD", "AJ0", "DT0") or first.low == "only"
    if not told and not after and first.tag in ("NN1", "NN2", "NN0", "NP0", "AT0"):
        return _side_asked(helper, who, hidden)
    if not behind_verb or not told or not thing:
        return None
    if counted := COUNTED.fullmatch(hidden):
        return f"how many {counted['noun']} {helper} {who} {rest.strip()}{after}?", counted["number"]
    return f"what {helper} {who} {rest.strip()}{after}?".replace("  ", " "), hidden


def _side_asked(helper: str, who: str, hidden: str) -> tuple[str, str] | None:
    """`The usual cause of leaks is […]` → What is the usual cause of leaks? Only of one side of a thing."""
    head = head_noun(tag(who))
    if helper not in ("is", "was", "are", "were") or head is None or not re.match(r".+ (?:of|for|in) ", who):
        return None
    if is_plural(who) != (helper in ("are", "were")) or " and " in who or not head.word.islower():
        return None
    article = "" if re.match(r"(?:the|an?)\s", who) else "a " if head.low == "example" else "the "
    return f"what {helper} {article}{who}?", hidden


def _is_plain(subject: list[Token]) -> bool:
    """Whether the words before the verb are one noun phrase and no more."""
    noun = bool(subject) and (subject[-1].noun or subject[-1].tag == "CRD")
    describing = [t for t, behind in pairwise(subject) if t.tag == "VVG" and behind.noun]  # `most sailing boats`
    clause = any(t.tag in INSIDE and t not in describing for t in subject)
    return noun and subject[0].tag not in OPENING and not clause and len(subject) <= 10


def _inverted(finite: Token, rest: str, who: str) -> tuple[str, str]:
    """The helping verb that goes before the subject, and what stays behind it."""
    told = tag(rest)
    if finite.low in HELPERS and (finite.low not in ("has", "had", "have") or told and told[0].tag in ("VVN", "VBN")):
        return finite.low, rest
    lemma = verb_lemma(finite.low)
    if not lemma:
        return "", ""
    if finite.tag == "VVD" or finite.low == "had":
        return "did", f"{lemma}{rest}"
    one = finite.tag in ("VVZ", "VHZ")
    if one == is_plural(who) and " and " not in who:
        return "", ""  # the verb does not agree: another word is the subject
    return ("does" if one else "do"), f"{lemma}{rest}"


def _lowered(who: str, first: Token) -> str:
    small = first.tag in ("AT0", "DT0", "DPS", "AJ0", "NN1", "NN2", "NN0", "CRD") and (
        first.word[1:].islower() or first.word == "A"
    )
    return who[:1].lower() + who[1:] if small else who
