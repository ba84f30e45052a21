// Signatures as 32 hexadecimal digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace hunch::memory {

std::string SignatureText(const base::Hash128& signature);
std::optional<base::Hash128> ParseSignature(std::string_view text);

}  // namespace hunch::memory
