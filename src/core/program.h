// Programs: immutable trees with shared subtrees, over a domain's primitives.
//
//   crop(input, largest(objects(input)))
//   map(\x -> add(x, 1), xs)
//   fold(\x y -> add(x, y), 0, xs)
//
// Inputs are the problem's inputs by position (printed by their names); lambda variables are
// de Bruijn indices: 0 is the last variable of the innermost lambda. A lambda may bind several
// variables at once; `\x y -> body` has type a -> b -> c. Function values exist only as arguments
// of primitives. See program_text.h for reading and printing, evaluate.h for running.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/primitive.h"

namespace hunch::core {

struct Node;
using Program = std::shared_ptr<const Node>;

struct Node {
  enum class Kind : uint8_t { kInput, kVariable, kConstant, kApply, kLambda };

  Kind kind;
  uint32_t index = 0;                    // kInput: position; kVariable: de Bruijn; kLambda: arity
  Type type{};                           // of the whole expression
  const Primitive* primitive = nullptr;  // kApply
  std::vector<Program> children{};       // kApply: arguments; kLambda: the body
  std::string literal{};                 // kConstant: its text
  Value constant{};                      // kConstant: its value, kept alive by `storage`
  std::shared_ptr<const base::Arena> storage{};
};

Program MakeInput(uint32_t position, Type type);
Program MakeVariable(uint32_t index, Type type);
Program MakeConstant(Type type, std::string literal, Value value);  // copies the value
Program MakeApply(const Primitive* primitive, Type type, std::vector<Program> children);
Program MakeLambda(uint32_t arity, Type type, Program body);

// `program` over one input as a function of it: a lambda with the input as its variable.
Program MakeFunctionOfInput(const Program& program, Type input);

// The same over any number of inputs, of which there is at least one: a lambda of as many
// variables.
Program MakeFunctionOfInputs(const Program& program, std::span<const Type> inputs);

// Nodes in the tree, shared ones counted each time.
size_t Size(const Program& program);

// What a problem gives a program: the names and types of its inputs, and the type asked for.
struct Interface {
  std::vector<std::string> input_names;
  std::vector<Type> input_types;
  Type output_type;
};

}  // namespace hunch::core
