// What reading, printing and running programs needs to know of a domain: its type names, its
// primitives by name, and the text of its constants. Domain (domain.h) adds what search needs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/primitive.h"
#include "core/type.h"

namespace hunch::core {

struct TypedValue {
  Type type;
  Value value;
};

class Language {
 public:
  // Checks the declarations: names unique and well formed, signatures readable (aborts if not).
  Language(TypeNames types, std::vector<Primitive> primitives);
  virtual ~Language() = default;
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  const TypeNames& types() const { return types_; }
  std::span<const Primitive> primitives() const { return primitives_; }
  const Primitive* Find(std::string_view name) const;  // null when there is none
  Type TypeOf(const Primitive& primitive) const { return types_.Parse(primitive.signature); }

  // Constants as text. The text alone tells the type: `3`, `red`, `true`, `(1,-2)`, `[1, 2]`. A
  // literal has no spaces outside brackets and balanced brackets. Print and Parse are inverse.
  virtual std::string PrintLiteral(Type type, Value value) const = 0;
  virtual std::optional<TypedValue> ParseLiteral(std::string_view text,
                                                 base::Arena& arena) const = 0;

 private:
  TypeNames types_;
  std::vector<Primitive> primitives_;
  std::unordered_map<std::string_view, const Primitive*> by_name_;
};

}  // namespace hunch::core
