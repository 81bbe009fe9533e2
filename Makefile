# A newcomer needs `make demo` and `make test`, and nothing but Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test check wheel clean
.DEFAULT_GOAL := demo

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("kompascheck needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

# The stamps say which dependencies the environment holds; a change in pyproject.toml renews them.
$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

demo: $(VENV)/installed  ## lint the example; it has gaps on purpose, so findings are no failure here
	@$(BIN)/kompascheck lint --fail-on never examples/voorbeeld.docx

test: $(VENV)/installed-dev  ## run the tests
	$(BIN)/python -m pytest -n 2

check: $(VENV)/installed-dev  ## lint, formatting and types of the code itself
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

wheel: | $(BIN)/python  ## build the wheel into dist/
	$(BIN)/pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

clean:  ## remove everything that make made
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache
