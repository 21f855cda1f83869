"""A question that was asked in its place, `the guild attempts to do what?`, with its question word in front: what does the guild attempt to do?

None where no English question does that: out of a relative or subordinate clause, out of one of two things that are joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from build_decks.composer.fronted_verbs import NOMINAL, PRONOUNS, helper_of, is_plain, last_predicate
from build_decks.composer.manners import STRANDED
from build_decks.composer.names import Named, named
from build_decks.composer.speakers import in_sentence
from build_decks.composer.turned_things import BOUND, MADE
from build_decks.facts import Subject
from build_decks.language.grammar import is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.tagger import tag
from build_decks.rules.resolving import ABOUT_NOTHING
from build_decks.statements import Gap

LONGEST = 20  # words of the question
FAR = 7  # words before a preposition that a reader still waits for
WORD = re.compile(
    r"(?P<ahead>.+?) (?P<word>do what|doing what|(?:in|on|at|with|by|from|for|to|of|into|within|after) (?:which|how many)(?: (?!what\b|whom\b)[a-z-]+){0,3}"
    r"|until when|how (?:long|often)|(?:which|how many)(?: (?!what\b|whom\b)[a-z-]+){1,3}|what|whom|where|when|how)"
)
# Why it is so, or what it is for, behind a whole sentence.
REASON = re.compile(
    r"(?P<main>(?:\S+ ){3,}?\S+?),? (?:(?P<so>so (?:that )?)(?=(?:\w+ ){1,3}(?:know|knows|can|cannot|do|does|will|is|are)\b)"
    r"|because (?!of\b)|as (?=(?:it|they) ))(?P<rest>.+)",
    re.I,
)
RELATIVE = re.compile(
    r"(?P<thing>(?:[\w-]+ ){0,4}?[\w-]+)(?P<comma>,?) (?:which|that|who) (?P<told>(?:can|may|must|is|are|was|were|has|have|will|[a-z]+s)\b[^,]*)"
)
OPENING = re.compile(
    r"(?P<opening>(?:in|at|on|after|before|during|for|with|by|under|since|when|if) [^,]+), (?P<main>[^,]+)", re.I
)
# `In a dry year a hive can be`: an opening without its comma.
UNMARKED = re.compile(
    r"(?P<opening>(?:in|on|at|for|with|during) (?:an?|the) (?:\w+ )?\w+) (?P<main>(?:an?|the) [^,]+)", re.I
)
CASE = re.compile(
    r"(?P<link>if|when|once|before|after) (?P<case>[^,]+?)(?P<apart>,| then|, then)? (?P<it>it|they|he|she) (?P<main>[^,]+)",
    re.I,
)
NESTED = re.compile(r"\b(?:to|that|[a-z]+ing)\b")
CASES = {"in which case": "when", "for what reason": "why"}
JOINING = frozenset("also then thus therefore still even just so".split())
# Nouns that want to be told what they are to do.
ABLE = re.compile(r"(?:the )?(?:ability|capacity|power|right|permission|option|potential|duty) to ", re.I)
ADVISED = re.compile(r"(?:not )?(?:recommended|advised|suggested|best|possible|advisable) to\b", re.I)  # nobody's it
GIVING = re.compile(r"\b(?:ability|capacity|way|ways|right|power|chance|means|duty|need|time|attempt|attempts)$")


@dataclass(frozen=True, slots=True)
class Fronted:
    """A question without its mark, its answer, whether it names the line's subject itself, and what it opens with."""

    question: str
    answer: str
    named: bool
    opening: str = ""


def fronted(question: str, gap: Gap, answer: str, subject: Subject) -> Fronted | None:
    """The question with its word in front."""
    found = WORD.fullmatch(question)
    if found is None:
        return None
    ahead, word = found["ahead"], found["word"]
    if subject.sure and subject.name and (able := ABLE.match(ahead)):
        who = named(replace(subject, facet=""))
        deed = f"{ahead[able.end() :]} {answer}"
        return Fronted(f"what {who.does} {who.phrase} have the {lower_first(able.group())}do", deed, True)
    if why := REASON.match(f"{gap.before}{gap.answer}"):
        ahead, word, answer = why["main"], "why", f"{'so that' if why['so'] else 'because'} {why['rest']}"
    if of := RELATIVE.fullmatch(ahead):
        ahead = f"{of['thing'] if of['comma'] else 'it'} {of['told']}"  # `tolls, which are paid in …`: the tolls
        if not of["comma"] and is_plural(of["thing"]) and subject.sure and named(subject).plural:
            ahead = f"they {of['told']}"
    opening = OPENING.fullmatch(ahead) or UNMARKED.fullmatch(ahead)
    case = _case(ahead)
    told = _told(case[0] if case else opening["main"] if opening else ahead, subject)
    asked = _asked(word, told[2], answer) if told else None
    if told is None or asked is None or word in CASES and NESTED.search(told[2]):
        return None
    who_, helper, _, own = told
    if own and ADVISED.match(ahead):
        return Fronted(f"{asked[0]} is it {' '.join(filter(None, asked[1:3]))} for {who_}", asked[3], own)
    first = f"{lower_first(opening['opening'])}, " if opening and not case else ""
    whole = " ".join(part for part in (asked[0], helper, who_, asked[1], asked[2], case[1] if case else "") if part)
    short = len(f"{first}{whole}".split()) <= LONGEST
    return Fronted(f"{first}{whole}", asked[3], own, first) if short else None


def _case(ahead: str) -> tuple[str, str] | None:
    """`If the lever is soft then it has` → the lever has, if it is soft."""
    found = CASE.fullmatch(ahead)
    if found is None:
        return None
    words = list(tag(found["case"]))
    at = next((i for i, t in enumerate(words) if t.finite), 0)
    thing, pronoun = found["case"][: words[at].start].strip(), found["it"].lower()
    said = not found["apart"] and at == len(words) - 1  # `After the town knew it was lost`
    if not at or said or not words[at - 1].noun or PRONOUNS[pronoun] != is_plural(thing):
        return None
    return f"{thing} {found['main']}", f"{found['link'].lower()} {pronoun} {found['case'][words[at].start :]}"


def _asked(word: str, rest: str, answer: str) -> tuple[str, str, str, str] | None:
    """What a question begins with, what of the predicate stands in it, what ends it, and its answer."""
    if rest.endswith(" so"):
        return None  # `…, so if …`
    if word == "why":
        return word, rest, "", answer
    word = CASES.get(word, word)
    tokens = tag(f"it {rest}")[1:]
    if manner := re.fullmatch(r"(?P<rest>.+?),? (?P<by>by \w+ing\b.*)", rest):
        deed = {"do what": "", "doing what": "", "what": "", "whom": ""}.get(word)
        return None if deed is None else ("how", manner["rest"], "", f"{manner['by']} {answer}")
    if checked := re.fullmatch(r"see (?:if|whether) (?P<what>.+)", answer):
        return "what", rest.removesuffix(" to"), "", f"whether {checked['what']}"
    if word == "where" and (titled := re.fullmatch(r"on (?P<what>(?:the )?[A-Z].+)", answer)):
        return "what", rest, "on", titled["what"]  # `wrote on The Art of Sailing`
    if word in ("do what", "doing what"):
        if word == "do what" and _is_aim(rest):
            return "why", rest.removesuffix(" to"), "", f"to {answer}"
        return "what", rest, word.split()[0], answer
    last = tokens[-1] if tokens else None
    if word == "whom" and last is not None and verb_lemma(last.low) in MADE:
        word = "what"  # `was elected mayor`
    if last is not None and all(t.tag == "AV0" for t in tokens) or re.search(r"\b(?:due|owing) to$", rest):
        return None  # `are separately`; why, not to what
    if last is None or last.tag not in ("PRP", "PRF") or word in ("when", "why", "where", "how"):
        return word, rest, "", answer
    if last.low == "by" and "been" not in rest and not any(t.tag == "VVN" for t in tokens[-3:]):
        return "how", rest.removesuffix(" by"), "", f"by {answer}"
    if last.low in STRANDED and len(rest.split()) <= FAR:
        return word, rest, "", answer
    return f"{last.low} {word}", rest.removesuffix(last.word).strip(), "", answer


def _is_aim(rest: str) -> bool:
    """`supports the clubs to` do what: a whole deed, and what it is done for."""
    before = rest.removesuffix(" to")
    tokens = tag(f"they {before}")[1:]
    verbs = {verb_lemma(t.low) for t in tokens if verb_lemma(t.low)}
    return len(tokens) > 1 and tokens[-1].noun and not verbs & (BOUND | {"be"}) and GIVING.search(before) is None


def _told(ahead: str, subject: Subject) -> tuple[str, str, str, bool] | None:
    """Who a sentence is about, its helping verb, what else its predicate says, and whether that is the line's subject."""
    topic = named(replace(subject, facet="")) if subject.sure and subject.name else None
    tokens = list(tag(lower_first(ahead)))
    if tokens[0].tag in ("AJ0", "VVN") or tokens[0].tag == "XX0" and len(tokens) > 2:
        state = tag(f"it is {lower_first(ahead)}")[2:]
        plain = (
            state[0].tag in ("AJ0", "VVN", "XX0") and len(state) > 1 and state[1].tag in ("PRP", "TO0", "VVN", "AJ0")
        )
        return (topic.phrase, topic.is_, lower_first(ahead), True) if topic and plain and is_plain(state) else None
    at = next((i for i, t in enumerate(tokens) if t.finite), None)
    if (
        at is None
        or at
        and tokens[at - 1].tag == "CJC"
        or not all(t.tag in NOMINAL or t.noun or t.tag in ("AV0", "PNP") for t in tokens[:at])
    ):
        return None
    start = last_predicate(tokens, at)
    if start is None:
        return None
    adverbs = [t.word for t in tokens[:at] if t.tag == "AV0"]
    words = " ".join(t.word for t in tokens[:at] if t.tag != "AV0") if adverbs else ahead[: tokens[at].start].strip()
    nobodys = words.lower() == "it" and ABOUT_NOTHING.search(ahead) is not None
    own = not nobodys and (not words or words.lower() in PRONOUNS)
    if own and (topic is None or words and PRONOUNS[words.lower()] != topic.plural):
        return None
    who = topic if own and topic else Named("it", "it", False) if nobodys else in_sentence(words, subject)
    several = who.plural or " and " in who.phrase or words.lower() in ("you", "we", "i")
    verb, behind = tokens[start], tokens[start + 1 :]
    if (
        not own
        and verb.tag in ("VVZ", "VBZ", "VHZ")
        and several
        or verb.tag == "VVB"
        and not several
        or not is_plain(behind)
    ):
        return None
    rest = ahead[verb.end :].strip()
    lead = " ".join(word for word in adverbs if word not in JOINING)
    helper, verb_words = helper_of(verb, behind, several)
    return who.phrase, helper, " ".join(part for part in (lead, verb_words, rest) if part), own
