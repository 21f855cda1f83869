"""How a subject is named inside a question: with its owner, its class noun, its article, in the singular or plural."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from build_decks.facts import Subject
from build_decks.language.articles import ABSTRACT, DETERMINERS, article, is_mass, without_article
from build_decks.language.events import OCCURRENCE, PUBLIC, nouns
from build_decks.language.grammar import head_noun, is_name, is_plural, lower_first, singular
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.persons import looks_like_person
from build_decks.language.places import PLACE
from build_decks.language.roles import is_field
from build_decks.language.shapes import does_with
from build_decks.language.tagger import known, tag

OF_A_TITLE = "plan model method effect process cycle burden balance state layer phase stage wall clause resolution"
# Nouns whose titles take `the`: the Crimean War, the Congress of Berlin.
DEFINITE = re.compile(rf"\b{nouns(*PUBLIC, OF_A_TITLE)}$", re.I)
# Nouns of which there is one by its name, in whatever case: the exclusionary rule, the photoelectric effect.
UNIQUE = re.compile(
    r"\w\s(?:rule|exception|doctrine|principle|theorem|theory|law|effect|cycle|process|test|reflex|act|hypothesis|equation|paradox|rate|ratio|period|era|epoch)$",
    re.I,
)


OUTSTANDING = frozenset("most least best worst first last same only main initial final overall".split())
# `installing the pumps`: a doing, however many things it is done to.
DETERMINED = re.compile(r"\w+ (?:an?|the|your|its)\s")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """A subject ready for a sentence: `phrase` with its article, `bare` without, `plural` for the verb."""

    phrase: str
    bare: str
    plural: bool

    @property
    def does(self) -> str:
        return "do" if self.plural else "does"

    @property
    def is_(self) -> str:
        return "are" if self.plural else "is"

    @property
    def has(self) -> str:
        return "have" if self.plural else "has"


def full_name(subject: Subject) -> str:
    """Owner, name and class noun as one name: `SQS FIFO Queues`, `Elastic Beanstalk rolling deployment`."""
    name = subject.name
    if subject.kind and subject.kind.split()[-1].lower() not in name.lower():
        kind = "mode" if subject.kind[:6].lower() in name.lower() else subject.kind
        name = f"{name} {kind}"
    if subject.owner and not _says(name, subject.owner):
        number, _, rest = name.partition(" ")
        one_unit = number in ("1", "one") and rest  # 1 DynamoDB read unit
        of = f"{subject.owner}'s" if " " in subject.owner and looks_like_person(subject.owner) else subject.owner
        name = f"{number} {subject.owner} {rest}" if one_unit else f"{of} {name}"
    return name.strip()


def as_place(owner: str) -> str:
    """An owner behind `in`: the Hanseatic League."""
    return re.sub(r"^The ", "the ", owner)


def _one_name(subject: Subject) -> bool:
    """Whether owner and name are one name, as people speak: `SQS FIFO queues`, `Lambda versions`; but rolling deployments in Elastic Beanstalk."""
    owner, name = subject.owner, subject.name
    if " " in owner or is_plural(owner):
        return looks_like_person(owner)
    if does_with(name) or PLACE.fullmatch(owner):
        return False  # government in Poland
    short = re.search(r"[A-Z].*[A-Z\d]", owner) is not None
    if re.match(r"(?:the|an?)\s", name):
        return False
    # the central yard in Knossos is no Knossos central yard
    plain = name.islower() and tag(name)[0].noun and (is_plural(name) or not known(owner.lower()))
    return name[0].isdigit() or len(name.split()) <= 3 and (short or plain)


def _says(name: str, owner: str) -> bool:
    words = {w.lower().rstrip("s") for w in WORD.findall(name)}
    return {w.lower().rstrip("s") for w in WORD.findall(owner)} <= words


def named(subject: Subject) -> Named:
    """The subject as a noun phrase."""
    name = full_name(subject)
    if subject.owner and not _one_name(subject) and name != full_name(replace(subject, owner="")):
        own = named(replace(subject, owner=""))
        if subject.name.startswith("the "):
            own = replace(own, phrase=subject.name)
        place = as_place(subject.owner)
        return Named(f"{own.phrase} in {place}", f"{own.bare} in {place}", own.plural)
    if is_field(name):
        field = " ".join(w if is_name(w) else lower_first(w) for w in name.split())
        return Named(field, field, False)  # music theory takes no article
    if name[:1].isupper() and does_with(name):
        doing = f"{name[0].lower()}{name[1:]}"
        return Named(doing, doing, is_plural(name) and DETERMINED.match(doing) is None)  # `Installing a pump`
    dated = re.sub(r"\sof\s(?:the\s)?\d{4}$", "", name)
    if dated != name and DEFINITE.search(dated):
        bare = without_article(name)
        return Named(f"the {bare}", bare, False)  # the Corn Act of 1815
    event = looks_like_event(name)
    if subject.proper and not event and not DEFINITE.search(name) and not UNIQUE.search(name):
        return Named(f"the {name}" if _has_common_head(name) else name, name, is_plural(name))
    if subject.owner and name.startswith(f"{subject.owner}'s "):
        bare = f"{subject.owner}'s {without_article(name[len(subject.owner) + 3 :])}"
        return Named(bare, bare, is_plural(name))  # Ann Lee's mill
    phrase = noun_phrase(name)
    if (
        subject.owner
        and phrase.phrase == name
        and not phrase.plural
        and not name[0].isdigit()
        and len(name.split()) > 2
        and name.split()[-1].islower()
        and not is_mass(name.split()[-1])
    ):
        return Named(f"the {name}", name, False)  # the SQS visibility timeout
    if subject.kind and phrase.phrase == name and not phrase.plural and re.fullmatch(r"[A-Z]{2,4}", name.split()[-1]):
        return Named(f"{article(name)} {name}", name, False)  # a symmetric CMK
    if subject.kind and subject.name.islower() and verb_lemma(subject.name) == subject.name:
        return Named(f"the {name}", name, False)  # the write permission
    if [t.tag for t in tag(name)] == ["VVB"] and name.islower() and "NOUN" in lemmas(name) and not is_mass(name):
        return Named(f"{article(name)} {name}", name, False)  # a fuse, which the tagger takes for a deed
    last = (name.split() or [""])[-1]
    counted = known(last) and not is_mass(last)
    part = subject.owner and not name[0].isdigit() or any(name.startswith(f"{above} ") for above in subject.trail)
    if part and not subject.proper and phrase.phrase == name and not phrase.plural and counted:
        return Named(f"{article(name)} {name}", name, False)  # a CloudFront Distribution
    return phrase


def relation(subject: Subject) -> str:
    """How something stands to its subject: according to a person, in anything else."""
    return "according to" if subject.person else "in"


def _has_common_head(name: str) -> bool:
    """`VL lamp`, `Upper gate`: a name whose head is a common noun that is counted; not `QuayDB query`, `Nocturnal migration`."""
    first, *_, last = name.split() if " " in name else (name, name)
    counted = last.islower() and known(last) and not (is_mass(last) or ABSTRACT.search(last) or is_plural(name))
    brand = re.search(r"[a-z][A-Z]", first) is not None
    return counted and not brand and re.match(r"(?!the\s)[A-Z]", name) is not None and noun_phrase(name).phrase != name


def looks_like_event(name: str) -> bool:
    """`Battle of Hastings`, `Treaty of Utrecht with Spain`: an event or a bond by the name of its place."""
    head, of, place = name.partition(" of ")
    return bool(of) and place[:1].isupper() and OCCURRENCE.search(head) is not None


@lru_cache(maxsize=4096)
def noun_phrase(name: str) -> Named:
    """A name as a noun phrase, with an article where English wants one."""
    if re.match(r"[Tt]he\s[a-z].*\s(?:of|for|in)\s", name):
        return Named(lower_first(name), name[4:], is_plural(name))  # the remedy for a breach: there is one
    if re.fullmatch(r"The(?:\s[A-Z][\w’'-]*|\sof|\sthe)+", name):
        return Named(f"the {name[4:]}", name[4:], is_plural(name))  # The White Book: a title with its article
    name = without_article(name.strip())
    plural = is_plural(name)
    tokens = tag(name)
    if len(tokens) > 2 and tokens[0].low in ("most", "least") and tokens[1].tag == "AJ0" and not plural:
        return Named(f"the {lower_first(name)}", name, False)  # most common sail: which one that is
    if (
        not tokens
        or tokens[0].low in DETERMINERS
        or "'" in name
        and re.search(r"\w['’]s\s", name)
        or tokens[0].tag in ("CRD", "DPS", "DT0")
        or tokens[0].low.endswith("ing")
        and len(tokens) > 2
        and tokens[1].low in DETERMINERS
    ):
        return Named(name, name, plural)
    if re.fullmatch(r"\d+(?:st|nd|rd|th)|[A-Z][A-Z/]+ (?:model|framework|stack|suite)", name):
        return Named(f"the {name}", name, False)
    if re.search(r"\w\s\d+$|\s[-+]\s", name):
        return Named(name, name, False)  # phase 1
    if " v. " in name:
        return Named(name, name, False)  # Marbury v. Madison
    head = head_noun(tokens)
    words = name.split()
    if tokens[0].tag == "AJS" or tokens[0].low in OUTSTANDING:
        return Named(f"the {name}", name, plural)
    if UNIQUE.search(re.split(r"\s(?:of|for|in)\s", name)[0]):
        return Named(f"the {name}", name, False)
    if plural or head is None or len(words) == 1 and (name[:1].isupper() or not known(name)):
        return Named(name, name, plural)
    title = all(w[:1].isupper() or w.lower() in ("of", "the", "and", "in", "for", "to") for w in words)
    if DEFINITE.search(re.split(r"\s(?:of|in|for|to|with)\s", name)[0]) and (title or re.search(r"\b(?:of)\b", name)):
        return Named(f"the {name}", name, plural)
    if title and len(words) > 1 and all(w[:1].isupper() for w in words) and is_name(words[0]):
        return Named(name, name, plural)
    if (
        is_name(head.word)
        or is_mass(head.low)
        or not (known(head.word) or _is_agent(head.low))
        or head.tag in ("VVG", "NN0", "CRD")
    ):
        return Named(name, name, plural)
    if title and head.low in ("data", "analytics"):
        return Named(name, name, plural)
    if re.search(r"\sof\s", name) and not title:
        return Named(f"the {name}", name, plural)
    if re.match(r"[A-Z]\w+(?:\s[A-Z]\w+)*\s(?:of|on|at|against)\s(?:the\s)?[A-Z]", name):
        return Named(f"the {name}", name, plural)  # the Raid on the Medway
    return Named(f"{article(name)} {name}", name, plural)


def _is_agent(word: str) -> bool:
    """`balancer`: what does something, though no dictionary has it."""
    return re.fullmatch(r"[a-z]{3,}[eo]r", word) is not None and bool(verb_lemma(word[:-1]) or verb_lemma(word[:-2]))


def one_of(name: str) -> str:
    """A class noun in the singular, for `Which …`."""
    return singular(re.sub(r"^(?:an?|the)\s+", "", name))


def titled(who: Named) -> Named:
    """Events and institutions take `the` in the plural too, and behind an ordinal: the Moroccan Crises, the 1st Balkan War."""
    if re.search(r"\s(?:[IVX]+|\d+)$", who.bare) and who.bare[:1].isupper():
        return replace(who, phrase=who.bare)
    if (
        who.phrase == who.bare
        and " " in who.bare
        and DEFINITE.search(who.bare.split(" of ")[0])
        and not re.match(r"\S+['’]s\s|the\s|World War", who.bare, re.I)
    ):
        return replace(who, phrase=f"the {who.bare}")
    if who.phrase.startswith(("a ", "an ")) and re.match(r"[A-Z]\w+(?:\s[A-Z]\w+)*\sof\s(?:the\s)?[A-Z]", who.bare):
        return replace(who, phrase=f"the {who.bare}")
    return who
