// Function-typed parameters of learnt functions. In a body, `apply(f, x)` gives what the parameter
// f, an input of function type, gives for x:
//
//   \f a -> fold(\x y -> if(f(y), prepend(y, x), x), [], a)            as text
//           fold(\x y -> if(apply(f, y), prepend(y, x), x), [], a)     as a program
//
// `apply` is in no language. When a body runs, the column of f has for each row the closure and the
// row of the call, so that inside of lambdas `apply` still knows where it was called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/program.h"

namespace hunch::learning {

// `apply(f, arguments...)`, f being input `position`, of type `function`.
core::Program ApplyParameter(uint32_t position, core::Type function,
                             std::vector<core::Program> arguments);

// Whether it is such an application; its child 0 is the parameter.
bool IsParameterApplied(const core::Node& node);

// What the input of function type is when a body is evaluated in a call of `rows` rows. The closure
// stays alive as long.
const core::Value* ParameterColumn(const core::Closure& closure, uint32_t rows, base::Arena& arena);

// A body as text, and back. Throws base::InputError as core::ParseProgram does, and where the name
// of a function parameter is taken or is none.
std::string PrintBody(const core::Program& body, const core::Interface& interface);
core::Program ParseBody(std::string_view text, const core::Language& language,
                        const core::Interface& interface);

}  // namespace hunch::learning
