"""Glosses that say when, or of what: asked in those words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_decks.composer.ask import Ask
from build_decks.composer.names import Named
from build_decks.composer.predicated import done_ask
from build_decks.composer.wording import Wording, finish
from build_decks.deck import Basic, Weight
from build_decks.language.grammar import base, upper_first

INTRANSITIVE = frozenset("run start occur happen form arise develop".split())
MADE_OF = re.compile(
    r"(?:\w+ly )?(?:composed of|(?:made|built) (?:up )?of|(?:formed|derived|built|constructed|made) from|(?:caused|controlled|carried|driven|produced|governed) by|based on) ",
    re.I,
)
SUM = re.compile(
    r"[a-z][\w-]*(?: [\w-]+){0,3}(?: \+ [a-z][\w-]*(?: [\w-]+){0,3}){1,4}", re.I
)  # `outer bar + inner bar`
RUNS = re.compile(
    r"(?P<verb>runs?|starts?|occurs?|happens?|forms|arises|develops|called|executed|invoked|triggered|performed|given|taken|done) "
    r"(?P<when>(?:(?:right|just|shortly|immediately) )?(?:before|after|during|when|while|until|whenever|every) .+)",
    re.I,
)


def occasion_asks(gloss: str, who: Named, wording: Wording) -> Iterator[Ask]:
    """`starts after the tide`, `before noon`, `outer bar + inner bar`, `formed from sand`; nothing for other glosses."""
    answer = upper_first(gloss)
    if runs := RUNS.fullmatch(gloss):
        verb = base(runs["verb"].lower())
        asked = f"when {who.does} {who.phrase} {verb}?" if verb in INTRANSITIVE else ""
        asked = asked or f"when {who.is_} {who.phrase} {runs['verb'].lower()}?"
        yield Ask(Basic(finish(asked), upper_first(runs["when"])), "when")
    elif SUM.fullmatch(gloss):
        yield Ask(Basic(finish(f"what {who.does} {who.phrase} consist of?"), answer), "what", Weight.MUST)
    elif re.match(r"(?:after|before|during|until|while)\s", gloss, re.I):
        yield Ask(Basic(wording.say("when_happens", s=who.phrase, does=who.does), answer), "when")
    elif MADE_OF.match(gloss) and (done := done_ask(who, gloss)):
        yield done
