// The costs that grid programs have when no guide says otherwise.
#pragma once

#include "core/grammar.h"

namespace hunch::grid {

// Every primitive at its declared bits. Primitives for any type are taken at few types only: each
// further one multiplies the search.
core::Grammar DefaultGridGrammar(const core::Language& language);

}  // namespace hunch::grid
