#ifndef HANDOFF_CCMARK_SHIM_H
#define HANDOFF_CCMARK_SHIM_H

#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "libcmark is missing. Debian, Ubuntu: apt-get install libcmark-dev pkg-config. macOS: brew install cmark pkg-config. Or run `make`, which installs it."
#endif

#endif
