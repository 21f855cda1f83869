"""A line that is no sentence, repeated as a question."""

import pytest

from build_decks.composer.echoes import echo
from build_decks.statements import Gap


def echoed(line: str) -> str:
    before, _, rest = line.partition("[")
    hidden, _, after = rest.partition("]")
    return echo(Gap(before, hidden, after))


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Foundation for [floating docks]", "foundation for what"),
        ("Old harbours with [iron stairs]", "old harbours with what"),
        ("Long cracks (due to [frost])", "what are long cracks due to"),
        ('["Roll-on"] transport service', "what kind of transport service"),
        ("[1:1] exchange of old sails", "what kind of exchange of old sails"),
        ("[40] berths per quay", "how many berths per quay"),
    ],
)
def test_what_is_hidden_gets_its_question_word(line: str, question: str) -> None:
    assert echoed(line) == question


@pytest.mark.parametrize(
    "line",
    [
        "The dock rests on [iron piles]",  # a sentence has its own order of words
        "Rests on [iron piles]",
        "[Multiple] berths on a quay",  # nothing to know
        "Boats from [the north]",
        "Old harbours with [iron stairs] outside",
        "[40 m] deep harbour basin",
    ],
)
def test_a_line_that_has_no_such_question_is_not_repeated(line: str) -> None:
    assert echoed(line) == ""
