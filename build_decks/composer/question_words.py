"""What to ask a prepositional tail or an object with: where, how, when, which level, to what."""

from __future__ import annotations

import re

from build_decks.language.articles import DETERMINERS, is_mass
from build_decks.language.clause import TIMED, Clause, Form
from build_decks.language.grammar import is_name, is_plural, upper_first
from build_decks.language.lexicon import verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.tagger import tag
from build_decks.language.tokens import looks_like_code
from build_decks.quantity.finder import find_quantities

PLACE_VERBS = frozenset(
    "store find declare run locate keep live place define deploy execute put publish upload sit hold deliver save occur happen take place cache host "
    "reside write record send go travel drain empty originate arise begin end insert attach secrete produce form synthesize cross pass flow move".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in on at within inside into onto to under behind from near between along through".split()
)
JOINING = frozenset("attach add insert apply".split())
MOVING = frozenset("travel drain empty cross pass flow move go run send".split())
PATH = re.compile(r"[~.]{0,2}/\w")
LASTING = re.compile(
    r"(?:only )?(?:(?:an? )?(?:maximum|minimum|total)(?: (?:duration|period|time))? of )?(?:(?:at least|at most|about|up to|around|only|over|less than|more than) )?\d|a few|several|(?:(?:an?|many|some|certain) )?(?:[\w ]*period of )?(?:time|\w*(?:second|minute|hour|day|week|month|year|decade|centurie|generation)s)$"
)
# These say where, whatever the verb, unless a number follows.
SPATIAL = frozenset("above below beneath around outside inside near beside beyond underneath".split())
# How it is shown or made: with a dashed line, in magenta, in layers.
SHOWING = frozenset(
    "depict show mark draw represent indicate denote symbolize symbolise display portray render label write colour color construct "
    "build arrange organize organise express".split()
)
HOW_PREPOSITIONS = frozenset("via through by using with".split())
# What `in` or `at` is followed by where it says how something is: at rest, in bulk.
MANNER = frozenset(
    "rest transit request hand design demand risk will once advance parallel batches order bulk memory person sequence series".split()
)
# Nouns that a question names, the answer being one of them: on which level, in which format.
ASKED_NOUNS = frozenset(
    "level basis port layer format protocol key order side stage type plane mode standard region language service database file phase state pathway extension "
    "enzyme hormone receptor angle branch rate interval algorithm cipher role organ nerve artery vein muscle".split()
)

# What may stand at the end of a question.
STRANDED = frozenset(
    "like in with for to by on from about into of against as at upon through between across over under".split()
)
COUNTED = re.compile(
    r"(?P<number>(?:only |at least |at most |about |up to |over )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve)) "
    r"(?P<noun>[a-z][a-z-]+(?: [a-z-]+){0,3})"
)
GREEK = frozenset("alpha beta gamma delta epsilon kappa lambda sigma omega".split())


def question_word(clause: Clause, preposition: str, text: str) -> tuple[str, str]:
    """(what to ask with, how to answer) for a prepositional tail."""
    first = tag(text)[0] if tag(text) else None
    whole = f"{preposition} {text}"
    if preposition == "for" and (aim := re.match(r"the purposes? of\s(.+)$", text)):
        return "For what purpose", aim[1]
    if preposition == "for" and LASTING.match(text):
        return "For how long", text
    if TIMED.fullmatch(text):
        return "When", text
    if preposition == "at" and re.match(r"(?:any|all|the same|what) times?\b", text):
        return "When", whole
    if re.split(r"\s(?:and|or)\s", text.lower())[0] in MANNER:
        return "How", whole
    if preposition == "in" and re.search(r"\b(?:ways?|manner|fashion|steps?|stages)$", text):
        return "How", whole
    if preposition == "with" and clause.verb in ("store", "keep"):
        return "Where", whole
    if preposition in ("because", "because of", "due to", "owing to"):
        return "Why", whole
    if " " in preposition:
        return f"{upper_first(preposition)} what", text
    if preposition in ("at", "upon") and re.search(r"(?:tion|sion|ment|birth|death|onset|start)$", text):
        return "When", whole
    if preposition in ("via", "using") or preposition == "without" and first is not None and first.tag == "VVG":
        return "How", whole
    if preposition in ("through", "by") and clause.verb in ("happen", "occur", "take", "arise"):
        return "How", whole
    if preposition in SPATIAL and not re.match(r"[\d$]", text):
        return "Where", whole
    if is_shown(clause, preposition):
        return "How", whole
    placed = preposition in PLACE_PREPOSITIONS and (clause.verb in PLACE_VERBS or clause.imperative or PATH.match(text))
    placed = placed and not (preposition == "at" and text[:1].isdigit())  # `runs at 4 bar`
    if preposition in ("through", "along") and clause.verb not in MOVING:
        placed = False  # `kept through treaties`
    noun = which_noun(text.removeprefix("only "))
    if noun and preposition not in ("for", "as", "of", "like", "during", "before", "after") and not placed:
        return f"{upper_first(preposition)} which {noun}", text
    if _rests(clause, preposition, text):
        return "Where", whole
    if preposition in HOW_PREPOSITIONS and (
        first is not None
        and first.tag == "VVG"
        or clause.verb in ("access", "configure", "enable", "increase", "improve", "achieve", "identify", "connect")
    ):
        return "How", whole
    if placed:
        if preposition == "from":
            return "From where", text  # asked with the preposition last: where … from?
        if preposition == "to" and (clause.verb in JOINING or not clause.object and clause.verb == "send"):
            return "To what", text
        return "Where", text if preposition == "to" and clause.object else whole
    if preposition == "by" and clause.form is Form.PASSIVE:
        return "By what", text
    if preposition == "for" and clause.form is Form.PASSIVE and clause.verb == "use":
        return "For what", text
    if preposition == "within":
        return "Within what time", text
    told = clause.past and all(looks_like_person(one) for one in re.split(r",? and |, ", text))
    if told and preposition in ("between", "against"):
        return f"{upper_first(preposition)} whom", text
    if preposition in ("during", "before", "after", "until", "since"):
        return "When", whole
    return f"{upper_first(preposition)} what", text


RESTING = frozenset("in on at inside under behind near between along".split())
# What is done where, rather than in or on something: `is used in bridges`, `are printed on the lid`.
DONE_AT = frozenset("use lock fix practise practice develop".split())
SEEN_ON = frozenset("display show depict print draw mark".split())


# `in charge of the port`, `at full speed`: no place.
IDIOMS = frozenset("charge favour favor terms contact conflict danger line common".split())
MEASURED = re.compile(r"(?:speed|rate|temperature|pressure|time|age|cost|risk|price|voltage|frequency|angle)s?\b", re.I)


def _rests(clause: Clause, preposition: str, text: str) -> bool:
    """`is in the loft`, `is shown on the lid`: a tail that says where something is, not how much or in which unit."""
    if preposition not in RESTING or re.match(r"[\d$]", text) or _is_unit(text):
        return False
    if text.split(" ")[0].lower() in IDIOMS or MEASURED.search(text):
        return False
    done = clause.verb in SEEN_ON if preposition == "on" else clause.verb in DONE_AT
    return clause.form is Form.COPULA and not clause.object or clause.form is Form.PASSIVE and done


def _is_unit(text: str) -> bool:
    """`seconds` of `are given in seconds`."""
    counted = find_quantities(f"2 {text}")
    return bool(counted and counted[0].unit and counted[0].end == len(text) + 2)


def is_shown(clause: Clause, preposition: str) -> bool:
    """`is drawn with a dashed line`: a tail that says how a thing is shown or made."""
    shown = clause.form is Form.PASSIVE and clause.verb in SHOWING
    return shown and (
        preposition in ("with", "by") or preposition == "in" and clause.verb not in ("show", "write", "display")
    )


def which_noun(text: str) -> str:
    """The noun to ask with: `SAS tokens` → tokens, `a per-user basis` → basis, `General Purpose account types` → account types."""
    tokens = tag(text)
    if len(tokens) == 3 and tokens[0].low in ("most", "many") and tokens[1].tag == "AJ0" and tokens[2].tag == "NN2":
        return tokens[2].word  # most modern ships
    if tokens and tokens[0].low in ("a", "an", "the"):
        tokens = tokens[1:]
        if not tokens or tokens[-1].low not in ASKED_NOUNS:
            return ""
    if not 2 <= len(tokens) <= 5 or tokens[0].low in DETERMINERS:
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
