"""A gloss that tells what is so when the term is: `Surge: when the river rises`, `Drag = reduced speed`."""

from __future__ import annotations

import re

from build_decks.composer.ask import Ask, mentions
from build_decks.composer.gloss import clause_in
from build_decks.composer.names import Named
from build_decks.composer.wording import Wording
from build_decks.deck import Basic
from build_decks.facts import Subject
from build_decks.language.articles import CONDITION
from build_decks.language.clauses import parse
from build_decks.language.grammar import lower_first, singular, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import PERSONS
from build_decks.language.shapes import is_process
from build_decks.language.tagger import tag

# `Divided attention = decreased recall`: what comes of it, nothing that it did.
CHANGED = re.compile(
    r"(?:in|de)creased |(?:reduc|rais|lower|impair|improv|enlarg|limit|delay|prolong)ed (?!(?:the|an?|its) )", re.I
)
CUT = re.compile(
    r"^(?!.*\b(?:to [a-z]+ \S+|that|which|who|where|when|what|you|we|they|it)\b).*\s(?:to|of|from|the|an?|and|or|for)$",
    re.I | re.S,
)
DANGLES = re.compile(r"(?:never|not|no longer|hardly|barely|really) (?:[\w’']+ ){1,3}(?:it|them)", re.I)
WHEN = re.compile(r"when(?:ever)?\s(?P<what>.+)", re.I | re.S)


def case_ask(own: Subject, who: Named, gloss: str, wording: Wording) -> Ask | None:
    """`Surge: when the river rises in an hour` → What happens in a surge? The river rises in an hour."""
    when = WHEN.fullmatch(gloss)
    said = parse(when["what"]) if when else None
    if when is None or said is None or not said.subject or said.modal or who.plural:
        return None
    head = tag(f"the {lower_first(own.name)}")[-1]
    if not (own.kind or head.noun) or PERSONS.fullmatch(head.low):
        return None
    return Ask(Basic(wording.say("happens_in", s=lower_first(who.phrase)), upper_first(when["what"])), "what")


def comes_of_it(term: str, line: str) -> bool:
    """Whether a change is the effect of the term, and not what its name means, as in medicine: `anemia: reduced number of cells`."""
    last = term.split()[-1].lower()
    effect = " " in term or is_process(term) or " = " in line
    return effect and not CONDITION.search(last) and not CHANGED.match(term)


def is_remark(term: str, gloss: str) -> bool:
    """`Give warning: For some ships a flag will do`, `Meet targets: Each ship has a target`: said of what a label orders."""
    if re.search(rf"\bcalled (?:an? |the )?{re.escape(term)}", gloss, re.I):
        return True  # `Port: Each boat has two sides, one of which is called port`
    if re.match(r"(?:more|fewer|less) [\w-]+s\b", gloss, re.I):
        return True  # `Cellar: more spiders than people`
    if CUT.search(gloss) or DANGLES.fullmatch(gloss):
        return True  # `return from holding to`, `never learnt it`
    first, last = tag(lower_first(term))[0], tag(term)[-1]
    if " " not in term or first.tag not in ("VVB", "VVI", "VBI", "VM0"):
        return False
    said = clause_in(gloss)
    about = said is not None and bool(said.subject) and last.noun and mentions(gloss, singular(last.low))
    return about or re.match(r"(?:for|in) (?:some|many|most|other)\s", gloss, re.I) is not None


def says_again(term: str, gloss: str) -> bool:
    """`PostInstall: post-install scripts`, `Rules: base deeds on rules`, `Baking bread = baking loaves`: the term in few words more."""
    own = [w.lower() for w in re.findall(r"[A-Z][a-z]+", term)]
    said = [t.low for t in tag(gloss.replace("-", " ")) if t.low.isalpha()]
    if not said:
        return False
    glued = len(own) > 1 and "".join(own) == term.lower() and said[: len(own)] == own and len(said) <= len(own) + 1
    verb = verb_lemma(said[0]) == said[0] and said[-1] == term.lower().split()[-1] and len(said) <= 4
    doing = said[0].endswith("ing") and term.lower().split()[0] == said[0] and len(said) == 2 == len(term.split())
    return glued or doing or verb and said[0] != said[-1] and tag(lower_first(gloss))[0].tag in ("VVB", "VVI", "NN1")
