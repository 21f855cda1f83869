"""A gap asked where it stands, `oak keels last until what?`: where the order of words cannot be turned, yet a question word can fill the gap."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from build_decks.composer.amounts import MEASURED, share_word
from build_decks.composer.placing import is_place
from build_decks.composer.question_words import question_word
from build_decks.composer.wanted import COUNTED, which_noun
from build_decks.language.clause import Clause, Form
from build_decks.language.dates import is_date
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person, means_person
from build_decks.language.tagger import content_words, tag
from build_decks.language.tokens import Token
from build_decks.quantity import Dimension
from build_decks.quantity.finder import find_quantities
from build_decks.statements import Gap

Asked = tuple[str, str] | None  # (question without its mark, answer)
Placed = tuple[str, str, str] | None  # (what stands before, the question word, the answer)

LONGEST = 26  # words of such a question
LONGEST_BEHIND = 12  # of them behind the question word
FOLLOWS = frozenset("PRP CJS TO0 AVP".split())  # tags of what may stand behind a question word
# What is asked is one half of a pair, one of a list, or no more than a word for it.
PAIRED = re.compile(
    r"(?:[,/&+(=:]|\b(?:and|or|nor|as|not|between|of|like|such|including|each|no|all|any|both)|n['’]t) ?$", re.I
)
UNFIT = re.compile(r"[\"“”→()<>=;?]|\bwhat ")  # a quotation, a drawing, a question within
ARTICLE = re.compile(r"\s(?:an?|the) $", re.I)
CLAUSE = re.compile(r"(?P<link>,? (?:if|when|whenever|once|unless|until|because|since|so that|while)) $", re.I)
IN_WHICH_CASE = {
    **dict.fromkeys(("if", "when", "whenever", "once"), "in which case"),
    **dict.fromkeys(("because", "since"), "for what reason"),
    "until": "until when",
    "so that": "for what purpose",
}
MOST = re.compile(r"(?:the )?(?:most|least) (?P<how>[a-z]+) [a-z]", re.I)
IS = re.compile(r"(?P<thing>\w[\w’' /-]{2,40}) (?P<is>is|are|was|were)")
LISTED = re.compile(r"[^,]+(?:, [^,]+)*,? (?:and|or) [^,]+")  # `ropes, sails and oars`
ADDING = frozenset("like plus".split())
NO_THING = frozenset("PRP AJC AV0 PNP XX0".split())
POINTING = frozenset("CJS CJT DTQ PNP DT0 DPS VVG".split())  # tags that no name of a thing has
RELATIVE = frozenset("CJT DTQ PNQ".split())
HEDGED = re.compile(r"\s(?:about|around|roughly|approximately|nearly|almost|over|some)$")
UNITS = re.compile(r".*\d[ -]?(?P<unit>[a-z]{3,}s|feet)")
CAUSED = re.compile(r"\b(?:due|owing|thanks|prior|relative|similar|according) to$")
BEING = frozenset("is are was were be been being become became".split())
BEFORE_DEEDS = frozenset("by for without before after about from into at".split())


def asked_in_place(gap: Gap, least: int = 2) -> Asked:
    """The sentence of a gap with a question word in it, and the answer; None where no question word fills the gap well, or fewer words of
    meaning than `least` stand beside it."""
    before, hidden = gap.before.rstrip(), gap.answer.strip()
    if says_more(before, gap.after):
        gap = replace(gap, after="")
    behind = gap.after.strip(" .")
    if not behind and (being := _of_being(before, hidden)):
        return being
    if members := _of_members(before, hidden, gap.after):
        return members
    clause = CLAUSE.search(f"{before} ")
    if not before:
        return _of_first(hidden, behind)
    if hidden.startswith("if ") and not behind and tag(before)[-1].noun:
        return f"{before} in which case", hidden  # `Spare tank [if < 20 kg]`
    if clause and any(t.finite for t in tag(hidden)):
        found = None if behind else _of_clause(before[: clause.start()], clause["link"].strip(" ,").lower(), hidden)
    else:
        found = _of_phrase(before, hidden, behind) if _has_room(gap, before) else None
    if found is None:
        return None
    ahead, word, answer = found
    question = f"{ahead} {word} {behind}".strip()
    told = content_words(f"{ahead} {behind}") >= least and len(question.split()) <= LONGEST and not PAIRED.search(ahead)
    return (question, answer) if told else None


MEMBERS = re.compile(r"(?P<things>[A-Za-z][a-z]+(?: [a-z]+)?) ?\(")


def _of_members(before: str, hidden: str, after: str) -> Asked:
    """`Gates ([mitre, sector]) hold the water` → which gates hold the water?"""
    found = MEMBERS.fullmatch(before)
    said = after.lstrip(") ").rstrip(" .")
    follows = tag(f"they {said}")[1:2]
    plain = found and after.startswith(")") and is_plural(found["things"]) and re.search(r",|/| and ", hidden)
    if not found or not plain or not follows or not follows[0].finite or len(said.split()) > LONGEST_BEHIND:
        return None
    return (f"which {lower_first(found['things'])} {said}", hidden)


def _of_first(hidden: str, behind: str) -> Asked:
    """`[2 weeks] after the flood` → how long after the flood? `[3 bells] is a sign of fog` → what is a sign of fog?"""
    amounts, follows = find_quantities(hidden), tag(behind)
    if not amounts or amounts[-1].end != len(hidden) or content_words(behind) < 2:
        return None
    if amounts[0].dimension is Dimension.SHARE and follows[0].finite:
        return (f"{share_word(hidden)} {behind}", hidden)
    if amounts[0].dimension is Dimension.SHARE and follows[-1].noun and all(t.noun or t.tag == "AJ0" for t in follows):
        return (f"{share_word(hidden)} of {behind}", hidden)
    if amounts[0].dimension is Dimension.TIME and follows[0].low in ("after", "before", "following"):
        return (f"how long {behind}", hidden)
    return (f"what {behind}", hidden) if amounts[0].unit and follows[0].low in ("is", "means", "indicates") else None


def says_more(before: str, after: str) -> bool:
    """`Oak is kept in [the dry shed], as the keeper knows`: whether a comma ends what is asked, and the rest says something besides."""
    words = tag(before)
    whole = any(t.finite for t in words) and words[0].tag not in ("CJS", "PRP", "TO0", "VVG") and "," not in before
    return (
        whole and re.match(r", (?:as|which|who|where|so|but|because|while|since|[a-z]+ing|even)\b", after) is not None
    )


def _of_being(before: str, hidden: str) -> Asked:
    """`The moor is [a wet heath]` → what is the moor?"""
    found, words = IS.fullmatch(before), tag(hidden)
    if found and (most := MOST.match(found["thing"])):
        return (
            (f"what {found['is']} the {lower_first(found['thing'])}", hidden)
            if tag(most["how"])[0].tag == "AJ0"
            else None
        )
    if found is None or not words or words[0].tag in NO_THING or words[0].low == "no":
        return None
    if head_noun(words) is None or find_quantities(hidden):
        return None
    thing = tag(found["thing"])
    plain = thing[-1].noun and not any(t.finite or t.tag in POINTING for t in thing)
    if not plain or "," in hidden or is_plural(found["thing"]) != (found["is"] in ("are", "were")):
        return None
    return (f"what {found['is']} {lower_first(found['thing'])}", hidden)


def _has_room(gap: Gap, before: str) -> bool:
    """Whether a question word can stand in the gap: not among brackets, in a pair or list, or in the middle of a phrase."""
    shown, after = f"{gap.before}{gap.after}", gap.after.strip(" .")
    if gap.after[:1].isalnum() or not before or PAIRED.search(f"{before} ") or UNFIT.search(shown):
        return False
    if re.match("than ", after) and not re.search(r"\b(?:more|less|fewer) ", before):
        return False
    return not after or len(after.split()) <= LONGEST_BEHIND and not re.search(r"[,:]", after)


def _of_clause(before: str, link: str, hidden: str) -> Placed:
    """`Boats may enter if [the light is green]` → boats may enter in which case?"""
    word, ahead = IN_WHICH_CASE.get(link), tag(before)
    named = word == "in which case" and ahead and ahead[-1].noun and len(ahead) <= 6  # `Fog horn if […]`
    return (before, word, f"{link} {hidden}") if word and (named or any(t.finite for t in ahead)) else None


def _of_phrase(before: str, hidden: str, behind: str) -> Placed:
    words, follows = tag(hidden), tag(behind)
    within = follows and follows[0].finite
    if within:
        return (before, "what", hidden) if _is_thing(words) and _opens_subject(tag(before), follows) else None
    if counted := _counted(before, hidden, behind):
        return counted
    if not words or follows and (follows[0].tag not in FOLLOWS or follows[0].low in ADDING):
        return None
    if re.search(r"[;:]", hidden) or "," in hidden and not LISTED.fullmatch(hidden):
        return None
    before = ARTICLE.sub("", f"{before} ").rstrip()
    ahead = [t for t in tag(f"{before} {hidden}") if t.start < len(before)]
    last, deed = ahead[-1], verb_lemma(words[0].low)
    linked = CAUSED.search(before)  # `wear due to [wet sand]`
    if not linked and (last.tag == "TO0" or last.low == "to" and words[0].tag in ("VVI", "VVB")):
        return (before, "do what", hidden) if deed == words[0].low != "be" and _ends(follows) else None
    if words[0].low.endswith("ing") and deed and len(words) > 1 and words[1].low != "to":
        return (before, "doing what", hidden) if last.low in BEFORE_DEEDS and not behind else None
    if any(t.finite for t in takewhile(lambda t: t.tag not in RELATIVE, words)) or not _is_thing(words):
        return None
    placed = _of_thing(before, hidden, ahead)
    unclear = placed and behind and (" which " in f" {placed[1]} " or last.low == "to" == follows[0].low)
    return None if unclear else placed  # `sends it to what to grind?`


def _ends(follows: tuple[Token, ...]) -> bool:
    """Whether the deed ends with the gap: nothing stands behind it, or another clause."""
    return not follows or follows[0].tag == "CJS"


def _opens_subject(ahead: tuple[Token, ...], follows: tuple[Token, ...]) -> bool:
    """`Boats with [two masts] are quick`: whether the gap stands in what the sentence is about, behind its noun."""
    subject = len(ahead) >= 2 and ahead[-1].low in ("with", "for", "without") and ahead[-2].noun
    return subject and len(follows) >= 3 and not any(t.finite for t in ahead)


def _is_thing(words: tuple[Token, ...]) -> bool:
    """Whether these words are one phrase with a noun: `the old dock`, `wet years in spring`."""
    first = next((i for i, t in enumerate(words) if t.tag in ("PRP", "PRF", "TO0") or t.tag in RELATIVE), len(words))
    return first > 0 and words[first - 1].noun and words[0].tag not in ("PRP", "PNP", "PNI", "CJS", "AV0")


def _of_thing(before: str, hidden: str, ahead: list[Token]) -> Placed:
    """What stands behind a verb or a preposition: what, whom, where, when, which harbour."""
    last, verb = ahead[-1], next((t.low for t in reversed(ahead[:-1]) if verb_lemma(t.low)), "")
    if last.tag == "PRP":
        if is_date(hidden):
            return (before, "which year", hidden) if re.fullmatch(r"\d{4}", hidden) and last.low == "in" else None
        if is_somebody(hidden) or last.low == "by" and looks_like_person(hidden):
            return before, "whom", hidden
        clause = Clause(Form.PASSIVE if last.low == "by" else Form.ACTION, verb_lemma(verb) or verb)
        asked, answer = question_word(clause, last.low, hidden)
        if asked == "In what" or is_place(clause, last.low, hidden) and not (verb and is_name(hidden)):
            return None
        return before[: last.start].rstrip(), lower_first(asked), answer
    if last.tag == "AVP" and len(ahead) > 1:
        last = ahead[-2]  # `gives off`
    if not (verb_lemma(last.low) or last.finite) or last.noun or last.tag == "VM0" or last.low in BEING:
        return None
    noun = which_noun(hidden)
    return before, "whom" if is_somebody(hidden) else f"which {noun}" if noun else "what", hidden


def is_somebody(words: str) -> bool:
    """Somebody by role, or by a name of two words or more: one alone may be that of a month or a town."""
    named = all(t.word[:1].isupper() for t in tag(words) if t.low not in ("and", "or"))
    return means_person(words) or " " in words and named and looks_like_person(words.partition(" and ")[0])


def _counted(before: str, hidden: str, behind: str) -> Placed:
    """`opens within [3 hours]` → within how many hours? `needs [two] ropes` → how many ropes?"""
    quantity = next(iter(find_quantities(hidden)), None)
    if quantity is None or quantity.end != len(hidden):
        counted = COUNTED.fullmatch(hidden)
        return (before, f"how many {counted['noun']}", counted["number"]) if counted and not behind else None
    last = tag(before)[-1]
    if quantity.dimension is Dimension.TIME and last.low == "every":
        return before[: last.start].rstrip(), "how often", f"every {hidden}"
    if quantity.dimension is Dimension.TIME and behind == "ago":
        ahead = HEDGED.sub("", before)
        return ahead, "how long", f"{before[len(ahead) :].strip()} {hidden}".strip()
    if last.noun or last.tag in ("AJ0", "AJC", "AT0", "NP0") or quantity.dimension is Dimension.YEAR:
        return None  # in the middle of a phrase: `the upper 12 decks`
    follows = tag(behind)
    if found := UNITS.fullmatch(hidden):
        return (before, f"how many {found['unit']}", hidden) if is_plural(found["unit"]) else None
    if not quantity.unit and follows and follows[0].noun and follows[0].word.islower() and is_plural(follows[0].word):
        return before, "how many", hidden
    measured = MEASURED.get(quantity.dimension)
    return (before, f"what {measured}", hidden) if measured and (not follows or follows[0].tag in FOLLOWS) else None
