# `make run` opens the stand, `make test` runs the tests. Both prepare what is missing first.
PY := .venv/bin/python

.PHONY: run test audit lint format bench fuzz film package package-test package-files pins clean ready

run: ## open the stand, or write pictures of every page where there is no display
	@tools/setup.sh run
	@tools/run.sh $(ARGS)

test: ready ## all tests
	@$(PY) -m pytest $(ARGS)

audit: ready ## look at every state of every page in every language and size, with a report
	@$(PY) -m tests.audit

lint: ready ## everything that can be said without running it
	@$(PY) -m tools.lint

format: ready ## put Python and QML in their one layout
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .
	@$(PY) -m tools.qml format

bench: ready ## how long starting, opening a page and a frame take
	@$(PY) -m tools.bench $(ARGS)

fuzz: ready ## random content and random touches, for longer than the tests do
	@$(PY) -m pytest tests/fuzz --hypothesis-profile=long $(ARGS)

film: ready ## make the sample film anew
	@$(PY) tools/make_film.py $(ARGS)

package: ## build the program that runs without Python, in dist/
	@tools/setup.sh package
	@$(PY) -m tools.package

package-test: ready ## open the packaged program and look at it
	@PACKAGE=dist/kiosk $(PY) -m pytest tests/package $(ARGS)

package-files: ## keep the list of what is in dist/kiosk, after a look at what changed
	@$(PY) -m tools.package.files

pins: ready ## write requirements*.txt from the versions in pyproject.toml
	@$(PY) -m tools.pins

ready:
	@tools/setup.sh test

clean: ## remove what was built and downloaded
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
