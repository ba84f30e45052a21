// Rule trees of large tables, learnt from a sample: first from some of the words of the train
// elements; where no tree found there is right about all elements, what refutes the cheapest ones
// joins the sample.
#pragma once

#include "search/rules/rule_tree.h"

namespace hunch::search {

// As FindRuleTrees gives them, of all train elements that matter. Of tables of many elements trees
// may be missed that are found among all of these.
FoundTrees FindTreesBySample(const RuleAtoms& atoms, const RuleSearchOptions& options,
                             const Spend& spend);

}  // namespace hunch::search
