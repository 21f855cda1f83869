"""The command line: arguments in, exit code out. Answers go to stdout, trouble to stderr; `printer` alone prints.

What the commands need is imported inside them, so that `--help` and `--version` answer at once.
"""

from build_decks.cli.runner import main, run

__all__ = ["main", "run"]
