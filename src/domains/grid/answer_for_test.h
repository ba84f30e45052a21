// What a program without inputs gives in the grid domain, for tests:
// Answer("add(1, 2)") is "3"; what has no value is "undefined".
#pragma once

#include <string>
#include <string_view>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"

namespace hunch::grid {

inline std::string Answer(std::string_view text) {
  const core::Domain& domain = TheGridDomain();
  const core::Program program = core::ParseProgram(text, domain, core::Interface{});
  base::Arena arena;
  return domain.PrintLiteral(program->type, core::EvaluateOne(program, {}, arena));
}

}  // namespace hunch::grid
