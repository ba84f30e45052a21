// A rule as a program of the domain's language: render(\x -> choose(test, ..., ...), frame).
#pragma once

#include "search/rules/rule_learner.h"
#include "search/tables/element_table.h"

namespace hunch::search {

core::Program ProgramOf(const Workspace& work, const ElementTable& table, const Rule& rule);

}  // namespace hunch::search
