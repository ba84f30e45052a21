// Types of the program language: base types, lists, functions, and type variables for primitives
// that work at any type. A Type is a small value (no table, no allocation): its prefix form, one
// nibble per constructor, so at most 16 constructors.
//
//   const TypeNames names{"int", "bool"};                 // a domain's base types
//   Type t = names.Parse("(a -> b) -> list a -> list b"); // of `map`
//   t.argument();                                         // a -> b
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hunch::core {

class Type {
 public:
  // Base types 1..6 hold their value in the 64 bits of a Value (inline); 7..11 point at a Blob.
  static constexpr int kInlineBases = 6;
  static constexpr int kBases = 11;

  constexpr Type() = default;
  static Type Base(int id);
  static Type Int() { return Base(1); }   // whole numbers are base 1 and truth values base 2
  static Type Bool() { return Base(2); }  // in every domain
  static Type Variable(int index);        // 0 or 1: a, b
  static Type List(Type element);
  static Type Function(Type argument, Type result);

  // What it is.
  bool empty() const { return code_ == 0; }
  bool is_list() const { return head() == kList; }
  bool is_function() const { return head() == kArrow; }
  bool is_variable() const { return head() >= kFirstVariable; }
  bool has_variables() const;
  int base_id() const { return head() >= 1 && head() <= kBases ? head() : 0; }
  int variable_index() const { return head() - kFirstVariable; }

  // Values of this type are pointers to Blobs rather than inline numbers.
  bool boxed() const { return head() > kInlineBases && head() != kArrow; }

  Type element() const;   // of a list
  Type argument() const;  // of a function: the first argument
  Type result() const;    // of a function: what is left after the first argument

  // All arguments of a curried function, and what it finally gives.
  std::vector<Type> Arguments() const;
  Type FinalResult() const;

  // Replaces variable i by binding[i] where that is not empty. Empty when the result has more than
  // 16 constructors.
  std::optional<Type> Substitute(const Type (&binding)[2]) const;

  uint64_t code() const { return code_; }
  friend bool operator==(const Type&, const Type&) = default;
  friend auto operator<=>(const Type&, const Type&) = default;

 private:
  static constexpr int kList = 12;
  static constexpr int kArrow = 13;
  static constexpr int kFirstVariable = 14;

  explicit constexpr Type(uint64_t code) : code_(code) {}
  int head() const { return static_cast<int>(code_ & 15); }
  int size() const;            // constructors
  Type Part(int start) const;  // the subterm that starts at nibble `start`
  static std::optional<Type> Join(int head, Type a, Type b);

  uint64_t code_ = 0;
};

// The names of a domain's base types: base type i is names[i].
class TypeNames {
 public:
  struct Entry {
    int base_id;
    std::string name;
  };
  TypeNames(std::initializer_list<Entry> entries);

  // "list int", "int -> list a -> bool", with parentheses where needed. Throws base::InputError.
  Type Parse(std::string_view text) const;
  std::string Print(Type type) const;

 private:
  std::vector<std::string> names_;  // by base id
};

}  // namespace hunch::core
