// Schemas: mechanisms in two halves. *Render* is a primitive that builds an output from what a
// function says of each element of a view:
//
//   paint : (cell -> colour) -> grid -> grid
//
// *Deduce* goes the other way: from a demonstration pair it reads what the function must have said
// of each element. Search's rule learner then explains the deduced values by decision lists over
// the elements' features, and the rule is an ordinary program:
//
//   paint(\x -> if(equal(above(input, x), red), blue, at(input, x)), input)
//
// Features are primitives, too: a view's `features` name those whose last argument is an element,
// the other arguments (often a grid that the element is looked up in) being closed values.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/primitive.h"

namespace hunch::core {

// A primitive as a feature of elements. Its arguments before the element are filled with closed
// values of their types, cheapest first, as many as `most_choices` for each.
struct Feature {
  const Primitive* primitive;
  int most_choices = 1;
  // For arguments that must go with the frame the elements come from (a grid of the same size, the
  // list that the element is in): only closed values that Schema::Fits are tried.
  bool fitting = false;
  // As many for each argument after the first; 0: as for the first.
  int most_further = 0;
  // For numbers that count places: they are compared with closed numbers as well.
  bool counted = false;
};

// What schemas of a domain have found out about values while frames of one row were tried. Whoever
// tries frames keeps it for them, for no longer than the values live.
class FrameNotes {
 public:
  virtual ~FrameNotes() = default;
};

class Schema {
 public:
  virtual ~Schema() = default;
  virtual const char* name() const = 0;
  virtual double bits() const = 0;

  // (element -> slot) -> frame... -> output
  virtual const Primitive* render() const = 0;
  virtual Type element() const = 0;
  virtual Type slot() const = 0;

  // Whether a value can be argument `argument` (0 after the function) of a row's frame, from what
  // it and the target are. Deduce decides; this saves trying. `target` is undefined in test rows.
  virtual bool Admits(size_t /*argument*/, Value /*value*/, Value /*target*/) const { return true; }

  // Appends the elements of one row's frame (the values of the arguments after the function, one
  // for each). At most a few thousand.
  virtual void Elements(std::span<const Value> frame, base::Arena& arena,
                        std::vector<Value>& elements) const = 0;

  // Whether what comes out is a step on the way to the target only: Deduce then says one half of
  // what must have been done to the elements, and the other half is left to do.
  virtual bool is_step() const { return false; }

  // What the function must have said of each element for `target` to come out; undefined where it
  // does not matter. False where no function gives the target.
  virtual bool Deduce(std::span<const Value> frame, std::span<const Value> elements, Value target,
                      std::span<Value> slots) const = 0;

  // True only where Deduce would give false for a row's frame, whose values are defined; this tells
  // most of these for little. What frames with the same values have in common is found out once for
  // each target and kept in `notes`, which are empty at first and shared by a domain's schemas.
  virtual bool RulesOut(std::span<const Value> /*frame*/, Value /*target*/,
                        std::unique_ptr<FrameNotes>& /*notes*/) const {
    return false;
  }

  // All that Elements and Deduce look at of a row's frame, as a number: where two frames have the
  // same one in every row, they have the same elements and slots. Nothing: they may look at all.
  virtual std::optional<uint64_t> Looked(std::span<const Value> /*frame*/) const {
    return std::nullopt;
  }

  // Whether a value of some type goes with the frame, for features that ask for it.
  virtual bool Fits(std::span<const Value> frame, Type type, Value value) const = 0;

  virtual std::span<const Feature> features() const = 0;

  // For schemas whose function also sees the output as far as it is made, which is decided element
  // by element in the order of Elements: (output -> element -> slot) -> frame... -> output. These
  // are features whose first argument is the output in the making, and which look at nothing there
  // but what is decided before the element. Empty for all others.
  virtual std::span<const Feature> made_features() const { return {}; }
  bool sees_made() const { return !made_features().empty(); }
};

// The words that rules are made of, as primitives: `choose` is bool -> a -> a -> a, lazy in what it
// does not choose, and an undefined condition does not hold; `equal` is
// a -> a -> bool; `less` int -> int -> bool; `negate` bool -> bool.
struct RuleWords {
  const Primitive* choose = nullptr;
  const Primitive* equal = nullptr;
  const Primitive* less = nullptr;
  const Primitive* negate = nullptr;
};

}  // namespace hunch::core
