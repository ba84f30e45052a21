// Expressions as text and back: `(f a b)` is a curried application, `(lam body)` or `(lambda body)`
// a lambda, `$i` the variable of the i-th lambda outwards, `#i` an argument of an abstraction; any
// other word is a symbol and keeps its text. `((f a) b)` reads as `(f a b)`, `(f)` as `f`.
#pragma once

#include <string>
#include <string_view>

#include "learning/expression_graph.h"

namespace hunch::learning {

// Throws base::InputError that says where in the text (by character, from 1) and why.
ExpressionId ParseExpression(std::string_view text, ExpressionGraph& graph);

std::string PrintExpression(const ExpressionGraph& graph, ExpressionId expression);

}  // namespace hunch::learning
