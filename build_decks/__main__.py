"""`python -m build_decks`, the same as `build-decks`."""

from build_decks.cli import main

if __name__ == "__main__":
    main()
