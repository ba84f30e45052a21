// The seam between a kind of data and everything that is general. A Domain is a Language plus what
// search needs to know: which constants to read off a task, which elements to try lambda bodies on,
// when an answer is right, what a partly right value is right about, and which other ways of
// looking at the same task are worth a search of their own.
#pragma once

#include <memory>
#include <vector>

#include "core/grammar.h"
#include "core/inverse.h"
#include "core/language.h"
#include "core/schema.h"
#include "core/task.h"

namespace hunch::core {

class Likeness;

// A leaf read off a task: the same on every row.
struct Constant {
  Type type;
  Value value;
  double bits;
};

// What a partly right value is right about, as bits over the target's cells, and how partly right
// values are laid together. Layers are laid from the top down: what an upper layer paints stays.
class Assembly {
 public:
  virtual ~Assembly() = default;

  // Cells of one target, and which of them any cover has to paint (the rest is right when nothing
  // is painted there). Bitsets are ceil(cells / 64) words; callers clear them.
  virtual uint32_t CellCount(Value target) const = 0;
  virtual void MustPaint(Value target, uint64_t* cells) const = 0;

  // Which cells of `target` the layer paints, and which of those it paints as the target has them.
  virtual void Footprint(Value layer, Value target, uint64_t* painted, uint64_t* right) const = 0;

  // Whether `value` has the frame (size) of `target`.
  virtual bool SameFrame(Value value, Value target) const = 0;

  // Cells of `target` that `answer` has otherwise, wherever it was cut from; all of them where the
  // frames differ.
  virtual uint32_t WrongCells(Value answer, Value target) const = 0;

  // Primitives by name: `over` lays its first argument over its second; `fit` puts its first
  // argument into the frame of its second. Both are t -> t -> t for the covered type t.
  virtual const char* over() const = 0;
  virtual const char* fit() const = 0;

  // The name of a primitive t -> t that puts a value where targets lie, wherever it was cut from;
  // null where nothing lies elsewhere.
  virtual const char* home() const { return nullptr; }
};

// Another way of looking at a task: a task of its own, whose programs p answer the first task as
// `wrapper(\x -> p(x), input)`. It may have more inputs than the first: `wrapper(\x y -> p(x, y),
// input)`.
struct Lane {
  const Primitive* wrapper;  // (t -> t) -> t -> t, or (t -> t -> t) -> t -> t
  double bits;               // added to the bits of what is found in it
  Task task;
  // Searched only when the task itself and the other lanes have not brought a short program soon.
  bool late = false;
  // Its rows are not the first task's, one for one: they are pieces of its values, and a program
  // that reproduces all of them may do for the first task.
  bool own_rows = false;
};

// What all demonstration pairs of a task have in common.
class Expectations {
 public:
  virtual ~Expectations() = default;
  // How far answers to the task's test inputs, one each, break with it: bits (at least 0) to be
  // added to a program's own. Undefined answers are broken ones.
  virtual double Surprise(std::span<const Value> outputs) const = 0;
};

class Domain : public Language {
 public:
  using Language::Language;

  virtual const char* name() const = 0;
  virtual const Grammar& grammar() const = 0;  // its default costs

  virtual std::vector<Constant> Constants(const Task& task, base::Arena& arena) const = 0;

  // Values of `type` that occur in row `row`, on which lambda bodies with a parameter of this type
  // are told apart; at least one unless lambdas over this type make no sense in this domain.
  virtual std::vector<Value> Probes(const Task& task, size_t row, Type type,
                                    base::Arena& arena) const = 0;

  // Whether `value` answers what `target` asks (equality, unless the domain says otherwise), and
  // the answer as it is handed out.
  virtual bool SameAnswer(Type type, Value value, Value target) const {
    return SameValue(type, value, target);
  }

  // Whether a value that is undefined on some rows is worth keeping (a branch of a conditional may
  // be). Where it is not, such values are dropped.
  virtual bool keeps_partial() const { return true; }

  virtual const Assembly* assembly() const { return nullptr; }
  // What rules are learnt about; none by default.
  virtual std::span<const Schema* const> schemas() const { return {}; }
  virtual RuleWords rule_words() const { return {}; }

  // Last steps that are worth reading backwards from the outputs; none by default.
  virtual std::span<const Inverse> inverses() const { return {}; }

  virtual std::vector<Lane> Lanes(const Task& /*task*/) const { return {}; }

  // Null: nothing is expected. The task outlives it.
  virtual std::unique_ptr<const Expectations> Expect(const Task& /*task*/) const { return nullptr; }

  // A program that answers the task's rows, tests included, as `program` does, and more inputs than
  // those: it does not rely on what the rows merely have in common (one background, say). The
  // program itself where there is none.
  virtual Program Generalised(const Program& program, const Task& /*task*/) const {
    return program;
  }

  // The same program in the domain's own words: with primitives that stand for parts of it in their
  // place, where it has such.
  virtual Program InOwnWords(const Program& program) const { return program; }

  // How much the program relies on what the task's rows merely have in common, in bits; compared
  // between programs that give the same answers. It need not be counted further than to `most`.
  virtual double Narrowness(const Program& /*program*/, const Task& /*task*/,
                            double /*most*/) const {
    return 0;
  }

  // Which tasks are the same one, and which are alike (likeness.h).
  virtual const Likeness& likeness() const;

  // What is true of the task's pairs, as numbers that nets look at (property_signature.h), always
  // as many; none where the domain has no such properties, or none for such inputs and outputs.
  virtual std::vector<float> Properties(const Task& /*task*/) const { return {}; }
};

}  // namespace hunch::core
