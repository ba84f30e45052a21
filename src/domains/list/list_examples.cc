#include "domains/list/list_examples.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using Json = nlohmann::json;

bool HasOutput(const Json& example) {
  return example.contains("output") && !example.at("output").is_null();
}

}  // namespace

void ListExamples::Fail(const std::string& place, const std::string& fault) const {
  throw base::InputError(source_ + ": " + place + ": " + fault);
}

void ListExamples::Check(const Json& examples, const std::string& what, bool needs_outputs) {
  if (!examples.is_array()) Fail(what + "s", "not a list");
  for (size_t i = 0; i < examples.size(); ++i) {
    CheckExample(examples[i], what + " " + std::to_string(i + 1), needs_outputs);
  }
}

void ListExamples::CheckExample(const Json& example, const std::string& place, bool needs_output) {
  if (!example.is_object()) Fail(place, "not an object");
  if (!example.contains("inputs") || !example.at("inputs").is_array()) {
    Fail(place, "no list of inputs");
  }
  const Json& inputs = example.at("inputs");
  if (inputs.size() != names_.size()) {
    Fail(place, std::to_string(inputs.size()) + " inputs, not " + std::to_string(names_.size()));
  }
  for (size_t k = 0; k < names_.size(); ++k) {
    CheckValue(inputs[k], shapes_[k], place + ", input " + names_[k]);
  }
  if (HasOutput(example)) {
    CheckValue(example.at("output"), shapes_.back(), place + ", output");
  } else if (needs_output) {
    Fail(place, "no output");
  }
}

void ListExamples::CheckValue(const Json& json, Shape& shape, const std::string& place) const {
  Shape own;
  try {
    own = Shape::Of(json);
  } catch (const base::InputError& error) {
    Fail(place, error.what());
  }
  const core::Type due = shape.ToType();
  if (!shape.Merge(own)) {
    const core::TypeNames& types = TheListDomain().types();
    Fail(place, types.Print(own.ToType()) + " where " + types.Print(due) + " is due");
  }
}

core::Interface ListExamples::ToInterface() const {
  core::Interface interface {
    .input_names = names_, .input_types = {}, .output_type = {}
  };
  for (const Shape& shape : shapes_) interface.input_types.push_back(shape.ToType());
  interface.output_type = interface.input_types.back();
  interface.input_types.pop_back();
  return interface;
}

core::Example ListExamples::Read(const Json& example, const core::Interface& interface,
                                 base::Arena& arena) const {
  core::Example read;
  for (const Json& input : example.at("inputs")) {
    const core::Type type = interface.input_types[read.inputs.size()];
    read.inputs.push_back(ValueFromJson(input, type, arena));
  }
  if (HasOutput(example)) {
    read.output = ValueFromJson(example.at("output"), interface.output_type, arena);
  }
  return read;
}

}  // namespace hunch::list
