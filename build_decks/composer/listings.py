"""Questions for lists, with their count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.composer.announcing import OF_WHICH, RELATIVE, announced
from build_decks.composer.ask import Ask, mentions
from build_decks.composer.belonging import belonging
from build_decks.composer.below import below_question
from build_decks.composer.class_nouns import (
    are_names,
    as_doing,
    by_adjective,
    is_doing,
    last_of,
    preposition,
    repeats,
    with_sort_first,
)
from build_decks.composer.groups import differ_question, done_question, group_question, several
from build_decks.composer.kinds import kinds_question
from build_decks.composer.list_clauses import IN_CLAUSE, list_clause
from build_decks.composer.list_nouns import HEAD, adjective_of, besides, class_of, count_of, noun_of
from build_decks.composer.names import full_name, named, relation
from build_decks.composer.orders import between, successors
from build_decks.composer.scopes import scope_of
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Listing, Weight
from build_decks.facts import Fact, Subject
from build_decks.language.articles import is_mass
from build_decks.language.clauses import parse
from build_decks.language.facets import facets
from build_decks.language.grammar import (
    is_plural,
    is_proper,
    lower_first,
    plural,
    sentence_case,
    singular,
    upper_first,
)
from build_decks.language.openings import OPEN, WHEN
from build_decks.language.persons import PERSONS, looks_like_person
from build_decks.language.roles import FACETS_OF, is_field, lists_members, names_a_side
from build_decks.language.tagger import content_words, tag
from build_decks.language.unfinished import unfinished
from build_decks.rules.below import is_adjective
from build_decks.statements import Members


def list_asks(fact: Fact, m: Members, wording: Wording) -> Iterator[Ask]:
    """A list with its count, where its members are no people under the name of their field."""
    people = [i for i in m.items if any(" " in one and looks_like_person(one) for one in re.split(r" and |, ", i))]
    if m.clause is None and len(people) * 2 >= len(m.items) and not PERSONS.search(m.of):
        return
    if m.facet == "between":
        yield between(fact.subject, m)
    elif question := besides(_question(fact.subject, m, count_of(len(m.items)), wording), m):
        items = tuple(upper_first(i) for i in m.items)
        yield Ask(Listing(finish(question), items, m.ordered), "members", Weight.MUST)
        if m.ordered:
            yield from successors(question, items)


COUNTED_ALIKE = re.compile(
    r"(?:\d+|two|three|four|five|six|seven)\s(?P<like>[A-Za-z]+)"
)  # `4 terrestrial` below `Solar system`


def _question(subject: Subject, m: Members, count: str, wording: Wording) -> str:
    clause, of = m.clause, class_of(m)
    heading = m.facet == m.of.lower() and m.facet not in ("letters", "shown")  # `Parts`, `Groups`: its own words
    way = "" if heading else m.facet
    if way == "set":
        return f"Which {count} {m.of}?"
    if way == "differ":
        return differ_question(m)
    if m.of == "qualities" and clause is None:
        return f"Which {count} properties characterise {named(subject).phrase}?"
    if m.of == "by default" and clause is None:
        return f"Which {count} things {named(subject).does} {named(subject).phrase} have by default?"
    if m.of == "deeds" and clause is None:
        return f"In which {count} steps {named(subject).does} {named(subject).phrase} work?"
    if way.startswith("below"):
        return below_question(m, subject, count)
    if way.startswith(("sorts ", "group")):
        return group_question(m, subject, count)
    if way == "done":
        return done_question(m, subject, count)
    if way == "letters":
        return wording.say("letters", s=f"the {subject.name}" if " " in subject.name else subject.name)
    if way == "parts":
        return belonging(m, of, subject, count)
    if way == "kinds":
        return kinds_question(subject, of, count)
    if way == "class":
        return f"Which {count} {several(lower_first(named(subject).bare))} are {of}?"
    if way == "subject":
        return f"{scope_of(subject, m.of)}which {count} things {m.of}?"
    if way == "shown":
        return f"{scope_of(subject)}which {count} things must be {m.of}?"
    if clause is not None and m.facet in IN_CLAUSE:
        return IN_CLAUSE[m.facet](m, subject, count)
    if clause is not None and (m.facet == "object" or m.facet.startswith("tail")):
        return list_clause(m, subject, count)
    ahead = re.match(r"(?:at|in|on|for|during|with|under|by|before|after)\s", of, re.I) and parse(of) is None
    if (
        ahead
        and (behind := re.match(r"[^,]+,\s+(?=\w)", of))
        and (parse(of[behind.end() :]) or unfinished(of[behind.end() :]))
    ):
        return announced(m, of, subject, count)
    if ahead:
        where = subject if subject.condition.lower() != of.lower() else replace(subject, condition="")
        return f"What are the {count} options for {named(where).phrase} ({of})?" if subject.sure else ""
    if lists_members(subject.facet) and clause is None and m.facet in ("", "class") and not m.ordered:
        return _group(subject, of, count)
    if of.lower() in facets()[1]:
        whole = named(subject).bare if of.lower() in ("types", "kinds") else named(subject).phrase
        pattern = facets()[1][of.lower()].replace("{s}", whole).replace("{are}", "are")
        if m.facet == "some":
            return pattern.replace("What are ", f"What are {count} ", 1)
        pattern = re.sub(rf"^What is the (?={of.lower()}\b)", "What are the ", pattern)
        pattern = re.sub(rf"^What are the {of.lower()}\b", f"What are the {plural(of.lower())}", pattern)
        asked = re.sub(r"^What are the ", f"What are the {count} ", pattern)
        asked = re.sub(r"^What (?=(?:kinds|types) )", f"Which {count} ", asked)
        return asked.replace("?", ", in order?") if m.ordered and asked != pattern else asked
    if (alike := COUNTED_ALIKE.fullmatch(m.of)) and is_adjective(alike["like"]):
        return f"{scope_of(subject, m.of)}which {count} are {alike['like'].lower()}?"
    if noun := noun_of(lower_first(m.of).strip(" :")):
        return _named(subject, m, noun, count, wording)
    if RELATIVE.match(said := lower_first(m.of).strip(" :")):
        return announced(m, said, subject, count)
    titled = clause is None and " " in m.of and m.of.istitle() and is_plural(m.of)  # `Postal Addresses`: no deed
    if not titled and (
        clause is not None or parse(of) is not None or OPEN.search(of) or OF_WHICH.match(of) or WHEN.match(of)
    ):
        return announced(m, of, subject, count)
    return _named(subject, m, of, count, wording)


def _group(subject: Subject, of: str, count: str) -> str:
    """A group of the members of a facet: `Symptoms > Heart > …` → Which two symptoms of gout fall under heart?"""
    pattern = facets()[1].get(subject.facet.lower(), "")
    asked = re.match(r"What are the (?P<members>[^?]+)\?$", pattern.replace("{s}", named(subject).phrase))
    return f"Which {count} {asked['members']} fall under {of}?" if asked else ""


# What has an order in itself: the order of service, the priority of rules.
RANKED = re.compile(r"\b(?:order|priority|precedence|hierarchy|ranking|sequence)$", re.I)
DOING = re.compile(r"(?:ing|ment|[ai]tion|sion)$")
KIND = re.compile(
    r"(?:types|kinds|qualities|classes|categories|modes|forms|levels|states|statuses|options|tiers|stages|phases|properties|features|signs|symptoms|"
    r"reactions|groups|characteristics|requirements|criteria|approaches|methods|ways|techniques|strategies|conditions|cases|situations|reasons|grounds)$",
    re.I,
)


KINDS = re.compile(r"(?:^|\s)(?:types|kinds)$")


def _named(subject: Subject, m: Members, of: str, count: str, wording: Wording) -> str:
    """Members under a noun of the notes: `layers` → What are the three layers of the skin?"""
    about = full_name(subject)
    if about.lower().startswith(f"{of.lower()} of "):
        return f"What are the {count} {lower_first(about)}?"  # `Causes` below `Causes of rust`
    of, comma, way = of.partition(", ")
    if comma and not (m.ordered and re.match(r"(?:from|by|in)\s", way)):
        return ""
    head = HEAD.split(of)[0]
    first = tag(of)[0]
    if m.of[:1].isupper() and tag(m.of)[0].tag == "VVG" and " " in m.of and m.clause is None and not m.ordered:
        return ""  # `Mending nets`: what is done, no class of things
    if (
        first.tag in ("PRP", "PRF", "AVP", "CJS", "CJC", "VVI")
        or "&" in head
        or " and " in head
        and not is_plural(head.split(" and ")[-1])
    ):
        return ""
    if of == head and re.fullmatch(FACETS_OF, plural(of)):
        of = head = plural(of)  # `Origin`, above three of them
        about = plural(about) if singular(about.split()[-1]).lower() == singular(of).lower() else about
    behind = with_sort_first(of, about)
    turned = behind != of and " of " in behind
    if behind != of:
        of, head = behind, HEAD.split(behind)[0]
    place = ""
    if subject.sure and not (m.facet == "alone" or mentions(of, about) or turned):
        within = "in" if KINDS.search(of) and is_proper(about) else preposition(head)
        place = f" {within} {as_doing(named(subject).phrase)}"
        if is_plural(about) and head == of and is_plural(of) and last_of(of) not in facets()[1] and are_names(m.items):
            place = "" if " " in of else f" among {named(subject).phrase}"  # one class of them
    if place and preposition(head) == "of" and content_words(of) > 1 and (is_doing(about) or names_a_side(about)):
        place = ""  # nothing is in `Detecting smoke`, or of `Boat classifications`
    if same := subject.sure and singular(of).lower() == singular(about.split()[-1]).lower() and " " in about:
        of = about if is_plural(about) else plural(sentence_case(lower_first(about)))
        head, place = of, ""  # the tiers of the access tiers
    if not same and head != of or is_field(subject.name):
        place = f" {relation(subject)} {named(subject).phrase}" if place else ""
        said = content_words(of) > 2 or re.search(r"\sof\s(?:the|an?)\s", of)  # `layers of the hull`
        place = "" if said and not is_proper(about) else place
        place = place.replace(" in ", " for ", 1) if " to " in of else place
    elif head.split()[-1].lower() not in facets()[1] and content_words(of) > 2 and not is_proper(about):
        place = ""  # `distance vector routing protocols` say what they are
    last = head.split()[-1].lower()
    if m.ordered and RANKED.search(head):
        return f"What is the {of}{place}, from the first to the last?"
    if not is_plural(head) and of != head and tag(head)[-1].noun and (not is_mass(last) or last.endswith("ness")):
        of = f"{plural(head)}{of[len(head) :]}"
    elif adjective := subject.sure and is_plural(about) and adjective_of(of):
        return f"Which {count} {lower_first(about) if not is_proper(about) else about} are {adjective}?"
    elif not is_plural(head) and not last.endswith("ics"):
        if len(of.split()) > 3 or m.ordered or not (tag(head)[-1].noun or re.fullmatch(r"[a-z]+ \d+", head)):
            return ""
        if not is_mass(last):  # `phase 1`, too
            return belonging(m, of, subject, count) if all(tag(i)[-1].noun for i in m.items) else ""
        if DOING.search(last) and 2 * sum(by_adjective(item, of) for item in m.items) < len(m.items):
            within = place.replace(" of ", " in ", 1) if not repeats(of, about) else ""
            return f"Which {count} things does {of} involve{within}?"
        of, place = f"types of {of}", place.replace(" of ", " in ", 1)
    if (
        of == head
        and not m.ordered
        and 2 * sum(by_adjective(item, of) for item in m.items) > len(m.items)
        and not all(any(t.noun for t in tag(item)[-1:]) for item in m.items)
        and not KIND.search(of)
    ):
        whole = f"{about} {of}" if place and is_proper(about) and not is_plural(about) else ""
        of, place = f"types of {whole or of}", "" if whole else place  # kinds that go by their adjectives
    if " in " in place and not is_proper(about) and repeats(of, about):
        place = ""  # the types of amnesias in storage amnesias
    question = wording.say("order" if m.ordered and not way else "list", count=count, of=of, place=place)
    if re.search(rf"['’]s? {count}\b", of):
        question = question.replace(f"the {count} ", "", 1)  # Rousseau's two laws
    if m.facet == "some" or head == "examples":
        some = f"{count} " if head == "examples" else f"{count} examples of "
        question = question.replace(f"the {count} ", some, 1)  # there are others
    return question.replace("?", f", {way}?") if way else question
