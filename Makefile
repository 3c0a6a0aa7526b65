# Two commands: `make site` builds the site of the corpus, `make test` runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Two workers: the browser and the site builds are what takes time.
WORKERS ?= 2

.PHONY: site serve test lint unit test-tools browser scripts screenshots lock expected clean
.DELETE_ON_ERROR:

site: $(VENV)/.site
	$(BIN)/python build.py build
	@echo
	@echo "The site is in site/. To read it:   make serve   (or any web server over site/)"

serve: $(VENV)/.site
	$(BIN)/python build.py serve

test: lint unit

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.test browser scripts
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m "not tools"

# Programs of others are asked whether they can read what is published. What pip cannot bring is installed first.
test-tools: $(VENV)/.test
	$(BIN)/python tests/tools/install.py
	$(BIN)/python -m pytest -n $(WORKERS) -m tools

# A browser test never skips: without a Chromium one is installed, or this fails saying what to install.
browser: $(VENV)/.test
	$(BIN)/python tests/browser/install.py

# What checks the browser's code: a compiler that compiles nothing, from the lock, with its hash.
SCRIPT_TOOLS := tests/scripts/node_modules
scripts: $(SCRIPT_TOOLS)/.package-lock.json

$(SCRIPT_TOOLS)/.package-lock.json: tests/scripts/package-lock.json | $(VENV)/.test
	$(BIN)/python tests/scripts/install.py
	@touch $@

screenshots: $(VENV)/.test browser
	$(BIN)/python tests/browser/screenshots.py

# Renews what tests compare with: the references in docs/guides, the pages in tests/corpora, generated scripts. Read the diff before you commit it.
expected: $(VENV)/.test
	STENOGRAM_REWRITE=1 $(BIN)/python -m pytest tests/test_guides.py tests/test_corpora.py tests/test_pages_whole.py tests/test_browser_words.py tests/test_translations.py tests/test_ledger_outcomes.py tests/test_pages_pictures.py

# The locks pin every dependency, direct or not, with its hashes.
lock: $(VENV)/.test
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet pyproject.toml --generate-hashes --universal --python-version 3.11 \
	  --no-emit-index-url --no-annotate --no-header -o requirements.lock
	$(BIN)/uv pip compile --quiet pyproject.toml --group test --all-extras --generate-hashes --universal \
	  --python-version 3.11 --no-emit-index-url --no-annotate --no-header -o requirements-test.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || \
	  { echo "The module venv is missing; on Debian: apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }

$(VENV)/.site: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.test: requirements-test.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@ $(VENV)/.site

clean:
	rm -rf $(VENV) site .stenogram $(SCRIPT_TOOLS)
