// A memory as text, a line of JSON for each task and each learnt primitive, to look at, keep and
// carry to another file:
//
//   {"task": "grey-shadow", "domain": "grid", "signature": "8d1e...", "pose": ":0123444444",
//    "interface": "input: grid -> grid", "pairs": 3, "seconds": 0.4, "evaluated": 17420,
//    "date": "2026-01-31T12:00:00Z", "embedding": [...], "programs": [{"program": "...", ...}]}
//   {"primitive": "f1", "domain": "list", "definition": "...", "type": "...", "uses": 3}
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/store.h"

namespace hunch::memory {

std::string LineOf(const core::SolvedTask& solved);  // without a line break
std::string LineOf(const core::LearntPrimitive& primitive);

// Throws base::InputError; `place` names the file and the line.
std::variant<core::SolvedTask, core::LearntPrimitive> ParseLine(std::string_view line,
                                                                const std::string& place);

}  // namespace hunch::memory
