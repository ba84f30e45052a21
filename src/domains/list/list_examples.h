// The examples of a list task as JSON: checked against what is known of their types, which grows
// with every example, then read.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/task.h"
#include "domains/list/json_value.h"

namespace hunch::list {

class ListExamples {
 public:
  // `shapes` are those of the inputs and, last, that of the output. Errors name `source`.
  ListExamples(std::string source, std::vector<std::string> input_names, std::vector<Shape> shapes)
      : source_(std::move(source)), names_(std::move(input_names)), shapes_(std::move(shapes)) {}

  // Throws unless all in the list are well formed and their types fit; `what` is a train example,
  // a test example or a pair.
  void Check(const nlohmann::json& examples, const std::string& what, bool needs_outputs);

  // The types that fit all examples checked so far.
  core::Interface ToInterface() const;

  // One that was checked; the output is undefined if it has none.
  core::Example Read(const nlohmann::json& example, const core::Interface& interface,
                     base::Arena& arena) const;

 private:
  [[noreturn]] void Fail(const std::string& place, const std::string& fault) const;
  void CheckExample(const nlohmann::json& example, const std::string& place, bool needs_output);
  void CheckValue(const nlohmann::json& json, Shape& shape, const std::string& place) const;

  std::string source_;
  std::vector<std::string> names_;
  std::vector<Shape> shapes_;
};

}  // namespace hunch::list
