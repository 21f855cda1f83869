"""What is said of an option, as a predicate that tells it apart from the others: `is least efficient`, `has no shards`."""

from __future__ import annotations

import re

from build_decks.facts import Fact
from build_decks.language.articles import with_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import head_noun
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.predicates import LIGHT_VERBS, predicate, quality
from build_decks.language.tagger import content_words, tag
from build_decks.statements import CHOSEN, Feature, Lack, Quality, Says, Usual

# `Potent dilator`: what it is, not what it has.
PRAISED_DOER = re.compile(r"(?:excellent|good|potent|strong|powerful|weak|poor)\s\w+(?:or|er|ist|ant)$")


def predicate_of(fact: Fact) -> str:
    """A statement as a predicate in the third person: `is least efficient`, `has no shards`, `is good for …`."""
    match fact.statement:
        case Quality(words, _) if words.startswith(CHOSEN):
            return f"should you {words.removeprefix(CHOSEN).strip()} choose"
        case Quality(words, _) if re.match(r"default (?:in|for|on) ", words):
            return f"is the {words}"
        case Quality(words, _) if (
            words.lower() in COMPARED or _is_thing(words) or any(t.finite for t in tag(words)[1:])
        ):
            return ""
        case Quality(words, negated):
            return quality(words, negated)
        case Lack(things):
            return f"has no {things}"
        case Usual():
            return ""
        case Feature(words) if ":" in words or re.match(r"\w+ed\s\w+$", words):
            return ""  # `for example: oak`; `discovered radioactivity`: a deed
        case Feature(words) if re.search(r"\d", words):
            return f"uses {words}"
        case Feature(words) if PRAISED_DOER.match(words):
            return f"is {with_article(words)}"
        case Feature(words) if (two := TWO_CLAUSES.search(words)) and verb_lemma(two["verb"]) or _is_somebody(words):
            return ""  # `one half sinks while the other floats`; `workhorses of the yard`: what they are
        case Feature(words) if words.islower() and (head := head_noun(tag(words))) and DOING.search(head.low):
            return f"is characterised by {words}"
        case Feature(words):
            return f"has {with_article(words)}"
        case Says(clause, "object" | "tail:0") if clause.negated and not clause.subject:
            return predicate(clause)
        case Says(clause, "object") if clause.verb in LIGHT_VERBS and clause.sure and _tells_apart(clause):
            return predicate(clause)
        case _:
            return ""


COMPARED = frozenset("less more same different similar other".split())
TWO_CLAUSES = re.compile(r"(?P<verb>\w+s) (?:while|whereas|but) ")
DOING = re.compile(r"(?:ing|ment|tion|sion|sis|ism)$")


def _is_somebody(words: str) -> bool:
    """`Guards of the gate`: what an option is, not what it has."""
    head, of, _ = words.partition(" of ")
    return bool(of) and (means_person(head) or re.search(r"(?:ers|ors|ists)$", head) is not None)


ADJECTIVE = re.compile(r"(?:ent|ant|ive|ous|able|ible|less|ful|ary|ic|al|ed|ing|time|like|free|proof)$", re.I)


def _is_thing(words: str) -> bool:
    """`Judgment`, below a part of the brain: one noun, which the thing above is not; `stridor` too, which no dictionary has."""
    forms = lemmas(words.lower())
    if not forms:
        return words.isalpha() and not ADJECTIVE.search(words)
    return (
        " " not in words and "NOUN" in forms and "ADJ" not in forms and not words.lower().endswith(("er", "or", "ist"))
    )


def _tells_apart(clause: Clause) -> bool:
    """A telegram that says enough for one of several: `allows light to enter at many angles`."""
    telegram = clause.form is Form.ACTION and not clause.subject and not clause.imperative
    return telegram and content_words(f"{clause.object} {' '.join(map(str, clause.tails))}") >= 3
