"""Sentences turned into questions: for the object, a tail, the number, the purpose, the condition of a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_decks.composer.names import Named, named, noun_phrase
from build_decks.facts import Subject
from build_decks.language.clauses import Clause, Form
from build_decks.language.grammar import DETERMINERS, is_name, is_plural, lower_first, participle, upper_first
from build_decks.language.predicates import predicate
from build_decks.language.tagger import tag

PLACE_VERBS = frozenset(
    "store find declare run locate keep live place define deploy execute put publish upload sit hold deliver save occur happen take place cache host "
    "reside write record send go travel drain empty originate arise begin end insert attach secrete produce form synthesize cross pass flow move".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in on at within inside into onto to under behind from near between along through".split()
)
ASKED_NOUNS = frozenset(
    "level basis port layer format protocol key order side stage type plane mode standard region language".split()
)
HOW_PREPOSITIONS = frozenset("via through by using with".split())


@dataclass(frozen=True, slots=True)
class Turned:
    """A question and its answer."""

    question: str
    answer: str


def speaker(clause: Clause, subject: Subject) -> tuple[Named, str]:
    """(who the clause is about, a lead such as `In SQS, `): the clause's own subject, set into the line's where it needs it."""
    if not clause.subject or clause.subject.lower() in ("you", "we"):
        about = named(subject)
        if clause.subject or clause.imperative:
            return Named("you", "you", True), scope_of(subject)
        return about, ""
    first = clause.subject.split()[0]
    trail = {w for name in (*subject.trail, subject.name, subject.owner) for w in name.split()}
    own = clause.subject if first in trail and first[:1].isupper() else lower_first(clause.subject)
    tokens = tag(own)
    phrase = own
    if (
        tokens
        and not is_plural(own)
        and tokens[0].tag not in ("AT0", "DT0", "DPS", "CRD", "AJS")
        and not is_name(tokens[0].word)
    ):
        phrase = re.sub(r"^an? ", "the ", noun_phrase(own).phrase)
    if len(own.split()) > 1 and all(w[:1].isupper() for w in own.split()):
        phrase = own  # a title: Glacier Instant Retrieval
    return Named(phrase, own, is_plural(own)), scope_of(subject, clause_text(clause))


def clause_text(clause: Clause) -> str:
    return " ".join((clause.subject, clause.object, *(str(t) for t in clause.tails), clause.condition, clause.purpose))


def scope_of(subject: Subject, text: str = "") -> str:
    """`In SQS, ` where a question needs to say what it is about, and its words do not."""
    if not subject.name or not subject.sure and not subject.owner:
        return ""
    about = named(subject)
    if subject.condition and not set(re.findall(r"\w{4,}", subject.condition.lower())) <= set(
        re.findall(r"\w+", text.lower())
    ):
        when = (
            subject.condition
            if is_name(subject.condition.split()[0])
            else subject.condition[0].lower() + subject.condition[1:]
        )
        about = Named(f"{about.phrase} ({when})", f"{about.bare} {when}", about.plural)
    words = {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", about.bare)}
    have = {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", text)}
    if words and (
        words <= have
        or (
            not subject.condition
            and subject.name
            and {w.lower().rstrip("s") for w in re.findall(r"[\w.-]+", subject.name)} <= have
        )
    ):
        return ""
    preposition = (
        "With" if re.search(r"ing$|consisten|encrypt|deployment|workflow|polic", about.bare.split()[-1]) else "In"
    )
    return f"{preposition} {about.phrase}, "


def verb_group(clause: Clause, who: Named, asked: bool) -> tuple[str, str]:
    """(auxiliary, the rest of the verb group) of a question in which the subject stands between them."""
    adverb = clause.adverb.lower()
    adverb = " ".join(
        w
        for w in adverb.split()
        if w not in ("only", "also", "then", "just", "simply", "even", "thus", "therefore", "still", "now")
    )
    negation = "not " if clause.negated else ""
    particle = f" {clause.particle}" if clause.particle else ""
    if clause.form is Form.PASSIVE:
        done = participle(clause.verb)
        if clause.modal:
            return clause.modal, f"{negation}be {adverb} {done}{particle}"
        be = ("were" if who.plural else "was") if clause.past else who.is_
        return be, f"{negation}{adverb} {done}{particle}"
    if clause.form is Form.COPULA:
        if clause.modal:
            return clause.modal, f"{negation}be"
        return (("were" if who.plural else "was") if clause.past else who.is_), negation.strip()
    verb = f"{negation}{adverb} {clause.verb}{particle}"
    if clause.modal:
        return clause.modal, verb
    return ("did" if clause.past else "do" if who.plural else "does"), verb


def _tails(clause: Clause, without: int | None = None) -> str:
    return "".join(f" {t}" for i, t in enumerate(clause.tails) if i != without)


def _condition(clause: Clause) -> str:
    return f" {clause.condition}" if clause.condition and len(clause.condition.split()) <= 10 else ""


def ask_object(clause: Clause, subject: Subject) -> Turned:
    """`Captures metadata for API calls` → What does X-Ray capture for API calls?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    purpose = f" {clause.purpose}" if clause.purpose and len(clause.purpose.split()) <= 8 else ""
    if (
        clause.tails
        and re.match(r"(?:every|all|any|each|no|both|most|only|the same|part|parts)\b", clause.object, re.I)
        and clause.tails[0].preposition in ("in", "of", "on", "from")
    ):
        whole = f"{clause.object} {clause.tails[0]}"  # `every item in the table` is one answer
        return Turned(
            f"{lead}what {auxiliary} {who.phrase} {verb}{_tails(clause, 0)}{purpose}{_condition(clause)}?",
            _only(clause, whole),
        )
    word = "what" if not _personal(clause.object) else "whom"
    return Turned(
        f"{lead}{word} {auxiliary} {who.phrase} {verb}{_tails(clause)}{purpose}{_condition(clause)}?",
        _only(clause, clause.object),
    )


def _personal(text: str) -> bool:
    return False


def _only(clause: Clause, answer: str) -> str:
    return f"only {lower_first(answer)}" if re.search(r"\bonly\b", clause.adverb.lower()) else answer


def ask_tail(clause: Clause, subject: Subject, index: int) -> Turned:
    """`Delivers logs to S3` → Where does CloudTrail deliver logs?"""
    tail = clause.tails[index]
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    rest = f"{verb} {clause.object}{_tails(clause, index)}{_condition(clause)}"
    word, answer = question_word(clause, tail.preposition, tail.object)
    stranded = re.fullmatch(rf"{tail.preposition} (?P<what>what|which .+)", word, re.I)
    if (
        stranded
        and index == len(clause.tails) - 1
        and not clause.condition
        and tail.preposition in ("with", "for", "to", "by", "on", "from", "about", "into", "of", "against")
    ):
        what = stranded["what"] if lead else stranded["what"][0].upper() + stranded["what"][1:]
        return Turned(
            f"{lead}{what} {auxiliary} {who.phrase} {rest.strip()} {tail.preposition}?", _only(clause, answer)
        )
    return Turned(
        f"{lead}{word[0].lower() + word[1:] if lead else word} {auxiliary} {who.phrase} {rest}?", _only(clause, answer)
    )


def question_word(clause: Clause, preposition: str, text: str) -> tuple[str, str]:
    """(what to ask with, how to answer) for a prepositional tail."""
    first = tag(text)[0] if tag(text) else None
    if re.split(r"\s(?:and|or)\s", text.lower())[0] in (
        "rest",
        "transit",
        "request",
        "hand",
        "design",
        "demand",
        "risk",
        "will",
        "once",
        "advance",
        "parallel",
        "batches",
        "order",
        "bulk",
        "memory",
        "person",
        "sequence",
        "series",
    ):
        return "How", f"{preposition} {text}"
    if preposition == "with" and clause.verb in ("store", "keep"):
        return "Where", f"with {text}"
    if " " in preposition:
        return f"{upper_first(preposition)} what", text
    noun = _which(text)
    if (
        noun
        and preposition not in ("for", "as", "of", "like", "during", "before", "after")
        and not (preposition in PLACE_PREPOSITIONS and clause.verb in PLACE_VERBS)
    ):
        return f"{upper_first(preposition)} which {noun}", text
    if preposition in HOW_PREPOSITIONS and (
        first is not None
        and first.tag == "VVG"
        or preposition in ("via", "using")
        or clause.verb in ("access", "configure", "enable", "increase", "improve", "achieve", "identify", "connect")
    ):
        return "How", f"{preposition} {text}"
    if (
        preposition in PLACE_PREPOSITIONS
        and clause.verb in PLACE_VERBS
        and not (preposition == "to" and clause.object and False)
    ):
        if preposition == "from":
            return "From where", text
        return "Where", f"{preposition} {text}" if preposition not in ("to",) else text
    if preposition == "by" and clause.form is Form.PASSIVE:
        return "By what", text
    if preposition == "for" and clause.form is Form.PASSIVE and clause.verb == "use":
        return "For what", text
    if preposition == "within" or (preposition == "for" and re.match(r"\d|a few", text)):
        return "Within what time" if preposition == "within" else "For how long", text
    if preposition in ("during", "before", "after", "until", "since"):
        return "When", f"{preposition} {text}"
    return f"{upper_first(preposition)} what", text


def _which(text: str) -> str:
    """The noun to ask with: `SAS tokens` → tokens, `container level` → level, `General Purpose account types` → account types."""
    tokens = tag(text)
    if (
        not 2 <= len(tokens) <= 5
        or tokens[0].low in DETERMINERS
        or not all(t.noun for t in tokens[1:])
        or not (tokens[0].noun or tokens[0].word[0].isupper())
    ):
        return ""
    common = [t for t in tokens if t.word.islower() and t.noun]
    if (
        not common
        or tokens[-1] is not common[-1]
        or any(t.word.islower() is False and t.start > common[0].start for t in tokens)
    ):
        return ""
    names = len(tokens) - len(common)
    if names == 0:
        return common[-1].word if len(tokens) == 2 and common[-1].low in ASKED_NOUNS else ""
    return text[common[0].start :]


def ask_number(clause: Clause, subject: Subject, place: str, value: str, noun: str, dimension: str) -> Turned | None:
    """`Spread across 3 data centers` → Across how many data centers …? `Stored for 24 hours` → For how long …?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    if place == "often":
        word = "how many times" if re.search(r"\b(?:once|twice|times)$", value) else "how often"
        return Turned(
            f"{lead}{word} {auxiliary} {who.phrase} {verb} {clause.object}{_tails(clause)}{_condition(clause)}?", value
        )
    if place == "object":
        text = clause.object
        before, after = _around(text, value, noun)
        if before is None:
            return None
        if noun:
            return Turned(
                f"{lead}how many {noun} {auxiliary} {who.phrase} {verb}{after}{_tails(clause)}{_condition(clause)}?",
                value,
            )
        if dimension == "time":
            return Turned(
                f"{lead}how long {auxiliary} {who.phrase} {verb}{after}{_tails(clause)}{_condition(clause)}?", value
            )
        if before.strip():
            return None
        most = " at most" if re.search(r"\b(?:max|maximum|up to|at most)\b", text) else ""
        return Turned(
            f"{lead}how much {auxiliary} {who.phrase} {verb}{most}{after}{_tails(clause)}{_condition(clause)}?", value
        )
    index = int(place.split(":")[1])
    tail = clause.tails[index]
    before, after = _around(tail.object, value, noun)
    if before is None:
        return None
    rest = f"{verb} {clause.object}{_tails(clause, index)}"
    if noun and not before.strip():
        return Turned(
            f"{lead}{tail.preposition} how many {noun} {auxiliary} {who.phrase} {rest}{after}{_condition(clause)}?",
            value,
        )
    if (
        dimension in ("size", "length", "mass")
        and not before.strip()
        and len(after.split()) == 1
        and is_plural(after.strip())
    ):
        property_ = {"size": "size", "length": "length", "mass": "weight"}[dimension]
        return Turned(
            f"{lead}{tail.preposition} {after.strip()} of what {property_} {auxiliary} {who.phrase} {rest}?", value
        )
    if dimension == "time" and not before.strip():
        word = {
            "within": "within what time",
            "for": "for how long",
            "after": "after how long",
            "every": "how often",
            "in": "in what time",
            "until": "until when",
        }.get(tail.preposition)
        if word:
            return Turned(f"{lead}{word} {auxiliary} {who.phrase} {rest}{after}{_condition(clause)}?", value)
    if dimension == "time" and re.fullmatch(r"every\s*", before):
        return Turned(f"{lead}how often {auxiliary} {who.phrase} {rest}{after}{_condition(clause)}?", f"every {value}")
    return None


def _around(text: str, value: str, noun: str) -> tuple[str | None, str]:
    digits = re.match(r"[~<>≤≥]?[$€£]?[\d.,]*\d|\w+", value)
    raw = re.search(re.escape(noun), text) if noun else None
    number = (
        re.search(re.escape(digits.group().replace(",", "")) if digits else r"\d", text.replace(",", ""))
        if digits
        else None
    )
    if raw:
        return "", text[raw.end() :]
    if number is None:
        return None, ""
    before = text[: number.start()]
    after = re.sub(r"^[\d.,]*\s?[A-Za-zµ%°/]*", "", text[number.start() :])
    after = re.sub(r"^\s*only\b", "", after)
    before = re.sub(
        r"\b(?:only|about|up to|at most|max of|max|maximum of|a maximum of|at least|approximately|around|over|more than|less than)\s*$|[~<>≤≥]\s*$",
        "",
        before,
    )
    return before, after


def ask_purpose(clause: Clause, subject: Subject) -> Turned:
    """`Limits are set to prevent abuse` → Why are limits set?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    if (
        not clause.object
        and not clause.tails
        and clause.form is Form.PASSIVE
        and clause.purpose.startswith("to ")
        and clause.verb
        in ("configure", "use", "set", "design", "build", "train", "program", "extend", "customize", "allow", "require")
    ):
        return Turned(f"{lead}what {auxiliary} {who.phrase} {verb} to do?", clause.purpose.removeprefix("to "))
    return Turned(
        f"{lead}why {auxiliary} {who.phrase} {verb} {clause.object}{_tails(clause)}{_condition(clause)}?",
        clause.purpose,
    )


def ask_subject(clause: Clause, subject: Subject) -> Turned:
    """`Only the data key goes over the network` → What goes over the network?"""
    scope = scope_of(subject, clause_text(clause))
    word = (
        "who"
        if clause.verb in ("manage", "own", "operate", "provide", "issue", "control", "maintain", "fund", "lead")
        and clause.object.startswith("the ")
        else "what"
    )
    return Turned(f"{scope}{word if scope else word.capitalize()} {predicate(clause)}?", clause.subject)


def ask_done(clause: Clause, subject: Subject) -> Turned:
    """`Releases can be rolled back` → What can be done with releases?"""
    who, lead = speaker(clause, subject)
    be = f"{clause.modal} be" if clause.modal else "was" if clause.past else "is"
    particle = f" {clause.particle}" if clause.particle else ""
    helper = (
        f"{clause.modal} be "
        if clause.modal
        else f"{'were' if who.plural and clause.past else 'was' if clause.past else who.is_} "
    )
    pronoun = "They" if who.plural else "It"
    return Turned(
        f"{lead}what {be} done with {who.phrase}?",
        f"{pronoun} {helper}{clause.adverb} {participle(clause.verb)}{particle}".replace("  ", " "),
    )


def ask_duty(clause: Clause, subject: Subject) -> Turned:
    """`The application needs to implement backoff` → What does the application need to do?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    return Turned(
        f"{lead}what {auxiliary} {who.phrase} {verb} to do{_condition(clause)}?", clause.purpose.removeprefix("to ")
    )


def ask_impossible(clause: Clause, subject: Subject) -> Turned:
    """`Can't configure CPU capacity` → What cannot be configured?"""
    scope = scope_of(subject, clause_text(clause))
    modal = "cannot" if clause.modal == "can" else f"{clause.modal} not"
    return Turned(
        f"{scope}{'what' if scope else 'What'} {modal} be {participle(clause.verb)}{_tails(clause)}{_condition(clause)}?",
        clause.object,
    )


def ask_condition(clause: Clause, subject: Subject) -> Turned:
    """`Only created when creating table` → When is a local index created?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    return Turned(
        f"{lead}when {auxiliary} {who.phrase} {verb} {clause.object}{_tails(clause)}?", _only(clause, clause.condition)
    )


def ask_when(clause: Clause, subject: Subject, when: str, preposition: str) -> Turned:
    """`The party held its first congress in 1898` → When did the party hold its first congress?"""
    who, lead = speaker(clause, subject)
    auxiliary, verb = verb_group(clause, who, True)
    tails = "".join(f" {t}" for t in clause.tails if when not in t.object)
    obj = clause.object if when not in clause.object else ""
    return Turned(f"{lead}when {auxiliary} {who.phrase} {verb} {obj}{tails}?", when)
