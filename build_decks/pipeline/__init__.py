"""Notes in, files out: read → extract → compose → plan → write. The only part that knows the order.

What is wrong with one note file never stops the others: troubles are collected and returned with the rest.
"""

from build_decks.pipeline.builder import build, check, diff, preview, retired
from build_decks.pipeline.filer import ENDINGS
from build_decks.pipeline.report import BuildReport, FileReport
from build_decks.pipeline.studier import PROJECT, Study, accounts_of, configure, study

__all__ = [
    "ENDINGS",
    "PROJECT",
    "BuildReport",
    "FileReport",
    "Study",
    "accounts_of",
    "build",
    "check",
    "configure",
    "diff",
    "preview",
    "retired",
    "study",
]
