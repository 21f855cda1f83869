"""The `Text` of one statement as it grows: words with white space folded, and marks opened and closed on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from build_decks.outline import Mark, Run, Text

MARKS = {
    "strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS,
    "s": Mark.STRIKE, "del": Mark.STRIKE, "strike": Mark.STRIKE, "mark": Mark.HIGHLIGHT,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "tt": Mark.CODE,
}  # fmt: skip


@dataclass(slots=True)
class Pen:
    """Text as it is written down, with white space folded on the way."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blank: bool = True
    runs: list[Run] = field(default_factory=list)
    opened: list[tuple[str, int, str]] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Adds words."""
        folded = " ".join(text.split())
        if text[:1].isspace() and not self.blank:
            folded = f" {folded}"
        if folded.strip() and text[-1:].isspace():
            folded += " "
        if folded:
            self.parts.append(folded)
            self.length += len(folded)
            self.blank = folded[-1].isspace()

    def line_break(self) -> None:
        """Adds a line break, which `<br>` stands for."""
        self.parts.append("\n")
        self.length += 1
        self.blank = True

    def open(self, name: str, target: str = "") -> None:
        """A tag opens here; a link leads to `target`."""
        self.opened.append((name, self.length, target))

    def close(self, name: str) -> None:
        """The last tag of that name that is open ends here; none may be."""
        at = next((n for n in range(len(self.opened) - 1, -1, -1) if self.opened[n][0] == name), -1)
        if at >= 0:
            _, start, target = self.opened.pop(at)
            mark = Mark.LINK if name == "a" else MARKS.get(name)
            if mark:
                self.runs.append(Run(mark, start, self.length, target))

    def atom(self, mark: Mark, text: str, target: str = "") -> None:
        """Adds words that are marked whole."""
        start = self.length
        self.write(text)
        self.runs.append(Run(mark, start, self.length, target))

    def picture(self, alt: str, target: str) -> None:
        """Adds a picture that takes no room in the words."""
        self.runs.append(Run(Mark.IMAGE, self.length, self.length, target, alt))

    def text(self) -> Text:
        """All that was written, without white space around it or within the ends of a mark."""
        whole = "".join(self.parts)
        plain = whole.strip()
        shift = len(whole) - len(whole.lstrip())
        runs = []
        for run in self.runs:
            start, end = max(run.start - shift, 0), min(run.end - shift, len(plain))
            while start < end and plain[start].isspace():
                start += 1
            while end > start and plain[end - 1].isspace():
                end -= 1
            if start < end or run.mark is Mark.IMAGE:  # a picture may have no words
                runs.append(replace(run, start=start, end=end))
        return Text(plain, tuple(sorted(runs, key=lambda run: (run.start, -run.end))))
