# make run     set up what the program needs, then check the shipped targets
# make test    set up what the checks need, then run them all
# make proof   the long ones: very many broken datasets, and every single value of the shipped data changed
# make schema  write what `pa schema` says to schema/
# make glossary  write the terms of src/pa_calc/words/glossary to docs/glossary.md
# make format  put the code in the form that make test asks for
# make bench   how much a start costs (benchmarks/README.md)
# make lock    pin the newest versions that the ranges in pyproject.toml allow
#
# Another Python: make PYTHON=/path/to/python3.12 test (after make clean).

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The first of these that is new enough and can make an environment.
CANDIDATES := python3 python3.13 python3.12 python3.11
NEW_ENOUGH := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON = $(shell for name in $(CANDIDATES); do \
	"$$name" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { command -v "$$name"; break; }; done)

.DEFAULT_GOAL := run
.PHONY: run test proof schema glossary format bench lock clean

run: $(VENV)/run.stamp
	$(BIN)/pa check targets

test: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

proof: $(VENV)/test.stamp
	$(BIN)/python -m pytest proofs

format: $(VENV)/test.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schema: $(VENV)/test.stamp
	$(BIN)/pa schema agreements >schema/agreements.schema.json
	$(BIN)/pa schema table >schema/table.schema.json
	$(BIN)/pa schema record >schema/record.schema.json

glossary: $(VENV)/test.stamp
	$(BIN)/python -c 'from pathlib import Path; from pa_calc.render.term_page import page; \
	Path("docs/glossary.md").write_text(page(), encoding="utf-8", newline="\n")'

bench: $(VENV)/made.stamp
	$(BIN)/python benchmarks/start_up.py

$(VENV)/made.stamp:
	@python='$(PYTHON)'; \
	"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 || { \
		echo "pa needs Python 3.11 or newer, with venv. Looked at: $${python:-$(CANDIDATES)}." >&2; \
		echo "Install one (Debian, Ubuntu: apt install python3 python3-venv), or name yours: make PYTHON=/path/to/python" >&2; \
		exit 1; }; \
	echo "Setting up $(VENV) with $$python"; \
	"$$python" -m venv --clear $(VENV)
	@touch $@

$(VENV)/run.stamp: $(VENV)/made.stamp pyproject.toml src/pa_calc/version.py
	$(PIP) install --editable .
	@touch $@

# Exactly the pinned files and nothing else; the project itself without asking for more.
$(VENV)/test.stamp: $(VENV)/made.stamp pyproject.toml src/pa_calc/version.py requirements/test.txt
	$(PIP) install --require-hashes --requirement requirements/test.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/run.stamp $@

# For the lowest Python that counts, from the public index alone. Windows needs colorama, which other systems do not list.
lock: $(VENV)/made.stamp
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "make lock needs Python 3.11: make clean, then make PYTHON=python3.11 lock")'
	$(PIP) install pip-tools
	sh requirements/lock.sh $(BIN)/python

clean:
	rm -rf $(VENV)
