# make report: build the tutorial's site from a fresh clone. make help: all targets.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Where the site goes.
OUT ?= _site

# What the C modules and the figures need, by the names of Debian and Ubuntu, and of Homebrew.
APT_PACKAGES := pkg-config libcairo2-dev libglib2.0-dev libpango1.0-dev libpng-dev \
	libcmark-gfm-dev libcmark-gfm-extensions-dev fonts-inter pandoc
BREW_PACKAGES := pkgconf cairo glib pango libpng cmark-gfm pandoc font-inter

# The programs by which the tests look at our SVG and PDF files.
TEST_APT_PACKAGES := librsvg2-bin poppler-utils fonts-noto-color-emoji
TEST_BREW_PACKAGES := librsvg poppler

SWIFT_SOURCES := $(wildcard Package.swift Sources Tests Examples Plugins \
	Benchmarks/Package.swift Benchmarks/Sources)
TEST_LOG := .build/test.log

.PHONY: help report test bench bench-quick format lint clean dependencies

help: ## Show the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: dependencies ## Train the experiments, draw the figures and write the site to _site.
	swift build -c release --product lossbook
	.build/release/lossbook build -o "$(OUT)"
	@echo "The site is in $(OUT): open $(OUT)/index.html"

test: APT_PACKAGES += $(TEST_APT_PACKAGES)
test: BREW_PACKAGES += $(TEST_BREW_PACKAGES)
test: dependencies ## Run all tests; fail if there are none.
	@mkdir -p .build
	swift test --disable-xctest 2>&1 | tee $(TEST_LOG)
	@grep -qE 'Test run with [1-9][0-9]* tests?' $(TEST_LOG) || { echo 'No test ran.' >&2; exit 1; }

bench: ## Measure training and drawing against C, NumPy, Keras and matplotlib, installed from PyPI; print one table. Takes minutes.
	$(MAKE) --no-print-directory -C Benchmarks bench

bench-quick: ## The same without the rows that take minutes, those of NumPy, matplotlib and Keras.
	$(MAKE) --no-print-directory -C Benchmarks bench-quick

format: ## Format all Swift sources.
	swift format -i -r -p $(SWIFT_SOURCES)

lint: ## Check format and documentation comments of all Swift sources.
	swift format lint --strict -r -p $(SWIFT_SOURCES)

clean: ## Remove what was built; the sources stay.
	rm -rf .build .lossbook _site Benchmarks/.build

dependencies: ## Install what is missing: with apt-get, or say what to install with Homebrew.
	@command -v swift > /dev/null || { \
		echo 'Swift is missing. Install version 6.2 or later: https://www.swift.org/install' >&2; exit 1; }
	@if command -v dpkg-query > /dev/null && command -v apt-get > /dev/null; then \
		missing=(); \
		for package in $(APT_PACKAGES); do \
			status=$$(dpkg-query -W -f '$${Status}' "$$package" 2> /dev/null || true); \
			[[ "$$status" == *' installed' ]] || missing+=("$$package"); \
		done; \
		if [[ $${#missing[@]} -gt 0 ]]; then \
			echo "Installing $${missing[*]}"; \
			as_root=(); \
			if [[ $$(id -u) -ne 0 ]]; then as_root=(sudo); fi; \
			"$${as_root[@]}" apt-get update; \
			"$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
				apt-get install -y --no-install-recommends "$${missing[@]}"; \
		fi; \
	elif command -v brew > /dev/null; then \
		missing=(); \
		for package in $(BREW_PACKAGES); do \
			brew list --versions "$$package" > /dev/null 2>&1 || missing+=("$$package"); \
		done; \
		if [[ $${#missing[@]} -gt 0 ]]; then \
			echo "Missing: run  brew install $${missing[*]}" >&2; exit 1; \
		fi; \
	else \
		for module in pangocairo libpng libcmark-gfm; do \
			pkg-config --exists "$$module" || { \
				echo "Missing: the development files of $$module, for pkg-config to find" >&2; exit 1; }; \
		done; \
	fi
