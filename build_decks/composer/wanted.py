"""What to ask a thing with: how many, which noun, which two, what kind of it, or what it gives the right to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_decks.language.articles import ARTICLE, DETERMINERS, is_mass, with_the
from build_decks.language.grammar import is_name, is_plural, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import means_person
from build_decks.language.tagger import known, tag
from build_decks.language.tokens import Token, looks_like_code

# Nouns that a question names, the answer being one of them: on which level, in which format.
ASKED_NOUNS = frozenset(
    "level basis port layer format protocol key order side stage type plane mode standard region language service database file phase state pathway extension "
    "enzyme hormone receptor angle branch rate interval algorithm cipher role organ nerve artery vein muscle".split()
)

COUNTED = re.compile(
    r"(?P<number>(?:only |at least |at most |about |up to |over )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve)) "
    r"(?P<noun>(?!(?:for|in|on|of|to|at|per|by|with|from|and|or)\b)[a-z][a-z-]+(?: [a-z-]+){0,3})"
)
GREEK = frozenset("alpha beta gamma delta epsilon kappa lambda sigma omega".split())

# With these many things may be had: it is of what kind they are that can be asked.
EMPTY = frozenset(
    "have need contain use include involve provide require support share get offer feature incorporate carry possess show".split()
)
TOO_WIDE = frozenset(
    "different same own certain various specific many other new full main single similar multiple several such particular additional more good major key "
    "important required necessary maximum minimum".split()
)
# The first word of what is no pair of things: all gates and locks.
WHOLE = frozenset("all any each every some various certain no many".split())
# Nouns that want to be told what they are to do, and those that want to be told of what they are so many.
TO_DO = re.compile(
    r"(?P<noun>(?:an? |the )?(?:[a-z-]+ )?(?:ability|authority|capability|capacity|chance|choice|duty|freedom|incentive|licen[cs]e|obligation|opportunity|"
    r"option|permission|potential|power|responsibility|right|tendency)) to (?P<deed>[a-z]+\b.*)"
)
# `has the effect of slowing the ship` → what effect does it have?
OF_DOING = re.compile(
    r"(?:an? |the )?(?P<noun>(?:[a-z-]+ )?(?:effect|consequence|result|advantage|disadvantage|benefit|drawback|function|goal|aim|purpose|role|task|job|risk))"
    r" of (?P<what>[a-z]+ing\b.*)"
)
OF_MANY = re.compile(
    r"(?P<noun>(?:an? )?(?:(?!the )[a-z]+ )?(?:lot|number|variety|range|series|mix|mixture|collection|amount|combination)) of (?P<what>\S.*)"
)
# `less weight than a barge` → what does it have less of than a barge?
COMPARED = re.compile(r"(?P<how>more|less|fewer) (?P<noun>[a-z][a-z-]+(?: [a-z-]+)?) than (?P<other>.+)")
MORE = re.compile(
    r"(?P<how>more|less|fewer) (?P<noun>[A-Za-z][\w-]*(?: [\w-]+){0,2})"
)  # `more oil` → what does it use more of?
CALLED = re.compile(r"(?:the |an? )?[\"“][^\"“”]+[\"”] (?P<noun>[a-z]+(?: [a-z]+)?)")  # the "north" door
NAMED = re.compile(
    r"(?P<article>[Tt]he|[Aa]n?) (?P<name>[A-Z]\S*(?: [A-Z]\S*){0,2}) (?P<noun>[a-z]+)"
)  # an Orion board
RELATING = re.compile(r"[a-z]{3}(?:al|ic|ary)$")  # of what kind a thing is, never how much
KIND = re.compile(r"(?P<what>[^,;:()]+?)(?P<tail> (?:on|in|for|to|with|from|that|which|who|at) .+)?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words that a question for a thing begins with, what of the thing stands in the question, and the answer."""

    word: str
    rest: str
    answer: str


def wanted(verb: str, thing: str, said: str, last: bool = True) -> Wanted | None:
    """How to ask for the thing of a verb; None where no more than `what` is known.  `said` is the rest of the question, and `last`
    whether it ends with the thing."""
    if last and (found := TO_DO.fullmatch(thing)) and verb_lemma(first := found["deed"].split()[0]) == first:
        return Wanted("what", f"{with_the(found['noun'])} to do", found["deed"])
    if verb in ("have", "play", "serve", "carry") and (found := OF_DOING.fullmatch(thing)):
        return Wanted(f"what {found['noun']}", "", found["what"])
    if last and (found := OF_MANY.fullmatch(thing)) and not re.match(r"(?:it|them|things)\b", found["what"]):
        of = found["noun"] if ARTICLE.match(found["noun"]) else f"the {found['noun']}"
        return Wanted("what", f"{of} of", found["what"])
    if last and (found := COMPARED.fullmatch(thing)):
        return Wanted("what", f"{found['how']} of than {found['other']}", found["noun"])
    if (found := MORE.fullmatch(thing)) and _is_amount(found["noun"]):
        return Wanted("what", f"{found['how']} of", found["noun"])
    if two := which_two(thing):
        return Wanted(two, "", thing)
    noun = "" if verb in ("become", "remain") else which_noun(thing)
    if noun and not set(thing.removesuffix(noun).split()) <= set(said.split()):
        return Wanted(f"which {noun}", "", thing)
    if named := CALLED.fullmatch(thing):
        return Wanted(f"which {named['noun']}", "", thing)
    if (of := NAMED.fullmatch(thing)) and known(of["noun"]) and of["name"] not in said:
        word = "which" if of["article"].lower() == "the" else "what kind of"
        return Wanted(f"{word} {of['noun']}", "", thing)
    return _of_a_kind(thing, said, last) if verb in EMPTY else None


def _is_amount(words: str) -> bool:
    """Whether `more` before these words means more of them: `oil`, `chemical works`, not `more efficient pumps`."""
    first, *others = tag(words)
    return all(t.noun for t in others) and (first.noun or bool(others) and RELATING.search(first.low) is not None)


def _of_a_kind(thing: str, said: str, last: bool) -> Wanted | None:
    """`has a flat bottom` → what kind of bottom does it have?"""
    found = KIND.fullmatch(thing)
    words = [t for t in tag(found["what"]) if t.tag != "AT0"] if found else []
    head = words
    while head and (head[0].tag in ("AJ0", "VVN") or head[0].word in ",/-"):
        head = head[1:]
    if found is None or not head or len(head) == len(words) or not all(t.noun and t.word.islower() for t in head):
        return None
    told = {t.low for t in (*words[: -len(head)], head[-1])}
    if told & (TOO_WIDE | set(said.lower().split())) or not known(head[-1].low) or found["tail"] and not last:
        return None
    noun = found["what"][head[0].start :]
    return Wanted(f"what kind of {noun}", (found["tail"] or "").strip(), found["what"])


def which_two(text: str) -> str:
    """`red and white sails` → which two kinds of sails; `a rope and its knots` → which two things; otherwise empty."""
    sides = text.removeprefix("both ").split(" and ")
    if len(sides) != 2 or OF_MANY.fullmatch(text) or re.search(r"[,;:()]|\bor\b|\bbetween\b", text):
        return ""
    left, right = (tag(side) for side in sides)
    if not (left and right and all(map(_is_plain, (left, right)))) or means_person(text) or left[0].low in WHOLE:
        return ""
    alone = len(left) == len(right) == 1 or any(t.tag == "PRF" for t in left)
    if alone and left[-1].word.istitle() and right[0].word.istitle():
        return ""  # the two halves of a name
    head = right[-1]
    compound = len(right) == 2 and right[0].tag == "NN1"  # `inland and deep-sea ports`
    kinds = len(left) == 1 and _is_quality(left[0]) and (compound or _is_quality(right[0]))
    if head.noun and 2 <= len(right) <= 3 and kinds:
        return f"which two kinds of {head.word}" if head.word.islower() else ""
    if all(t.tag in ("AJ0", "VVN") for t in left):
        return ""
    return "which two things" if left[-1].noun and any(t.noun for t in right) else ""


RELATIVE = frozenset(
    "prior old previous extra later earlier existing current next last only first final settled empty".split()
)
# Of these, which they are: on which patients, in which countries.
NAMED_BY_KIND = re.compile(
    r"(?:countr|cit|famil|communit|territor|galax)ies|(?:region|area|town|village|place|state|nation|river|sea|room|organ|tissue|cell|site|group|class|culture|tribe|compan|island|market|industr|animal|plant|species)s"
)


def which_kind(text: str) -> str:
    """`industrialised countries` → which countries; `old or rusty chains` → what kind of chains; otherwise empty."""
    tokens = tag(text)
    at = next((i for i, t in enumerate(tokens) if t.tag == "PRP"), len(tokens))
    *before, head = tokens[:at] or (None,)
    if head is None or head.tag != "NN2" or not head.word.islower() or not known(head.low) or not before:
        return ""
    told = all(t.tag in ("AJ0", "VVN", "CJC") and t.word.islower() and t.low not in TOO_WIDE | RELATIVE for t in before)
    if not told or before[0].low in WHOLE or before[0].tag == "CJC" or before[-1].tag == "CJC":
        return ""
    return (
        f"which {head.word}" if NAMED_BY_KIND.fullmatch(head.low) or means_person(text) else f"what kind of {head.word}"
    )


def kind_named(words: str) -> str:
    """`tenants` of `Poor tenants` and of `Tenants in cities`: what those are that something is said of, where more says which."""
    tokens = tag(words)
    at = next((i for i, t in enumerate(tokens) if t.tag in ("PRP", "CJT", "DTQ", "PNQ")), len(tokens))
    *before, head = tokens[:at] or (None,)
    if head is None or head.tag != "NN2" or not head.word.islower() and before or "," in words or " and " in words:
        return ""
    told = at < len(tokens) if not before else at == len(tokens)
    plain = all(t.tag in ("AJ0", "AJC", "VVN", "VVG") and t.low not in UNTOLD for t in before)
    return head.low if told and plain else ""


UNTOLD = frozenset(
    "many most few several various other some certain different same such all more fewer these those".split()
)


def _is_quality(word: Token) -> bool:
    """Whether a word is an adjective, for the tagger or in front of a noun: `red`."""
    return word.tag in ("AJ0", "VVN") or word.word.islower() and tag(f"the {word.low} kind")[1].tag == "AJ0"


def _is_plain(side: tuple[Token, ...]) -> bool:
    """Whether one side of an `and` is a thing, with no more about it than what it is of."""
    deed = side[0].low.endswith("ing") and bool(verb_lemma(side[0].low))  # `painting hulls and masts`
    plain = all(t.noun or t.tag in ("AT0", "AJ0", "VVN", "DPS", "PRF") for t in side)
    return len(side) <= 6 and plain and not (deed and len(side) > 1)


def which_noun(text: str) -> str:
    """The noun to ask with: `SAS tokens` → tokens, `a per-user basis` → basis, `General Purpose account types` → account types."""
    tokens = tag(text)
    if len(tokens) == 3 and tokens[0].low in ("most", "many") and tokens[1].tag == "AJ0" and tokens[2].tag == "NN2":
        return tokens[2].word  # most modern ships
    if tokens and tokens[0].low in ("a", "an", "the"):
        tokens = tokens[1:]
        if not tokens or tokens[-1].low not in ASKED_NOUNS:
            return ""
    if not 2 <= len(tokens) <= 5 or tokens[0].low in DETERMINERS or re.search(r"['’]s?(?:\s|$)", text):
        return ""
    if len(tokens) == 2 and looks_like_code(tokens[0].word) and re.fullmatch(r"[A-Z]{2,4}", tokens[1].word):
        return tokens[1].word  # the PutObject API
    if tokens[-1].word[:1].isupper() or tokens[-1].low in GREEK:
        return ""
    if tokens[-1].low in ASKED_NOUNS and all(t.noun or t.tag in ("AJ0", "VVN", "VVG") for t in tokens[:-1]):
        return tokens[-1].word
    title = all(t.word[:1].isupper() for t in tokens[:2])  # `General Purpose …`; one capital only opens the sentence
    if not all(t.noun for t in tokens[1:]) or not (tokens[0].noun or is_name(tokens[0].word) or title):
        return ""
    common = [t for t in tokens if t.word.islower() and t.noun]
    if not common or tokens[-1] is not common[-1] or len(common) == len(tokens):
        return ""
    last = tokens[-1].low
    if last not in ASKED_NOUNS and not is_plural(text) and (is_mass(last) or verb_lemma(last) == last):
        return ""  # `Azure support`: of which there are no several
    if any(not t.word.islower() and t.start > common[0].start for t in tokens):
        return ""
    return common[-1].word if tokens[-1].low in ASKED_NOUNS else text[common[0].start : tokens[-1].end]


# What bears a name of its own before it: `the stash command`, `the spring method`.
BEARING = re.compile(
    r"(?:the |an? )?(?!(?:same|above|following|new|other|right|this|that|next|last|first|own)\b)(?P<name>[^\s,;:()]+(?: [^\s,;:()]+){0,3}?)"
    r" (?P<noun>command|subcommand|utility|tool|method|technique|function|operator|keyword|option|flag|instruction|statement|shortcut|formula)",
    re.I,
)


def noun_borne(text: str) -> str:
    """What a name is one of, where this noun stands behind it: `The boatctl list command` → command; otherwise empty."""
    found = BEARING.fullmatch(text)
    told = found is not None and not re.search(r"\b(?:and|or|of|to|for|with|in|[a-z]+ly)\b", found["name"])
    return found["noun"].lower() if found is not None and told else ""


def asked_as(means: str) -> tuple[str, str]:
    """What a means is asked for with, and the answer.

    >>> asked_as("boatctl list command"), asked_as("a long rope")
    (('which command', 'The boatctl list command'), ('what', 'A long rope'))
    """
    noun = noun_borne(means)
    return f"which {noun}" if noun else "what", upper_first(
        means if ARTICLE.match(means) or not noun else f"the {means}"
    )
