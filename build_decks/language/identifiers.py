"""Identifiers among the words of a sentence: paths, file names, calls (`/etc/motd`, `main.rs`, `open()`, `max_size`).

A model of English takes them apart at their signs. Here each stays whole, and to the model it looks like any proper name.
"""

from __future__ import annotations

import re
from typing import Any

IDENTIFIER = re.compile(
    r"(?!(?:e\.g|i\.e|etc|vs|a\.m|p\.m)\.?$)"
    r"(?:(?:~|\.{0,2})/[\w.*-]+(?:/[\w.*-]*)*"
    r"|\.[A-Za-z][\w.]*"
    r"|(?=\w*[_.:(])[A-Za-z]\w*(?:(?:\.[a-z]|:{1,2}[A-Za-z])\w*)*(?:\(\))?)$"
)
NAME = "Linux"  # a name that the model knows


class Tokenizer:
    """spaCy's tokenizer, with identifiers as single words that have the looks of a name: what the model goes by."""

    def __init__(self, words: Any) -> None:
        self._words = words
        self._words.token_match = IDENTIFIER.match
        self._name = words.vocab[NAME]

    def __call__(self, text: str) -> Any:
        doc = self._words(text)
        for token in doc:
            if not token.is_alpha and IDENTIFIER.match(token.text):
                word = doc.vocab[token.text]
                word.norm, word.prefix, word.suffix, word.shape = (
                    self._name.norm,
                    self._name.prefix,
                    self._name.suffix,
                    self._name.shape,
                )
        return doc
