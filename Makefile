# `make run` opens the stand, `make test` runs the tests. Both prepare what is missing first.
PY := .venv/bin/python

.PHONY: run quick test mutations audit lint hooks format bench fuzz soak month faults film codings package package-test package-files issue-docs pins clean ready

run: ## open the stand, or write pictures of every page where there is no display
	@tools/setup.sh run
	@tools/run.sh $(ARGS)

quick: ready ## what needs no window, in half a minute: for every save
	@$(PY) -m ruff check --quiet .
	@$(PY) -m pytest tests/unit --numprocesses auto --quiet $(ARGS)

test: ready ## all tests, side by side, each part on a screen of its own
	@$(PY) -m pytest --numprocesses auto --dist worksteal $(ARGS)

mutations: ready ## make changes that a visitor would see, and see that the tests notice each
	@$(PY) -m tools.mutations $(ARGS)

.PHONY: looks
looks: ready ## write anew, in words, what every kind of page looks like, after an intended change
	@LOOKS=write $(PY) -m pytest tests/window/looks --quiet

audit: ready ## look at every state of every page in every language and size, and hear it with Orca, with reports
	@$(PY) -m tests.window.audit
	@$(PY) -m tests.system.accessibility.audit

lint: ready ## everything that can be said without running it
	@$(PY) -m tools.lint

hooks: ready ## what lint says quickly is said before each commit
	@$(PY) -m pre_commit install

format: ready ## put Python and QML in their one layout
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .
	@$(PY) -m tools.qml format

bench: ready ## how long starting, opening a page and a frame take
	@$(PY) -m tools.bench $(ARGS)

fuzz: ready ## every file of the corpus, random content and touches, and content spoilt in 100,000 ways (COUNT=…)
	@CORPUS=all $(PY) -m pytest tests/corpus tests/window/test_corpus.py --numprocesses auto $(ARGS)
	@$(PY) -m pytest tests/unit -m hypothesis --numprocesses auto --hypothesis-profile=long $(ARGS)
	@$(PY) -m tools.fuzz $(COUNT)
	@EDITS=10000 KILLS=500 $(PY) -m pytest tests/unit/editing/test_history.py tests/unit/editing/test_save.py --numprocesses auto
	@ACTIONS=32000 $(PY) -m pytest tests/system/test_hostile_visitor.py
	@MUTATIONS=50000 $(PY) -m pytest tests/system/fleet/test_hostile_broker.py

soak: ready ## twenty thousand turns of a stand in two hours: memory, frames, and a look at the screen (ARGS="TURNS PLAYS SEED")
	@$(PY) -m tests.soak $(ARGS)

month: ready ## a month of the stand and its guard in half an hour, with faults, and the report of it; as root (ARGS="DAYS SEED")
	@$(PY) -m tests.soak.month $(ARGS)

faults: ready ## some fifty kinds of fault, one after the other, and what visitors see after each; as root (ARGS="ROUNDS SEED WORD")
	@$(PY) -m tests.faults $(ARGS)

.PHONY: many
many: ready ## a thousand stands on this machine with a real broker and web server: what they cost (ARGS="STANDS SECONDS")
	@$(PY) -m tests.many $(ARGS)

film: ready ## make the sample film anew
	@$(PY) tools/make_film.py $(ARGS)

.PHONY: kind-pictures
kind-pictures: ready ## draw each kind's example anew, for who chooses a new page in edit mode
	@$(PY) -m tools.kind_pictures

codings: ready ## ask Qt's FFmpeg which codings it plays, for kiosk/media/codings.json
	@$(PY) -m tools.codings

package: ## build the program that runs without Python, in dist/
	@tools/setup.sh package
	@$(PY) -m tools.package

package-test: ready ## open the packaged program and look at it
	@PACKAGE=dist/kiosk $(PY) -m pytest tests/package $(ARGS)

package-files: ## keep the list of what is in dist/kiosk, after a look at what changed
	@$(PY) -m tools.package.files

issue-docs: ready ## write docs/issues.md from the words of all issues
	@$(PY) -m tools.issue_docs

pins: ready ## write requirements*.txt from the versions in pyproject.toml
	@$(PY) -m tools.pins

ready:
	@tools/setup.sh test

clean: ## remove what was built and downloaded
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
