# What a newcomer needs: "make annexes" and "make test". Everything else is for later.

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=

STUDY := Examples/brussels-blueprint/study.yaml
BUILD := .build/release
SHARE := $(DESTDIR)$(PREFIX)/share

# Packages for Python that make test had to install stand here.
export PATH := $(CURDIR)/.build/python/bin:$(PATH)

.PHONY: help annexes national coverage test install uninstall release man format lint pictures fuzz benchmarks clean

help:
	@echo "make annexes   install what is missing, build, and make the example's annexes"
	@echo "make test      install what is missing, check the formatting, build, run all tests"
	@echo "make national  build the report at national scale and compare the published values"
	@echo "make install   put stemregio on the PATH (PREFIX=$(PREFIX)); undo: make uninstall"
	@echo "make format    format the sources         make lint    check the formatting"
	@echo "make fuzz      look for crashes with random inputs"
	@echo "make benchmarks  run stemregio and its peers side by side"
	@echo "make pictures  render the README picture  make clean   remove what was built"

annexes:
	@.ci/setup build
	@$(MAKE) --no-print-directory release
	@set -o pipefail; $(BUILD)/stemregio build $(STUDY) | sed "s|^|Made $(CURDIR)/|"

release:
	@.ci/build-release stemregio

test:
	@.ci/setup test
	@$(MAKE) --no-print-directory lint
	@.ci/test

# The whole report from synthetic files of national size, against the published values; prints time and memory.
national: release
	rm -rf .build/national
	python3 Tests/National/national.py $(BUILD)/stemregio . .build/national

coverage:
	python3 Tests/National/report_coverage.py

install:
	@.ci/setup build
	@$(MAKE) --no-print-directory release man
	install -D -m 755 $(BUILD)/stemregio $(DESTDIR)$(PREFIX)/bin/stemregio
	rm -rf $(SHARE)/stemregio
	install -d $(SHARE)/stemregio/docs $(SHARE)/man/man1
	cp -R Regions Templates Themes Profiles Classifications Synthesis Examples $(SHARE)/stemregio
	cp -R docs/schemas $(SHARE)/stemregio/docs
	find $(SHARE)/stemregio -name output -prune -exec rm -r {} +
	gzip -9 -n -c $(BUILD)/stemregio.1 > $(SHARE)/man/man1/stemregio.1.gz
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d
	$(BUILD)/stemregio --generate-completion-script bash > $(SHARE)/bash-completion/completions/stemregio
	$(BUILD)/stemregio --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_stemregio
	$(BUILD)/stemregio --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/stemregio.fish

uninstall:
	rm -rf $(SHARE)/stemregio $(DESTDIR)$(PREFIX)/bin/stemregio $(SHARE)/man/man1/stemregio.1.gz \
	  $(SHARE)/bash-completion/completions/stemregio $(SHARE)/zsh/site-functions/_stemregio \
	  $(SHARE)/fish/vendor_completions.d/stemregio.fish

# The argument parser's own plugin writes the manual page from the commands.
man: release
	swift package generate-manual > /dev/null
	cp .build/plugins/GenerateManual/outputs/stemregio/stemregio.1 $(BUILD)/stemregio.1

format:
	swift format format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

lint:
	swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift

# Looks for crashes with random inputs: text, numbers and dates, spreadsheets, studies; a minute each.
fuzz:
	@.ci/setup test
	Fuzz/text/run.sh
	Fuzz/spreadsheet/run.sh
	Fuzz/yaml/run.sh

# Time and memory beside DuckDB, polars, pandas and the writers of workbooks; 15 minutes.
benchmarks:
	@.ci/setup build
	Benchmarks/run

pictures:
	@.ci/setup test
	@$(MAKE) --no-print-directory release
	.ci/pictures $(BUILD)/stemregio

clean:
	swift package clean
	rm -rf Examples/*/output
