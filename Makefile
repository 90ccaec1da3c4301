# `make demo` and `make test` set everything up by themselves. See the README.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

N ?= 1000
SPOKEN ?= en
MINUTES ?= 60
TRANSCRIPTS ?= $(or $(TMPDIR),/tmp)
DATABASE ?= sqlite:///company.db

CLIENTS := tests/peers/teams/client tests/peers/slack/client tests/peers/calendars/client tests/accessibility/client

# What has been compiled is not compiled anew by each process that a test starts.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo read check test both company proofs chaos clients lint house format bench bench-matching lock docs pictures commands clean

help:  ## List what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(READY): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the bot needs into $(VENV) ..."
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)  ## Try the bot with a demo company on a local page; WEEKS=26 lets it live for half a year first
	$(BIN)/mentor demo $(if $(WEEKS),--lived $(WEEKS))

read: $(READY)  ## Let the demo company live in three formats and read all that it was told: FILES=… reads those, SPOKEN="en de" MINUTES="30 60 90" makes 18
	$(if $(FILES),$(BIN)/python -m scripts.read_transcripts $(FILES))
	$(if $(FILES),,$(foreach l,$(SPOKEN),$(foreach m,$(MINUTES),$(foreach n,4 6 12,\
		$(BIN)/mentor demo --autoplay --weeks 29 --sessions $(n) --minutes $(m) --language $(l) --json \
			--transcript $(TRANSCRIPTS)/lived-$(n)-$(m)-$(l).jsonl >/dev/null \
		&& $(BIN)/python -m scripts.read_transcripts --sessions $(n) $(TRANSCRIPTS)/lived-$(n)-$(m)-$(l).jsonl &&))) \
		$(BIN)/python -m scripts.reached_contents $(TRANSCRIPTS)/lived-*.jsonl)

check: $(READY) lint  ## The quick loop: lint, what needs no database, and a whole programme
	$(BIN)/python -m pytest tests/handlers tests/storage tests/story/test_programme.py tests/test_*.py \
		-m "quick and not postgres" -n auto --dist worksteal -q

test: $(READY)  ## Run all tests, on SQLite and on Postgres
	$(BIN)/python -m pytest -n auto --dist worksteal

both: $(READY)  ## Run all tests, each of them on SQLite and on Postgres
	$(BIN)/python -m pytest --both-databases -n auto --dist worksteal

company: $(READY)  ## Make a made-up company of N pairs in DATABASE: make company N=40000
	$(BIN)/python -m benchmarks.company $(N) --database-url $(DATABASE)

proofs: $(READY)  ## Run the whole of each proof, of which the tests hold a short form
	$(BIN)/python -m pytest --whole --timeout=3600 --durations=0 --durations-min=1 -n auto

chaos: $(READY)  ## Kill, freeze and restart for up to 40 minutes, and count what is lost or comes twice
	$(BIN)/python -m pytest tests/proofs/test_chaos.py --whole --timeout=2400 -s -q

clients:  ## Install real clients of Slack and Teams for the tests and pictures (needs Node 20)
	@for folder in $(CLIENTS); do \
		npm ci --prefix $$folder --no-audit --no-fund || exit 1; \
	done

lint: $(READY)  ## Check formatting, style, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

house: $(READY)  ## Print and draw the arrows between the rooms of the code
	$(BIN)/python scripts/house.py
	$(BIN)/python scripts/names.py

format: $(READY)  ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)  ## Run every benchmark, within a few minutes
	@for name in match_file wakeup prompts start slack_requests teams_requests rush \
		offers people_list addresses learnings matching fairness; do \
		echo "== $$name"; $(BIN)/python -m benchmarks.$$name || exit 1; \
	done

bench-matching: $(READY)  ## Measure matching up to 50,000 by 50,000, beside its peers, and draw it
	$(BIN)/python -m pip install --quiet --require-hashes -r benchmarks/requirements.lock
	$(BIN)/python -m benchmarks.matching --full

docs: $(READY)  ## Build the documents as pages into site/, and check every link between them
	$(BIN)/mkdocs build --strict --config-file scripts/mkdocs.yml

pictures: $(READY)  ## Draw the pictures of docs/images from the running program
	$(BIN)/python scripts/pictures.py

commands: $(READY)  ## Write the lists of commands in the README and in Teams' manifest anew
	$(BIN)/python -m scripts.command_lists

lock: $(BIN)/python  ## Pin the newest versions that pyproject.toml allows, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev \
		--generate-hashes --no-annotate --no-header --output-file requirements.lock \
		pyproject.toml requirements-build.in
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --output-file benchmarks/requirements.lock \
		benchmarks/requirements.in

clean:  ## Remove what was installed and generated
	rm -rf $(VENV) dist site .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
