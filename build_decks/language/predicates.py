"""A clause without its subject, in the third person: the second half of `Which queue …?`"""

from __future__ import annotations

import re
from dataclasses import replace

from build_decks.language.articles import with_article
from build_decks.language.clause import Clause, Form
from build_decks.language.grammar import base, is_plural, participle, past, third_person
from build_decks.language.lexicon import lemmas
from build_decks.language.tagger import tag

# What is done tells little; to what it is done, more.
LIGHT_VERBS = frozenset(
    "have use support allow include provide require get give make take enable involve keep do become go".split()
)


def predicate(clause: Clause, plural: bool = False) -> str:
    """A clause without its subject in the third person: `returns an immediate response`, for `Which queue …?`; `plural` for `Which queues …?`"""
    negation = clause.negated and "never" not in clause.adverb.lower().split()
    clause = replace(clause, adverb=re.sub(r"\b(?:also|then|thus|therefore|even)\b", "", clause.adverb).strip())
    tails = "".join(f" {t}" for t in clause.tails)
    condition = f" {clause.condition}" if clause.condition and len(clause.condition.split()) <= 10 else ""
    be = ("were" if plural else "was") if clause.past else "are" if plural else "is"
    if clause.form is Form.ACTION:
        if clause.modal:
            head = f"{clause.modal}{'not' if negation and clause.modal == 'can' else ' not' if negation else ''} {clause.adverb} {clause.verb}"
        elif negation:
            head = f"{'did' if clause.past else 'do' if plural else 'does'} not {clause.adverb} {clause.verb}"
        elif clause.past:
            head = f"{clause.adverb.lower()} {past(clause.verb)}"
        elif plural:
            head = f"{clause.adverb.lower()} {clause.verb}"
        else:
            head = f"{clause.adverb.lower()} {third_person(clause.verb) if clause.verb != 'have' else 'has'}"
    elif clause.form is Form.PASSIVE:
        done = f"{clause.adverb.lower()} {participle(clause.verb)}"
        no = "not " if negation else ""
        head = f"{clause.modal} {no}be {done}" if clause.modal else f"{be} {no}{done}"
    else:
        head = f"{clause.modal + ' be' if clause.modal else be} {'not ' if negation else ''}{clause.adverb.lower()}"
    if clause.form is Form.COPULA and (said := tag(clause.object)) and said[0].tag == "AJS":
        clause = replace(clause, object=f"the {clause.object}")
    particle = f" {clause.particle}" if clause.particle else ""
    return re.sub(r"\s+", " ", f"{head}{particle} {clause.object}{tails} {clause.purpose}{condition}").strip()


STATED = re.compile(
    r"^(?P<what>.+?)(?P<no> not)? (?P<state>possible|allowed|permitted|supported|required|needed|guaranteed|available)$",
    re.I,
)
VERBS = {
    "possible": "allow",
    "allowed": "allow",
    "permitted": "allow",
    "supported": "support",
    "required": "require",
    "needed": "need",
    "guaranteed": "guarantee",
    "available": "offer",
}
REASON = re.compile(r",?\s(?:because|due to|since|thanks to)\s.+$", re.I)
OPTION = re.compile(r"(?:option|choice|one|way|method|approach|solution|type|kind|form|variant|version|model)$", re.I)


def quality(words: str, negated: bool = False) -> str:
    """A judgement as a predicate: `most efficient` → is the most efficient, `lower cost` → has a lower cost, `retries possible` →
    allows retries."""
    words = REASON.sub("", words)
    if re.match(r"(?:for|e\.g|such)\b", words):
        return ""  # for example
    adjective = "ADJ" in lemmas(words.lower())
    if re.fullmatch(r"[A-Za-z]+ing", words) and not adjective:
        return ""  # `throttling`: something done, no judgement
    words = (
        words if " " not in words or not words[:1].isupper() or words[1:2].isupper() else words[0].lower() + words[1:]
    )
    tokens = tag(words)
    if tokens[0].tag == "VVZ":
        return words
    if stated := STATED.match(words):
        verb = VERBS[stated["state"].lower()]
        if not tag(stated["what"])[-1].noun:
            return f"is {'not ' if negated or stated['no'] else ''}{stated['what']} {stated['state']}"
        return (
            f"does not {verb} {stated['what']}" if negated or stated["no"] else f"{third_person(verb)} {stated['what']}"
        )
    head, tokens = words.split(" than ")[0], tag(words.split(" than ")[0])
    the_most = re.match(r"\w+est$|most$|least$|worst$", tokens[0].low) is not None
    if tokens[-1].noun and len(tokens) > 1 and not any(t.tag in ("PRP", "PRF") for t in tokens[:3]):
        if OPTION.search(words):
            return f"is {'not ' if negated else ''}{'the ' if the_most else ''}{words if the_most else with_article(words)}"
        if the_most:
            return f"has the {words}"
        compared = tokens[0].tag == "AJC" and tokens[0].low not in ("more", "less", "fewer")
        return f"has {'a ' + words if compared and not is_plural(head) else with_article(words)}"
    plain = words.lower() if " " not in words and words[1:].islower() else words
    return f"is {'not ' if negated else ''}{'the ' if the_most and len(tokens) > 1 else ''}{plain}"


def negative(says: str) -> str:
    """What is not so: `is open` → is not open, `has valves` → has no valves, `allows retries` → does not allow retries."""
    first, _, rest = says.partition(" ")
    if rest.startswith("enough "):
        return f"does not {base(first)} {rest}"
    return {"is": f"is not {rest}", "has": f"has no {rest}"}.get(first, f"does not {base(first)} {rest}")
