#include <algorithm>

#include "core/program_text.h"

namespace hunch::core {
namespace {

class Printer {
 public:
  explicit Printer(const Interface& interface) : interface_(interface) {}

  std::string Print(const Node& node) {
    switch (node.kind) {
      case Node::Kind::kInput:
        return interface_.input_names.at(node.index);
      case Node::Kind::kVariable:
        return bound_.at(bound_.size() - 1 - node.index);
      case Node::Kind::kConstant:
        return node.literal;
      case Node::Kind::kApply:
        return Apply(node);
      case Node::Kind::kLambda:
        return Lambda(node);
    }
    return {};
  }

 private:
  std::string Apply(const Node& node) {
    std::string text = node.primitive->name;
    if (node.children.empty()) return text;
    char separator = '(';
    for (const Program& child : node.children) {
      text += separator;
      if (separator == ',') text += ' ';
      text += Print(*child);
      separator = ',';
    }
    return text + ')';
  }

  std::string Lambda(const Node& node) {
    std::string text = "\\";
    for (uint32_t k = 0; k < node.index; ++k) {
      bound_.push_back(FreshName());
      text += bound_.back() + ' ';
    }
    text += "-> " + Print(*node.children[0]);
    bound_.resize(bound_.size() - node.index);
    return text;
  }

  // x, y, z, u, v, w, x1, ...: the first that no input and no enclosing lambda has.
  std::string FreshName() const {
    constexpr std::string_view kLetters = "xyzuvw";
    for (size_t i = 0;; ++i) {
      std::string name(1, kLetters[i % kLetters.size()]);
      if (i >= kLetters.size()) name += std::to_string(i / kLetters.size());
      const auto taken = [&name](const std::vector<std::string>& names) {
        return std::find(names.begin(), names.end(), name) != names.end();
      };
      if (!taken(interface_.input_names) && !taken(bound_)) return name;
    }
  }

  const Interface& interface_;
  std::vector<std::string> bound_;
};

}  // namespace

std::string PrintProgram(const Program& program, const Interface& interface) {
  return Printer(interface).Print(*program);
}

}  // namespace hunch::core
