"""Names that look like a person's, nouns that mean persons."""

from __future__ import annotations

import re
from functools import lru_cache

from build_decks.language.events import EVENTS
from build_decks.language.grammar import head_noun, is_plural, singular
from build_decks.language.lexicon import lemmas, verb_lemma
from build_decks.language.tagger import known, tag

PERSONS = re.compile(
    r"\b(?:(?!(?:ro|ger|hu|otto|nor)mans?\b)(?!(?:b|ch|d|j|sh|sn|st|ven)eers?\b)(?!(?:\w*agon|m|tw|f|wr|ass|res)ists?\b)(?!(?:\w*(?:check|white|black|allow|deny|play|word|to-do)|mailing)?lists?\b)\w+(?:ists?|ians?|eers?|man|men|woman|women)|(?:europe|americ|afric|germ|rom)(?:e?ans?)|"
    r"king|queen|emperor|empress|pope|bishop|saint|president|minister|chancellor|governor|senator|judge|elites?|army|"
    r"government|people|parliament|legislature|doctor|author|writer|poet|painter|composer|sculptor|architect|actor|singer|"
    r"philosopher|scholar|chair(?:person)?|inventor|discoverer|explorer|founder|leader|ruler|prince|princess|duke|lord|sultan|tsar|czar|"
    r"general|admiral|surgeon|nurse|student|disciple|teacher|professor|lawyer|banker|officers?|forces|merchants?|monks?|nobles?|"
    r"workers?|soldiers?|sailors?|troops?|jews?|spouse|husband|wife|witness(?:es)?|defendants?|plaintiffs?|prosecutors?|jurors?|jury|layperson|persons?|someone|mother|father|child|patients?|individuals?|children|men|boys?|girls?|smokers?|adults|infants|voters|citizens|farmers|peasants|settlers|rebels|explorers|revolutionaries|crowds?|mobs?|clergy|clergymen|buyers?|sellers?|tenants?|landlords?|victims?|employees?|employers?|tribunes?|consuls?|slaves?|priests?|knights?|physicians?|directors?|secretary|captains?|commanders?|heirs?|heiress|mayors?|ambassadors?|"
    r"brothers?|sisters?|sons?|daughters?|nephews?|nieces?|uncles?|aunts?|cousins?|grandfather|grandmother|refugees?|regents?|guarantors?|member|inspectors?|volunteers?|owners?|visitors?|guests?|residents?|inhabitants?|candidates?|applicants?|relatives?|"
    r"(?!zoo)\w+keepers?|keepers?|pilots?|riders?|astronauts?|pirates?|thieves|hunters?|winners?|losers?|breeders?|gardeners?|tourists?|monarchs?|nobility|shareholders?|investors?|regulators?|neighbou?rs?|wholesalers?|retailers?|dealers?|traders?|lenders?|borrowers?|underwriters?|creditors?|debtors?|taxpayers?|auditors?|attorneys?|staff)\b",
    re.I,
)
# Peoples: Athenians, Romans.
PEOPLES = re.compile(r"(?:the )?[A-Z][a-z]+(?:ans|ites)")
PARTICLES = frozenset("von van de da del della der di du la le of the al el".split())
TITLED = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Sir|Lady|Lord|King|Queen|Prince|Princess|Pope|Emperor|Tsar|Professor|President|Admiral|Captain)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
FULL_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+")
REGNAL = re.compile(r"(?<=[a-z]) [IVX]+$")
# What only somebody does.
HUMAN = frozenset(
    "argue believe think claim compare contrast distinguish write paint compose propose reject criticise criticize marry invent study teach "
    "describe devise postulate discover formulate coin insist assert deny doubt publish found patent translate dedicate".split()
)
# What somebody does and nobody does to him, where no object follows its past form.
GOING = frozenset(
    "move travel return retire study distinguish argue fight campaign serve train teach work live settle marry graduate enlist experiment debate turn "
    "convert qualify lecture preach march sail land advance withdraw escape compete tour perform write suffer recover succeed fail".split()
)


@lru_cache(maxsize=8192)
def looks_like_person(name: str) -> bool:
    """One to four words in capitals that the tagger takes for names, none that means an event or an institution: `Max Planck`."""
    if re.fullmatch(r"[A-Z][a-z]+ the [A-Z][a-z]+", name):
        return True  # Ivan the Terrible
    if TITLED.fullmatch(name) and not EVENTS.search(name):
        return True  # Mrs Penfold
    name = REGNAL.sub("", name)  # Henry VIII
    words = [w for w in re.findall(r"[^\W\d][\w.’'-]*", name) if w.lower() not in PARTICLES]
    return (
        1 <= len(words) <= 4
        and not re.search(r"\d", name)
        and all(
            w[0].isupper()
            and (w[1:] == "." or not w.isupper())
            and not re.search(r"(?<!^Mc)(?<!^Mac)(?<=[a-z])[A-Z]", w)
            for w in words
        )
        and not EVENTS.search(name)
        and all(t.tag == "NP0" or n and t.tag == "NN2" for n, t in enumerate(tag(" ".join(words))) if t.word != ".")
    )


def acts(name: str, verb: str) -> bool:
    """Whether the doer of a deed is somebody, as the name says, or, where no dictionary knows it, the deed: `Locke compared …`."""
    unknown = name[:1].isupper() and name[1:].islower() and not known(name.lower())
    whole = FULL_NAME.fullmatch(name) is not None and not EVENTS.search(name)  # Grace Hopper: both have a meaning, too
    return looks_like_person(name) or means_person(name) or unknown and verb in HUMAN or whole and verb in HUMAN | GOING


def means_person(phrase: str) -> bool:
    """Whether the head of a noun phrase means somebody: `the judge of the court`; not `patient muscle mass`."""
    if PEOPLES.fullmatch(phrase) and not known(phrase.split()[-1].lower()):
        return True
    tokens = tag(phrase)
    head = head_noun(tokens)
    behind = tokens[tokens.index(head) + 1 :][:1] if head is not None else ()
    if behind and behind[0].tag == "TO0" and verb_lemma(tokens[0].low) == tokens[0].low:
        return False  # `force sailors to row`
    if head is not None and head.low in ("group", "team", "band", "gang", "number", "majority") and " of " in phrase:
        return means_person(phrase.partition(" of ")[2])
    return head is not None and any(PERSONS.fullmatch(word) for word in (head.word, singular(head.word)))


def is_person(name: str, said: str) -> bool:
    """Whether what is said of a name says that it is somebody: `a French chemist`, `painter who …`."""
    named = looks_like_person(name) or len(name.split()) > 1 and name.istitle() and not EVENTS.search(name)
    return named and (
        (means_person(said) or _is_doer(name, said))
        and not is_plural(said.split(" and ")[0])
        or looks_like_person(name)
        and re.match(r"[^,]{3,60}\swho\s", said) is not None
    )


SOMEBODY = re.compile(
    r"(?:an?\s)?(?:\w+\s)?(?:(?:some(?:one|body)|any(?:one|body)|person|one|people|man|woman)\b.*\bwho|[a-z]+[eo]r who [a-z]+s)\b",
    re.I,
)


def is_role(name: str, said: str) -> bool:
    """`Coward: someone who runs`, `Castellan: governor of a castle`: what many may be, whatever letter it begins with."""
    if (
        not name.isalpha()
        or " " in name
        or re.search(r"\s[A-Z]", said)
        or not (means_person(said) or SOMEBODY.match(said))
    ):
        return False
    common = known(name.lower()) and "NOUN" in lemmas(name.lower())
    any_of_them = re.search(r"\s(?:of|for|to|in) an?\s", said) is not None
    return (
        not is_plural(name)
        and not re.match(r"the\s", said, re.I)
        and (common or any_of_them or bool(SOMEBODY.match(said)))
    )


def _is_doer(name: str, said: str) -> bool:
    """`Organiser of the fleet`, of a name in words that no dictionary knows."""
    head = re.match(r"(?:an? |the )?(?P<noun>[a-z]{3,}[eo]r)s? of ", said, re.I)
    stem = head and (verb_lemma(head["noun"][:-1].lower()) or verb_lemma(head["noun"][:-2].lower()))
    return bool(stem) and " " in name and not any(known(word.lower()) for word in name.split())


def names_somebody(value: str) -> bool:
    """Whether an answer names somebody: a word in capitals behind the first, a name no dictionary knows, a noun for persons."""
    value = value.split(" of ")[0]
    if means_person(value):
        return True
    if EVENTS.search(value):
        return False
    words = re.findall(r"[^\W\d][\w’'.-]*", value)
    return any(w[0].isupper() for w in words[1:]) or bool(words) and words[0][0].isupper() and not known(words[0])
