// What the values of options may be. A fault is half a sentence for after the option's name; empty
// when there is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "apps/cli/commands.h"

namespace hunch::cli {

std::string NumberFault(const std::string& text, double low, double high);
std::string WholeNumberFault(const std::string& text, uint64_t low, uint64_t high);

// "1500", "512M", "1G", "1.5 GiB": K, M, G and T count in 1024s. Nothing when it is no such amount,
// or zero.
std::optional<uint64_t> ParseBytes(const std::string& text);

// "auto", "always", "never".
std::optional<Colour> ParseColour(const std::string& text);

}  // namespace hunch::cli
