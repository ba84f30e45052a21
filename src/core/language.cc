#include "core/language.h"

#include <cctype>

#include "base/error.h"

namespace hunch::core {
namespace {

bool WellFormed(std::string_view name) {
  if (name.empty() || !std::isalpha(static_cast<unsigned char>(name[0]))) return false;
  for (const char c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_') return false;
  }
  return true;
}

}  // namespace

Language::Language(TypeNames types, std::vector<Primitive> primitives)
    : types_(std::move(types)), primitives_(std::move(primitives)) {
  for (const Primitive& primitive : primitives_) {
    const bool new_name = by_name_.emplace(primitive.name, &primitive).second;
    if (!new_name || !WellFormed(primitive.name)) {
      std::fprintf(stderr, "primitive '%s' is declared twice or badly named\n",
                   primitive.name.c_str());
    }
    HUNCH_CHECK(new_name && WellFormed(primitive.name));
    types_.Parse(primitive.signature);
  }
}

const Primitive* Language::Find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

}  // namespace hunch::core
