"""Whether words can say what something is: what a definition is made of."""

from __future__ import annotations

import re

from build_decks.language.acronyms import expansion_in
from build_decks.language.articles import is_mass
from build_decks.language.clause import Form
from build_decks.language.clauses import parse
from build_decks.language.degrees import adjective_opens
from build_decks.language.grammar import head_noun, is_plural, singular
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import DANGLING
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import Token, looks_like_code
from build_decks.quantity.finder import find_quantities
from build_decks.rules.line import Line
from build_decks.rules.traits import DOING_OF, are_traits

NO_GLOSS = re.compile(
    r"^(?:yes|no|none|n/a|true|false|same|default|see|note|(?:just )?the (?:opposite|same|reverse|case|reason))\b", re.I
)
# Labels that are no terms: what stands behind them is an answer, a remark.
NO_TERM = re.compile(
    r"(?:q|question|answer|note|tip|example|ex|e\.?g|none|n/a|def|definition|study|experiment|(?:main )?idea|thesis|finding|hint|reminder|warning|how|why|who|where|when|what)s?\.?\s*\d*|"
    r"(?:aka|a\.k\.a\.|also) .+|(?:pages?|slides?|chapters?|pp\.?)(?: [A-Z][\w-]*)*",
    re.I,
)
RELATIVE = re.compile(
    r"(?:(?:the|an?)\s)?(?:(?!(?:an?|the)\s)[\w-]+\s){1,3}(?:where|which|that|who|whose|in which|at which)\s", re.I
)

# `Draught > 3 m, or beam over 20 ft`: what must be measured for a thing to be called so.
# What a gloss opens with that says for what, when or why.
ASKED_SO = re.compile(
    r"(?:for|to|used|meant|intended|after|before|during|until|while|if|when|where|once|unless|because)\b", re.I
)
CRITERION = re.compile(
    r"[A-Za-z][\w+/-]*(?: [a-z]+){0,2}\s?[<>≤≥]\s?\d[^,;<>≤≥]*(?:(?:,|;|\s(?:or|and))\s+[^,;]{0,24}[<>≤≥]\s?\d[^,;<>≤≥]*)*"
)
SOME = re.compile(r"(?:one|two|three|four) or more (?:[a-z]+ ){0,2}[a-z]{2,}s", re.I)  # `Crew`: `Two or more sailors`
HOW = re.compile(r"(?:still|now|then|already|again|later|mainly|mostly|once|often|usually) ", re.I)
MATTER = re.compile(
    r"\b(?:effect|bias|law|principle|paradox|phenomenon|syndrome|disorder|fallacy|heuristic|complex|reflex)$", re.I
)
POINTING = re.compile(r"→|[-=|]+>|=\|")


def is_stuff(gloss: str, term: str) -> bool:
    """Whether a gloss names some stuff or doing without an article, and the term one thing: `harbour master` / `advice to sailors`."""
    tokens = tag(gloss)
    head, last = head_noun(tokens), term.split(" ")[-1]
    if (
        head is None
        or not is_mass(head.low)
        or head.low.endswith("ing")
        or is_plural(gloss)
        or parse(gloss) is not None
    ):
        return False
    if MATTER.search(term):
        return False  # `turning effect` / `tendency to turn into the wind`
    told = tokens[tokens.index(head) + 1 :][:1]  # `representation of …`, `data written to …`
    if tokens[0].tag == "AT0" or told and told[0].tag in ("PRF", "VVN", "VVG", "CJT", "DTQ"):
        return False
    return known(last.lower()) and not is_mass(last.lower()) and not is_plural(term)


def is_gloss(text: str) -> bool:
    """Whether a text can say what something is: not a bare number, a lone adjective, a pointer or a list of three."""
    tokens = tag(text)
    if tokens and looks_like_code(tokens[0].word) and len(tokens) <= 3 or " / " in text and len(tokens) <= 5:
        return False
    if re.match(r"(?:stands for|short for|also known|abbreviat)", text, re.I):
        return False
    if not tokens or NO_GLOSS.match(text) or POINTING.search(text) or tokens[0].low in DANGLING:
        return False
    quantities = find_quantities(text)
    if quantities and len(text) - sum(q.end - q.start for q in quantities) < 6:
        return False
    listed = len([t for t in tokens if t.word == ","]) >= 2 and len(text.split()) <= 8
    if listed and not any(t.finite or t.tag == "TO0" for t in tokens):
        return False
    return any(t.noun or t.finite or t.tag in ("VVG", "VVN", "VVI") for t in tokens)


def is_first_of_list(gloss: str, term: str, others: list[str]) -> bool:
    """Whether a gloss is the first of several things below a term and no definition of it: a thing below a plural, words as few
    as those beside it, the same noun as in the next."""
    if not others or not tag(gloss):
        return False
    if re.search(r"\s(?:and|&)\s", term) and not re.search(r"\s(?:and|&)\s", gloss):
        return True  # two things, and a word on one of them
    told = len(others) - sum(parse(o) is None for o in others)
    plain = not re.search(r"\s(?:that|which|who|where|whose)\s", gloss) and told <= (len(others) > 1)
    foreign = " " not in term and not known(singular(term.lower()))  # `Ares`: a name
    if is_plural(term) and not foreign and not is_plural(gloss) and " of " not in term and plain:
        return True
    said = gloss.lower().split()
    bare = [o for o in others if len(o.split()) <= 6 and parse(o) is None and not any(t.finite for t in tag(o))]
    whole = said[0] not in ("a", "an", "the") and not any(t.tag in ("PRP", "PRF") for t in tag(gloss))
    alike = len(said) == 2 and [t.tag for t in tag(gloss)] == [t.tag for t in tag(others[0])[:2]] == ["AJ0", "NN1"]
    if whole and (alike or len(said) <= 3 and 3 * len(bare) >= 2 * len(others)):
        return True
    if len(said) <= 3 and all(len(o.split()) <= 3 and parse(o) is None and ":" not in o for o in others):
        return said[0] not in ("a", "an", "the")
    if DOING_OF.match(gloss) and sum(map(bool, map(DOING_OF.match, others))) * 2 >= len(others):
        return True  # `Opening of the gates`, `Collection of tolls`
    first, *rest = tag(gloss)
    tailed = bool(rest) and rest[0].tag in ("PRP", "PRF")
    same = first.noun and tailed and any(o.lower().split()[:1] == [first.low] for o in others if o)
    return same or are_traits(gloss, others)


def says_what_it_is(gloss: str, alone: bool, first: bool = False) -> bool:
    """A noun phrase of some substance: with a tail or a relative clause, four words, or an article."""
    tokens = tag(gloss)
    if alone and SOME.fullmatch(gloss):
        return True
    if not is_gloss(gloss) or find_quantities(gloss) or is_plural(gloss) and not alone and len(tokens) < 4:
        return False
    if tokens[0].low in ("no", "not", "only", "also", "can", "must", "for", "to", "all", "each", "if", "when"):
        return False
    if adjective_opens(tokens):
        return False  # what it is like
    if tokens[0].low in ("called", "termed", "named", "dubbed", "known") or HOW.match(gloss):
        return False  # its name; how it is or was
    if re.match(r"any(?:thing|one|body)?\s.*\b(?:that|which|who|whose)\s", gloss, re.I):
        return True  # `Any beam that bears a wall`
    if parse(gloss) is not None and not _relative_first(gloss):
        return alone and tokens[0].tag == "VVZ"
    head = head_noun(tokens)
    if (
        alone is False
        and first
        and len(tokens) in (2, 3, 4)
        and head is not None
        and not is_plural(head.word)
        and head is tokens[-1]
        and head.tag in ("NN1", "NP0", "UNC")
        and tokens[0].tag in ("AJ0", "VVN", "VVG")
        and not is_mass(head.low)
        and not head.word.endswith(("ing", "ence", "ance", "ency"))
    ):
        return True  # `Clustered in-memory cache`, `Low latency NoSQL`
    head_later = any(t.tag in ("PRP", "PRF", "CJT", "DTQ", "TO0", "VVN", "VVG") or t.low == "where" for t in tokens[1:])
    if tokens[0].tag in ("AT0",) and len(tokens) > 2:
        return True
    return tokens[0].tag in ("NN1", "NN2", "NN0", "NP0", "AJ0", "AJS", "VVG", "VVN", "AV0", "UNC", "CRD") and (
        (head_later and len(tokens) >= 4)
        or (alone and len(tokens) >= 2 and any(t.noun for t in tokens))
        or len(tokens) >= 5
    )


def may_be_listed(line: Line) -> bool:
    """Whether a line can stand in one list with a noun phrase: no parent of others, no example, no bare adjective."""
    return not line.children and not line.examples and any(t.noun for t in tag(line.words))


def is_doing(gloss: str, term: str) -> bool:
    """`Following a boat into the harbour` for Shadowing: a doing that says what another is."""
    if not re.search(r"\w(?:ing|tion|sion|ment|ance|age|fraud|theft)$", term, re.I):
        return False
    tokens = tag(gloss)
    first = tokens[0]
    acts = first.low.endswith("ing") and verb_lemma(first.word) and len(tokens) > 4
    object_ = acts and (tokens[1].noun or tokens[1].tag in ("AT0", "AJ0", "DPS", "DT0"))
    inside = next((i for i, t in enumerate(tokens) if t.tag in ("DTQ", "CJT", "PNQ", "CJS")), len(tokens))
    return bool(object_) and not any(t.finite for t in tokens[1:inside])


def _relative_first(gloss: str) -> bool:
    """The only verb stands in a relative or participle clause: `ship that runs on steam`, `sounds where the lips close`."""
    verbs = [i for i, t in enumerate(tag(gloss)) if i and t.finite]
    joined = (
        len(verbs) == 2 and verbs[1] - verbs[0] == 2 and tag(gloss)[verbs[0] + 1].tag == "CJC"
    )  # `that run and exit`
    if RELATIVE.match(gloss) and (len(verbs) == 1 or joined):
        return not verb_lemma(gloss.split()[0]) or len(gloss.split()) > 5
    clause = parse(gloss)
    return (
        clause is not None
        and clause.form is Form.PASSIVE
        and clause.elliptic
        and bool(clause.subject)
        and not clause.negated
    )


def repeats(gloss: str, term: str) -> bool:
    """Whether a gloss says the term again: all its words, its first word first, or the last two of several."""
    words, said = term.lower().split(), gloss.lower().split()
    return set(words) <= set(said) or words[:2] == said[:2] or len(words) > 2 and " ".join(words[-2:]) in gloss.lower()


def expands(term: str, words: str) -> bool:
    """Whether words spell out a short form that is the term, or part of it."""
    return any(expansion_in(part, words) for part in term.split())


def says_what(gloss: str) -> bool:
    """A noun phrase that tells what something is: no superlative, no `first`, which many things are not, no pointer back."""
    tokens = tag(gloss)
    return (
        len(tokens) > 2
        and tokens[1].low not in ("same", "only", "first", "last", "most", "best", "reason", "case", "result", "way")
        and tokens[1].tag != "AJS"
        and head_noun(tokens) is not None
    )


def matter(subject: tuple[Token, ...], said: str) -> bool:
    """`Erosion is loss of soil`, `Slag is waste rock that melts`: nouns that cannot be counted on both sides, and what tells which."""
    of = next((i for i, t in enumerate(tag(said)) if t.tag in ("PRF", "CJT", "DTQ", "PRP")), 0)
    head = tag(said)[of - 1] if of else None
    if head is not None and tag(said)[of].tag == "PRP" and not is_mass(head.low):
        return False
    named = all(t.noun for t in subject) and not is_plural(subject[-1].word)
    return named and head is not None and head.tag == "NN1" and tag(said)[0].tag in ("NN1", "AJ0", "NN0") and of <= 3


def kinds_of_thing(subject: tuple[Token, ...], said: str) -> bool:
    """`Containers are virtual environments`: bare plural nouns on both sides, more words than a judgement."""
    tokens = tag(said)
    if (
        not all(t.noun or t.tag in ("AJ0", "VVN") for t in subject)
        or not is_plural(subject[-1].word)
        or len(tokens) < 3
        or tokens[0].tag not in ("AJ0", "NN1", "NN2", "VVN", "VVG", "UNC", "NP0")
    ):
        return False
    head = head_noun(tokens)
    return (
        head is not None
        and is_plural(head.word)
        and not find_quantities(said)
        and not re.search(r"\b(?:and|or|not)\b|,", said)
    )


def may_tell_deed(gloss: str, term: str) -> bool:
    """`Sort list not held in memory` below a plural: what they are would be a plural, too, or have an article."""
    tokens = tag(gloss)
    if len(tokens) < 5 or not is_plural(term) or is_plural(gloss):
        return False
    verb, thing, *tail = tokens
    tailed = any(t.tag in ("VVN", "PRP", "XX0") for t in tail[:2])
    return verb_lemma(verb.low) == verb.low and verb.noun and thing.tag == "NN1" and tailed
