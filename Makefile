# make          set up, then build the notes of source/ into dist/
# make test     set up, then run the tests
# make check    set up, then lint, type check and check the layers
# make matrix   set up, then run what needs Anki with the oldest, an older and the newest one (ANKI="2.1.54 newest")
# make release VERSION=1.2.0   set up, check and test, then release the notes: see build-decks release --help
# make package                 set up, then build sdist and wheel into dist/package/
# make docs     write docs/rules.md and the pictures again
# make clean    remove what was built; `make distclean` the environment too

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SOURCE ?= source
DIST ?= dist

ANKI ?= 2.1.54 23.12.1 newest

.PHONY: build test release package check matrix docs lock clean distclean

build: $(READY)
	$(BIN)/build-decks build $(SOURCE) --out $(DIST)

test: $(READY)
	$(BIN)/pytest $(TESTS)

# Publishes where [release] in deck.toml says, or to TARGET; DRY_RUN=1 shows all of it and changes nothing.
release: $(READY)
	@$(BIN)/build-decks release $(SOURCE) --version "$(VERSION)" --out $(DIST) --check "make check test" \
	  $(if $(TARGET),--to $(TARGET)) $(if $(DRY_RUN),--dry-run)

# The Python package, as pip installs it.
package: $(READY)
	rm -rf $(DIST)/package
	$(BIN)/python -m hatchling build -d $(DIST)/package

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Decks must import everywhere: each version lies in a folder of its own and goes before that of the lock.
matrix: $(READY)
	@for version in $(ANKI); do \
	  folder=.matrix/$$version; wanted=anki; [ $$version = newest ] || wanted=anki==$$version; \
	  if ! [ -f $$folder/.ready ] || [ $$version = newest ]; then \
	    rm -rf $$folder; \
	    $(BIN)/python -m pip install --quiet --disable-pip-version-check --target $$folder $$wanted || exit 1; \
	    touch $$folder/.ready; \
	  fi; \
	  PYTHONPATH=$$folder $(BIN)/python -c 'import anki.buildinfo; print("Anki", anki.buildinfo.version)' || exit 1; \
	  PYTHONPATH=$$folder $(BIN)/pytest -q -W default tests/test_life.py tests/test_hostile.py tests/writers/test_apkg.py || exit 1; \
	done

# The environment is made again only when the lock or the project's metadata change.
$(READY): requirements.lock pyproject.toml build_decks/__init__.py
	@python=; for candidate in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	  if $$candidate -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	  then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "No Python 3.11 or newer with venv was found. Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	if ! [ -x $(BIN)/python ] || ! $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo "Making $(VENV) with $$($$python --version)"; $$python -m venv --clear $(VENV); fi
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q build_decks
	@touch $@

# The page of all rules with their examples, and the pictures of the README.
docs: build
	$(BIN)/python -m build_decks.rules.handbook > docs/rules.md
	$(BIN)/python -m tools.pictures

# Needs uv; the lock serves every Python from 3.11 on and every platform, and names no index.
lock:
	uv pip compile pyproject.toml --extra release --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(DIST)

distclean: clean
	rm -rf $(VENV) .matrix .mypy_cache .ruff_cache .pytest_cache .hypothesis
