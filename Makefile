# Handoff: `make demo` renders the examples, `make test` runs the tests, `make check` is what CI runs.

SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SYSTEM := $(shell uname -s)
FORMATTING := --configuration .swift-format --parallel --recursive
SOURCES := Package.swift Benchmarks/Package.swift Benchmarks/Sources/Benchmark Fuzz Plugins Sources Tests

# `CONFIGURATION=debug` takes the program that the tests built, which saves the optimiser's minutes.
CONFIGURATION ?= release
PROGRAM := .build/$(CONFIGURATION)/handoff
BUILD := -c $(CONFIGURATION) --product handoff

# One fully static file on Linux; macOS has no static system libraries.
ifeq ($(SYSTEM)-$(CONFIGURATION),Linux-release)
BUILD += --static-swift-stdlib -Xswiftc -static-executable
endif

.PHONY: demo build test lint format acceptance check fuzz dependencies clean

demo: build ## Render examples/ into output/ and say what to open
	@$(PROGRAM) build --workspace examples --output output --as-of 2026-11-20 || [ $$? = 1 ]
	@echo
	@echo "Open these in a browser:"
	@ls output/site/index.html output/customers/*/index.html output/customers/*/kickoff-deck.html | sed 's/^/  /'

build: dependencies ## Build .build/release/handoff, one static file on Linux
	$(SWIFT) build $(BUILD)

test: dependencies ## Run the unit and end-to-end tests
	$(SWIFT) test

lint: ## Check formatting and style
	$(SWIFT) format lint --strict $(FORMATTING) $(SOURCES)

format: ## Rewrite sources in the house style
	$(SWIFT) format --in-place $(FORMATTING) $(SOURCES)

acceptance: ## Look at what the demo rendered as browsers, mail readers and calendars do (Debian)
	HANDOFF=$(PROGRAM) .ci/acceptance/run

check: lint test demo acceptance ## All that CI runs, with the optimised program

FUZZ_SECONDS ?= 120
CORPUS := .build-fuzz/corpus
FUZZ := -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 \
  -artifact_prefix=.build-fuzz/ -print_final_stats=1

.PHONY: fuzz-packets fuzz-liquid

fuzz: fuzz-packets fuzz-liquid ## Feed packet reading and templates with libFuzzer, each for FUZZ_SECONDS; inputs that break them stay in .build-fuzz/

fuzz-packets: dependencies
	HANDOFF_FUZZ=1 $(SWIFT) build -c release --product FuzzPackets --scratch-path .build-fuzz
	@mkdir -p $(CORPUS)/packets
	@find examples/packets Tests/PacketsTests/Cases -name '*.md' | while read -r file; do \
	  cp "$$file" "$(CORPUS)/packets/$$(echo "$$file" | tr / -)"; done
	.build-fuzz/release/FuzzPackets $(FUZZ) -dict=Fuzz/packet.dict $(CORPUS)/packets

fuzz-liquid: dependencies
	HANDOFF_FUZZ=1 $(SWIFT) build -c release --product FuzzLiquid --scratch-path .build-fuzz
	@mkdir -p $(CORPUS)/liquid
	@find Tests/LiquidTests/Cases -name '*.txt' | while read -r file; do \
	  awk '/^--- /{on = $$2 == "template" || $$2 == "partial"; next} on' "$$file" \
	    > "$(CORPUS)/liquid/$$(echo "$$file" | tr / -)"; done
	.build-fuzz/release/FuzzLiquid $(FUZZ) -dict=Fuzz/liquid.dict $(CORPUS)/liquid

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
	rm -rf .build .build-fuzz Benchmarks/.build
	find output -mindepth 1 ! -name .gitkeep -delete
