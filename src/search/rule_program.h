// A rule as a program of the domain's language: render(\x -> choose(test, ..., ...), frame).
#pragma once

#include "search/rules/rule_variants.h"

namespace hunch::search {

inline constexpr const char* kOdd = "odd";  // int -> bool, in domains whose rules ask for it

core::Program ProgramOf(const Workspace& work, const ElementTable& table, const Rule& rule);

}  // namespace hunch::search
