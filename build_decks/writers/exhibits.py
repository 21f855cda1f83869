"""What stands beside a fact in the notes → HTML for the back of its card: code, a row of a table, a formula."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import assert_never

from markupsafe import Markup

from build_decks.deck import CodeBlock, Exhibit, Formula, TableRow
from build_decks.writers.markup import Literals, clean, formula, markup

MOST_LINES = 14  # of a code block; more is a listing to read, not to learn from

# Pygments' names of tokens → our classes, which the style sheet gives two colours each, for day and night.
_CLASSES = {
    "Keyword": "k", "Name.Builtin": "b", "Name.Function": "f", "Name.Class": "f", "Name.Tag": "k", "Name.Attribute": "f",
    "Name.Variable": "v", "Literal.String": "s", "Literal.Number": "n", "Comment": "c", "Operator.Word": "k",
}  # fmt: skip


def exhibit_html(exhibit: Exhibit, literals: Literals = ()) -> Markup:
    """The HTML of one exhibit."""
    match exhibit:
        case CodeBlock(code, language):
            return _code(code, language)
        case TableRow(head, cells):
            return _table(head, cells, literals)
        case Formula(tex):
            return formula(tex)
        case _:
            assert_never(exhibit)


def _code(code: str, language: str) -> Markup:
    lines = clean(code).expandtabs(4).rstrip("\n").split("\n")
    text = "\n".join([*lines[:MOST_LINES], "…"] if len(lines) > MOST_LINES else lines)
    return Markup("<pre><code>{}</code></pre>").format(Markup("").join(_highlighted(text, language)))


def _highlighted(text: str, language: str) -> Iterator[Markup]:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        lexer = None
    if lexer is None:
        yield markup(text)
        return
    for token, piece in lexer.get_tokens(text):
        names = [".".join(token[:depth]) for depth in range(len(token), 0, -1)]
        kind = next((_CLASSES[name] for name in names if name in _CLASSES), "")
        yield Markup('<span class="{}">{}</span>').format(kind, markup(piece)) if kind else markup(piece)


def _table(head: tuple[str, ...], cells: tuple[str, ...], literals: Literals) -> Markup:
    """The cells one below the other, each beside the head of its column: on a phone a row is wider than the screen."""
    html = partial(markup, literals=literals)
    row = Markup('<tr><th dir="auto">{}</th><td dir="auto">{}</td></tr>')
    rows = Markup("").join(row.format(html(name), html(cell)) for name, cell in zip(head, cells, strict=True) if cell)
    return Markup('<div class="scroll"><table>{}</table></div>').format(rows)
