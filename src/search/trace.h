// How far a search got: for people who want to know what it lacks. It is kept only where it is
// asked for (Options::trace), and the search goes the same way with it as without.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain.h"

namespace hunch::search {

class Workspace;

// What became of one schema, over all views of the task and all rounds of its rules.
struct SchemaTrace {
  std::string schema;
  std::string slot;       // its type as text,
  std::string element;    // ... and that of the elements
  uint64_t frames = 0;    // whose deduction went through
  uint64_t searched = 0;  // ... and of which rules were searched
  uint64_t rules = 0;     // run on the pairs
  uint64_t held = 0;      // ... and reproducing all of them

  // Of the frames without a rule, the one of which a decision tree explained the largest share of
  // what takes tests to explain. In elements whose slot matters; none when `elements` is 0.
  uint32_t elements = 0;
  uint32_t untested = 0;                   // not explained by any one right-hand side
  uint32_t missed = 0;                     // not explained by the tree
  std::vector<uint32_t> missed_by_pair;    // in the same order as the pairs
  std::map<std::string, uint32_t> wanted;  // what their slots must have been: literal, how many
  core::Program nearest;                   // the tree as a program

  // Of what takes tests to explain, the share that the tree explains: 0..1.
  double Share() const;
  // Takes the nearest frame of `other` if it is nearer.
  void TakeNearest(const SchemaTrace& other);
};

// A program that is right in part: cells of each pair's output and how many of them it has
// otherwise. A domain without an assembly has one cell for each output.
struct PartlyRight {
  core::Program program;
  std::string finder;  // a strategy, or the schema whose rule it is
  std::vector<uint32_t> cells;
  std::vector<uint32_t> wrong;

  double WrongShare() const;  // 0..1, the mean over the pairs
};

struct Trace {
  // The cheapest value in the bank that has the target's frame (size) on every pair; null when
  // there is none, or the domain knows no frames (`has_frames`).
  core::Program framed;
  bool has_frames = false;
  std::vector<SchemaTrace> schemas;    // those whose deduction went through
  std::optional<PartlyRight> nearest;  // of the least WrongShare(); the first of equals

  SchemaTrace& Of(const core::Language& language, const core::Schema& schema);
  void Join(const Trace& other);  // its schemas
  // Runs the program on the pairs and keeps it if it is nearer; one that gives nothing on a pair is
  // wrong about all of it.
  void Consider(const core::Domain& domain, const core::Task& task, const core::Program& program,
                const std::string& finder);
  // Looks through the values of the bank that have the output's type, the first hundred thousand.
  void LookThrough(const Workspace& work);
};

}  // namespace hunch::search
