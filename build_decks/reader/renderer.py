"""Markdown → HTML, for pages that show a text as its author wrote it, such as a change log's section."""

from __future__ import annotations

from markupsafe import Markup


def render_html(text: str) -> Markup:
    """The HTML of a Markdown text: raw HTML is shown as text, and links lead to the web or to mail only."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
    markdown.validateLink = lambda url: url.lower().startswith(("http:", "https:", "mailto:"))  # type: ignore[method-assign]
    return Markup(markdown.render(text))
