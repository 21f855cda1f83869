"""Articles: `a` or `an`, whether a noun takes one, the phrase with it and without."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.grammar import SINGULAR_S, head_noun, is_plural, lower_first
from build_decks.language.lexicon import inflections, verb_lemma
from build_decks.language.tagger import compounds, tag
from build_decks.language.tokens import Token

ARTICLES = frozenset("a an the".split())
DETERMINERS = ARTICLES | frozenset(
    "any all every each some no both most many several this that these those its their your our his her my another more less fewer half".split()
)
ARTICLE = re.compile(r"^(?:an?|the)\s+", re.I)


@lru_cache(maxsize=8192)
def article(phrase: str) -> str:
    """`a` or `an`, by sound: an hour, an S3 bucket, a user, an XML file, a one-way message."""
    word = re.sub(r"^[^\w]+", "", phrase).split(" ")[0]
    if not word:
        return "a"
    if re.match(r"[B-DF-HJ-NP-TV-Z][AEIOU][A-Z]{2,}\b", word):
        return "a"  # an acronym that is spoken as a word: a FIFO queue
    if re.match(r"[A-Z0-9]{2,}|[A-Z]\b", word) and not re.match(r"[A-Z]+[a-z]", word) or len(word) == 1:
        return "an" if word[0] in "AEFHILMNORSX8" or re.match(r"1[18]\b", word) else "a"
    low = word.lower()
    if re.match(r"hour|honest|heir|honou?r", low):
        return "an"
    if re.match(r"uni(?!n|m)|use|usu|eu|one\b|once|ubi|ut[ei]", low):
        return "a"
    return "an" if low[0] in "aeiou" or low.startswith("8") else "a"


@lru_cache(maxsize=8192)
def with_article(phrase: str) -> str:
    """An indefinite article for a bare singular count noun: `special user` → `a special user`; otherwise as it stands."""
    tokens = tag(phrase)
    if not tokens or tokens[0].low in DETERMINERS or tokens[0].tag in ("CRD", "AT0", "DPS", "PNP"):
        return phrase
    head = head_noun(tokens)
    if tokens[0].tag in ("CJS", "AVQ", "PRP", "VVZ", "VVB", "VVG") or head is not None and head.low.endswith("ing"):
        return phrase
    if head is None or is_plural(head.word) or head.tag in ("NP0", "NN0"):
        return phrase
    if is_mass(head.low) and not _is_narrowed(tokens, head):
        return phrase
    return f"{article(phrase)} {lower_first(phrase)}"


def _is_narrowed(tokens: tuple[Token, ...], head: Token) -> bool:
    """`tendency to drift`, `composition in which`: a noun of a state or a doing that means one case of it."""
    behind = [t.tag for t in tokens[tokens.index(head) + 1 :][:2]]
    several = inflections(head.low, "NNS", guess=False)
    counted = several and several[0] != head.low and ABSTRACT.search(head.low) and not head.low.endswith("ness")
    return bool(counted) and head.low not in UNCOUNTED and (behind[:1] == ["TO0"] or behind == ["PRP", "DTQ"])


def without_article(phrase: str) -> str:
    """`The upper gate` → `upper gate`."""
    return ARTICLE.sub("", phrase)


def with_the(phrase: str) -> str:
    """A telegram's bare singular as it stands inside a question: `access key` → `the access key`; plurals, names, mass nouns as they are."""
    tokens = tag(phrase)
    if (
        not tokens
        or tokens[0].tag == "PNI"
        or tokens[-1].low in ("us", "them", "you", "me", "him", "her", "it")
        or not all(t.noun or t.tag in ("AJ0", "VVN") for t in tokens)
        or not tokens[-1].word.islower()
    ):
        return phrase
    if (
        re.search(r"\s[A-Z]$", phrase)
        or is_plural(phrase)
        or is_mass(tokens[-1].low)
        or not tokens[-1].noun
        or len(tokens) > 4
    ):
        return phrase
    return f"the {phrase}"


# Nouns of doing and being that are counted all the same: an operation, a policy.
COUNTED = frozenset(
    "action agency tendency application collection community condition connection currency deficiency emergency entity environment extension facility function "
    "identity infection injection location message observation operation option partition policy population position publication question reaction "
    "region revision section session solution station transaction transition version utility city university argument statement treatment agreement movement "
    "string language sequence reference difference preference advantage disadvantage bandage deployment appliance substance sentence alliance conference image "
    "limitation restriction annotation exception implication mutation publication vaccination abbreviation organization corporation station "
    "element instrument document experiment segment amendment assessment department result request price account system market level method membrane trade process point port rule row line technique approach skill "
    "benefit procedure circuit border relationship test company treaty battle party".split()
)
# What a doing leaves behind is counted: a drawing, a reading; a doing itself is not: monitoring, sailing.
DONE = frozenset(
    "building crossing drawing ending filing finding fitting heading landing listing mapping meaning meeting mooring opening painting rating reading recording "
    "ruling saying setting string swelling teaching warning writing".split()
)
UNCOUNTED = frozenset(
    "access advice air alcohol anxiety arson attention bile blood bread butter capacity care catharsis cholesterol clay coal congestion control "
    "copper cotton data demand disease distress dough electricity energy failure feedback fever gold grammar hardware histamine imagery income "
    "information infrastructure insulin intelligence iron justice knowledge light loyalty material matter memory metadata milk mimicry money mud "
    "murder pain photosynthesis planning plasma pollution poverty power prevention rain recovery rent retention retrieval rice safety salt sand silk silver skin smoke "
    "snow software soil sovereignty speed starch steam steel storage sugar supply support surgery sweat syndrome theft therapy throughput time "
    "tissue traffic vapor vapour water wealth wood wool".split()
)
ABSTRACT = re.compile(
    r"(?:[aei]tion|[cp]tion|sion|[^u]ment|cy|ity|ance|ence|ness|ism|osis|itis|emia|logy|graphy|istry|age|ing|ware|ics|dom|ia)$"
)
# How the names of states end that are in no dictionary: hypotension, tachycardia, neuropathy, prophylaxis.
STATE = re.compile(r"[a-z]{3}(?:tension|ia|pathy|plasty|xis|[^ly]sis|itis|trophy|ing|ware|ism)$")


# Names of what ails: amnesia, tonsillitis.
CONDITION = re.compile(
    r"(?:[ao]emia|oxia|nesia|entia|algia|phasia|plegia|uria|phagia|pn[o]?ea|rrh[o]?ea|cardia|thermia|itis|pathy|trophy)$"
)


@lru_cache(maxsize=8192)
def is_mass(noun: str) -> bool:
    """A noun that takes no `a`: the lexicon gives it no plural, or one that it shares with its singular and an abstract ending."""
    low = noun.lower()
    if low in SINGULAR_S or low in UNCOUNTED or CONDITION.search(low):
        return True
    if low in COUNTED:
        return False
    if len(low) > 6 and low.endswith("ics"):
        return True  # demographics
    if low.endswith("ing") and low not in DONE and verb_lemma(low):
        return True
    plurals = inflections(low, "NNS", guess=False)
    if not plurals:
        return STATE.search(low) is not None
    if low not in plurals:
        return False
    return plurals[0] == low or ABSTRACT.search(low) is not None


SUBSTANCE = re.compile(r"(?:ox|chlor|sulph|sulf|nitr|carb|fluor|hydr|brom|iod)ide$")
AGENT = re.compile(r"[a-z]{3,}(?:[eo]r|eur|ist)$")  # derailleur, tensioner: what or who does something


@lru_cache(maxsize=8192)
def is_counted(noun: str, in_notes: bool) -> bool:
    """Whether there is one of what a noun names: the lexicon has it only with a plural, or the notes count it."""
    low = noun.lower().split("-")[-1]
    if is_mass(low):
        return False
    if any(last in UNCOUNTED for _, last in compounds(low)):
        return False  # seawater
    several = inflections(low, "NNS", guess=False)
    if not several:
        return in_notes or AGENT.search(low) is not None or any(is_counted(last, False) for _, last in compounds(low))
    sure = low not in several and not (ABSTRACT.search(low) or SUBSTANCE.search(low))
    return low in COUNTED or sure or in_notes
