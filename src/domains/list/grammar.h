// What the list domain's search composes, when nobody says otherwise.
#pragma once

#include "core/grammar.h"

namespace hunch::list {

// Every primitive at its declared bits, type variables standing for int, and a few chosen further
// instances, a little dearer. Left out is what is only another word for others.
core::Grammar DefaultGrammar(const core::Language& language);

}  // namespace hunch::list
