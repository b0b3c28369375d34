PYTHON ?= python3
PORT ?= 8050
TESTS ?=
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check check-office bench clean

run: $(VENV)/.run
	$(BIN)/lsz-atlas serve --port $(PORT)

test: $(VENV)/.test
	sh tests/browser/require-chromium.sh
	sh tests/unit/require-librsvg.sh
	$(BIN)/python -m pytest -n 2 --dist loadscope --durations 10 $(TESTS)

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/lsz-atlas check

check-office: $(VENV)/.test
	sh tests/office/require-libreoffice.sh
	$(BIN)/python -m pytest tests/office

bench: $(VENV)/.test
	sh tests/browser/require-chromium.sh
	$(BIN)/python bench/measure.py

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(VENV)/.run: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[test]"
	touch $@ $(VENV)/.run
