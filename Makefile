# Handoff: `make demo` renders the examples, `make test` runs the tests, `make check` is what CI runs.

SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SYSTEM := $(shell uname -s)
FORMATTING := --configuration .swift-format --parallel --recursive
SOURCES := Package.swift Plugins Sources Tests

# One fully static file on Linux; macOS has no static system libraries.
ifeq ($(SYSTEM),Linux)
RELEASE := -c release --product handoff --static-swift-stdlib -Xswiftc -static-executable
else
RELEASE := -c release --product handoff
endif

.PHONY: demo build test lint format check dependencies clean

demo: build ## Render examples/ into output/ and say what to open
	@.build/release/handoff build --workspace examples --output output || [ $$? = 1 ]
	@echo
	@echo "Open these in a browser:"
	@ls output/site/accounts/*/pre-read.html output/customers/*/index.html | sed 's/^/  /'

build: dependencies ## Build .build/release/handoff, one static file on Linux
	$(SWIFT) build $(RELEASE)

test: dependencies ## Run the unit and end-to-end tests
	$(SWIFT) test

lint: ## Check formatting and style
	$(SWIFT) format lint --strict $(FORMATTING) $(SOURCES)

format: ## Rewrite sources in the house style
	$(SWIFT) format --in-place $(FORMATTING) $(SOURCES)

check: lint test demo ## All that CI runs

dependencies:
	@pkg-config --exists libcmark 2>/dev/null || $(MAKE) --no-print-directory install-libcmark

.PHONY: install-libcmark
install-libcmark:
ifeq ($(SYSTEM),Darwin)
	brew install cmark pkg-config
else
	@command -v apt-get >/dev/null || { \
	  echo "libcmark is missing, and this system has no apt-get: install libcmark's headers and pkg-config with its package manager, then run make again."; exit 1; }
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y --no-install-recommends libcmark-dev pkg-config
endif

clean: ## Remove build products and rendered files
	rm -rf .build
	find output -mindepth 1 ! -name .gitkeep -delete
