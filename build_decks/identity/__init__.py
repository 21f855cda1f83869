"""Which card is which, from build to build: what was published keeps its note in Anki, and with it its review history.

The `keeper` opens the ledger, the `planner` asks the `matcher` which card of the last build each of the new ones is, and what
became of each can be shown (`differ`) or cleaned up (`retirer`).
"""
