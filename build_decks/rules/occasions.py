"""When something is done, and what is there: the cases below a label, and telegrams such as `planks visible`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_decks.language.clause import Clause, Form
from build_decks.language.clauses import parse
from build_decks.language.grammar import is_plural, participle
from build_decks.language.lexicon import verb_lemma
from build_decks.language.roles import bare
from build_decks.language.tagger import tag
from build_decks.rules.items import MOST
from build_decks.rules.line import Line
from build_decks.rules.rule import Claim, leaves, reads
from build_decks.statements import Members, Says

DOING = re.compile(r"(?:[ai]tion|ction|sion|ment|ing)s?$")
CASE = re.compile(
    r"(?:if|when|whenever|once|after|before|on|at|during|while|in|for|as|every|each|daily|weekly|monthly|yearly|hourly)\b",
    re.I,
)
PRESENT = re.compile(
    r"(?P<what>[^:;.]+?) (?P<be>(?:is|are|may be|can be|must be) )?(?P<not>not )?"
    r"(?P<how>present|visible|absent|available|required|necessary|needed|exposed|affected|included|permitted|allowed)",
    re.I,
)
LONGEST = 6  # words of what is there


@reads(
    "# Hulls\n- Painted:\n  - After a wet winter\n  - When the planks show",
    "hulls · Painted: After a wet winter, When the planks show",
)
@reads(
    "# Dredging\n**When:**\n- In spring\n- If boats touch the ground\n- Weekly in March",
    "Dredging · When: In spring, If boats touch the ground, Weekly in March",
)
@leaves("# Hulls\n- Painted:\n  - White\n  - Blue", "# Hulls\n- When:\n  - In spring\n  - In March")
def cases(line: Line) -> Iterator[Claim]:
    """`When:` below a doing, or a participle, and the cases below it."""
    label = bare(line.item.text.plain).lower()
    items = tuple(child.item.text.plain.strip(" .;,") for child in line.children)
    if line.heading or not re.fullmatch(r"[a-z]+", label) or not 2 <= len(items) <= MOST or not line.subject.sure:
        return
    if not all(CASE.match(item) and len(item.split()) <= 10 for item in items):
        return
    verb = verb_lemma(label)
    if label == "when" and DOING.search(line.subject.name):
        verb = "do"
    elif not verb or label != participle(verb):
        return
    members = Members(bare(line.item.text.plain), items, clause=Clause(Form.PASSIVE, verb), facet="cases")
    yield Claim(members, line.item.text.plain, "; ".join(items), line.subject)


@reads("# Leaks\n- Wet planks visible", "leaks · Wet planks be visible [subject]")
@reads("# Leaks\n- Rot may be present", "leaks · Rot may be present [subject]")
@leaves("# Leaks\n- It is visible", "# Leaks\n- Always visible", "# Leaks\n- Visible")
def present(line: Line) -> Iterator[Claim]:
    """What is there, or needed, or not: a noun and a word for it."""
    if line.heading or line.label or line.children or not line.acts or not line.subject.sure:
        return
    for part in line.parts:
        found = PRESENT.fullmatch(part)
        if found is None or len(found["what"].split()) > LONGEST:
            continue
        be = found["be"] or ("are " if is_plural(found["what"]) else "is ")
        said = f"{found['what']} {be}{found['not'] or ''}{found['how']}"
        thing, clause = [t for t in tag(said) if t.start < len(found["what"])], parse(said)
        named = thing[-1].noun and all(t.noun or t.tag in ("AJ0", "CJC", "CRD", "AT0", "PUN") for t in thing)
        if named and clause is not None and clause.subject == found["what"]:
            yield Claim(Says(replace(clause, sure=True), "subject"), part, found["what"])
