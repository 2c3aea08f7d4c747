# `make demo` and `make test` each set up everything they need. They want Python 3.11 or newer with pip, and make.
# Everything goes into .venv: the system's own Python is never installed into.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

VENV := .venv
BIN = $(VENV)/bin
TOOLS := .venv-release
RULES := complaints_cli/domain/*,complaints_cli/ombudsman_code/*,complaints_cli/handling/*,complaints_cli/letters/*

# The first interpreter that is new enough and whose pip can install into another environment. Each is run to find out,
# because version managers leave names on the path that only print an error. PYTHON=... names one.
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python
FITS := import sys, pip; sys.exit(sys.version_info < (3, 11) or [int(n) for n in pip.__version__.split(".")[:2]] < [22, 3])
FIND_PYTHON := for python in $(or $(PYTHON),$(CANDIDATES)); do \
	"$$python" -c '$(FITS)' >/dev/null 2>&1 && break; python=; \
	done; \
	if [ -z "$$python" ]; then \
	echo "Python 3.11 or newer with pip 22.3 or newer was not found$(if $(PYTHON), as $(PYTHON)): install it, or name it: make PYTHON=/path/to/python" >&2; \
	exit 1; fi

# The environment has no pip of its own, because Debian ships venv without ensurepip: the pip beside it fills it.
# Somebody's settings for installing elsewhere (--user, --target) are not meant for it.
MAKE_VENV = [ "$$($(BIN)/python -V 2>&1)" = "$$("$$python" -V)" ] || "$$python" -m venv --clear --without-pip $(VENV)
PIP_INSTALL = PIP_USER=0 PIP_TARGET= PIP_PREFIX= PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 \
	"$$python" -m pip --python $(BIN)/python install -qq --no-input --no-deps
SET_UP = echo "Setting up $(VENV) from $< ..."; set -e; $(FIND_PYTHON); $(MAKE_VENV); \
	$(PIP_INSTALL) --require-hashes -r $<; \
	$(PIP_INSTALL) --no-build-isolation --editable .; \
	$(BIN)/python -m compileall -q complaints_cli

.PHONY: help demo test check lint types imports audit bench trial lock man release clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/runtime.done ## set everything up and show an invented association's year of complaints
	@$(BIN)/complaints demo

test: $(VENV)/dev.done ## set everything up and run the whole test suite with its coverage gates
	@$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term --cov-fail-under=95
	@$(BIN)/coverage report --include='$(RULES)' --fail-under=100 >$(VENV)/rules.txt || { cat $(VENV)/rules.txt; \
		echo "Every branch of the rules and the letters is tested: the lines above are not." >&2; exit 1; }

check: lint types imports test ## everything that CI asks for

lint: $(VENV)/dev.done ## style and likely mistakes
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "To put the format right: $(BIN)/ruff format ." >&2; exit 1; }
	@echo "ruff: nothing found"

types: $(VENV)/dev.done ## mypy --strict
	@$(BIN)/mypy

imports: $(VENV)/dev.done ## who may import whom
	@$(BIN)/lint-imports

audit: $(TOOLS)/tools.done ## look for known weaknesses in the locked packages (OFFLINE=allowed: go on unasked)
	@$(TOOLS)/bin/python .ci/audit.py $(if $(OFFLINE),--offline-allowed) requirements.lock requirements-dev.lock

bench: $(VENV)/dev.done ## measure it beside its peers and its floor (MOST=10000 ROUNDS=9: quick; benchmarks/README.md)
	@$(BIN)/python -m benchmarks --write $(if $(MOST),--most $(MOST)) $(if $(ROUNDS),--rounds $(ROUNDS))

trial: $(VENV)/dev.done ## kill it, cut its power, fill its disk, damage its file: minutes (trials/README.md)
	@$(BIN)/python -m trials --write

# Versions and hashes only: where packages come from is each machine's own setting.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

lock: ## bring the lock files up to pyproject.toml (needs uv; UPGRADE=--upgrade takes the newest versions)
	@$(LOCK) $(UPGRADE) --group build pyproject.toml -o requirements.lock
	@$(LOCK) $(UPGRADE) --group dev --constraint requirements.lock pyproject.toml -o requirements-dev.lock
	@$(LOCK) $(UPGRADE) --group pyproject.toml:release -o requirements-release.lock

release: audit $(VENV)/dev.done ## into dist/: the wheel, the source archive, a bill of materials and the SHA-256 of each
	@$(BIN)/python .ci/release.py $(TOOLS)/bin/cyclonedx-py

man: $(VENV)/runtime.done ## write the manual page anew: docs/complaints.1
	@$(BIN)/complaints man >docs/complaints.1

clean: ## remove the environment and everything that was built
	rm -rf $(VENV) $(TOOLS) build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find complaints_cli tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: a second run starts at once, and a changed lock or packaging is installed by the next.
$(VENV)/runtime.done: requirements.lock pyproject.toml
	@$(SET_UP)
	@touch $@

$(VENV)/dev.done: requirements-dev.lock pyproject.toml
	@$(SET_UP)
	@touch $@ $(VENV)/runtime.done

# What looks over a release is kept apart from what the program and its tests run with, and brings much of its own.
$(TOOLS)/tools.done: VENV := $(TOOLS)
$(TOOLS)/tools.done: requirements-release.lock
	@echo "Setting up $(VENV) from $< ..."; set -e; $(FIND_PYTHON); $(MAKE_VENV); $(PIP_INSTALL) --require-hashes -r $<
	@touch $@
