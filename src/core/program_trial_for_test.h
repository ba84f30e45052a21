// What must hold of any program text, for fuzzing: it is refused by an error of one line, or it
// prints as a text that reads back as the same program, and both run alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "core/evaluate.h"
#include "core/program_text.h"

namespace hunch::core {

inline bool IsOneLine(std::string_view text) {
  return text.find_first_of("\n\r\x1b") == std::string_view::npos;
}

// Lambdas inside lambdas, at most.
inline int LambdaDepth(const Program& program) {
  int deepest = 0;
  for (const Program& child : program->children) deepest = std::max(deepest, LambdaDepth(child));
  return deepest + (program->kind == Node::Kind::kLambda ? 1 : 0);
}

// True when `text` is a program. Programs whose run may take very long are read but not run.
inline bool TryProgram(std::string_view text, const Language& language, const Interface& interface,
                       std::span<const Value> inputs) {
  constexpr size_t kMostRun = 60;
  Program program;
  try {
    program = ParseProgram(text, language, interface);
  } catch (const base::InputError& error) {
    HUNCH_CHECK(IsOneLine(error.what()));
    return false;
  }
  const std::string printed = PrintProgram(program, interface);
  const Program again = ParseProgram(printed, language, interface);
  HUNCH_CHECK(PrintProgram(again, interface) == printed && again->type == program->type);
  if (Size(program) > kMostRun || LambdaDepth(program) > 1) return true;
  base::Arena arena, other;
  const Value value = EvaluateOne(program, inputs, arena);
  HUNCH_CHECK(SameValue(program->type, value, EvaluateOne(again, inputs, other)));
  if (value.defined()) language.PrintLiteral(program->type, value);
  return true;
}

}  // namespace hunch::core
