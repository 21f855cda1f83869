"""Everything that is written for the reader of the notes: decks, sheets, cards on paper."""
