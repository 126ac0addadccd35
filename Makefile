# Two commands are all a newcomer needs: `make run` and `make test`. The rest is listed by `make help`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
SAMPLE := resources/samples/sample.prdnews
DEMO := build/demo
GOLD ?= $(wildcard ../shared/gold/dev.jsonl)

# Progress bars belong on a terminal, not in a log.
export PIP_PROGRESS_BAR := off

.PHONY: help run demo test lint bench stress screenshots translations package setup clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The window opens a copy, so that saving it leaves the shipped sample as it is.
define WINDOW
mkdir -p $(DEMO)
test -e $(DEMO)/sample.prdnews || cp $(SAMPLE) $(DEMO)/
$(BIN)/prd-desk $(DEMO)/sample.prdnews
endef

# `check` leaves with 1 when it has found something, as it should here.
define HEADLESS
mkdir -p $(DEMO)
PRD_DESK_HOME=$(DEMO)/home $(BIN)/prd-desk check $(SAMPLE) || test $$? -eq 1
PRD_DESK_HOME=$(DEMO)/home $(BIN)/prd-desk export $(SAMPLE) --to $(DEMO)/ --force
endef

define LINT
$(BIN)/ruff check .
$(BIN)/ruff format --check .
$(BIN)/pyright
$(BIN)/lint-imports --no-logo
endef

export WINDOW HEADLESS

run: setup ## open the window on the sample release; with no display, do the same job headless
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then sh -ec "$$WINDOW"; else \
	echo "ไม่มีจอภาพ จึงตรวจและส่งออกข่าวตัวอย่างแทน / no display: checking and exporting the sample instead"; \
	sh -ec "$$HEADLESS"; fi

demo: setup ## check the sample release, then write it as Word and HTML to build/demo/
	@sh -ec "$$HEADLESS"

test: setup ## lint, types, import contract and all tests
	@packaging/install-debian.sh packaging/debian-test.txt
	$(LINT)
	@# a short folder: names of sockets may hold 107 bytes
	@work=$$(mktemp -d /tmp/prdXXX) && trap 'rm -rf "$$work"' EXIT && \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --basetemp="$$work"

lint: setup ## ruff, pyright and the three rings
	$(LINT)

bench: setup ## one table of figures; on a quiet machine. GOLD=FILE adds detection, FULL=1 the long texts and libraries
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m tests.benchmarks $(if $(GOLD),--gold $(GOLD)) $(if $(FULL),--full)

stress: setup ## kill, damage and starve the library, damage ten thousand of every file that comes in; an hour. CORPUS=FILE adds an archive
	$(BIN)/python -m tests.stress.kill_library
	$(BIN)/python -m tests.stress.damage_library
	$(BIN)/python -m tests.stress.fill_disk
	$(BIN)/python -m tests.stress.kill_desk
	@if [ -n "$(CORPUS)" ]; then $(BIN)/python -m tests.stress.archive $(CORPUS); fi
	$(BIN)/python -m tests.stress.mutants

translations: setup ## bring the desk's English up to date with its Thai; names what still wants translating
	$(BIN)/python packaging/translations.py

screenshots: setup ## draw every screen in every theme into build/screenshots/, and the README's and the guide's pictures anew
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tests/desk/screenshots.py build/screenshots --language th --refresh
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tests/desk/screenshots.py build/screenshots --language en
	@for language in th en; do QT_QPA_PLATFORM=offscreen $(BIN)/python tests/desk/screenshots.py build/screenshots --twice --language $$language; done
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tests/desk/guide_pictures.py

setup: $(INSTALLED)
	@packaging/install-debian.sh packaging/debian-runtime.txt

$(INSTALLED): pyproject.toml constraints.txt
	@packaging/make-venv.sh $(PYTHON) $(VENV)
	@touch $@

package: setup ## build what this platform can: wheel, sdist, bundled folder, .deb and AppImage folder, all in dist/
	@packaging/build-package.sh $(BIN)

clean: ## remove what was built, the virtual environment included
	rm -rf build dist $(VENV) .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find prd_desk tests -name __pycache__ -type d -prune -exec rm -rf {} +
