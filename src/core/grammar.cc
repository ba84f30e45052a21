#include "core/grammar.h"

#include <cmath>
#include <istream>
#include <ostream>
#include <sstream>

#include "base/error.h"

namespace hunch::core {
namespace {

void AddInstance(const Primitive& primitive, Type type, std::vector<Production>& productions) {
  productions.push_back({&primitive, type.Arguments(), type.FinalResult(), primitive.bits});
}

bool Mentions(Type type, Type variable) {
  const Type none[2] = {};
  for (int i = 0; i < 2; ++i) {
    if (Type::Variable(i) != variable) continue;
    Type binding[2] = {none[0], none[1]};
    binding[i] = Type::Base(1);
    return type.Substitute(binding) != type;
  }
  return false;
}

}  // namespace

Grammar Grammar::FromLanguage(const Language& language, std::span<const Type> ground) {
  Grammar grammar;
  const Type unbound;
  for (const Primitive& primitive : language.primitives()) {
    const Type type = language.TypeOf(primitive);
    const bool has_a = Mentions(type, Type::Variable(0));
    const bool has_b = Mentions(type, Type::Variable(1));
    for (const Type& a : has_a ? ground : std::span(&unbound, 1)) {
      for (const Type& b : has_b ? ground : std::span(&unbound, 1)) {
        const Type binding[2] = {a, b};
        if (const auto instance = type.Substitute(binding)) {
          AddInstance(primitive, *instance, grammar.productions);
        }
      }
    }
  }
  return grammar;
}

void Grammar::Save(const Language& language, std::ostream& out) const {
  out << "leaf input " << leaves.input << "\nleaf variable " << leaves.variable << "\nleaf capture "
      << leaves.capture << "\n";
  for (const Production& production : productions) {
    Type type = production.result;
    for (auto it = production.arguments.rbegin(); it != production.arguments.rend(); ++it) {
      type = Type::Function(*it, type);
    }
    out << production.bits << ' ';
    if (production.body_bits != production.bits) out << production.body_bits << ' ';
    out << production.primitive->name << " : " << language.types().Print(type) << '\n';
  }
}

namespace {

bool ReadLeaf(std::istringstream& line, LeafBits& leaves) {
  std::string kind;
  double bits = 0;
  if (!(line >> kind >> bits) || !(bits >= 0)) return false;
  double* slot = kind == "input"      ? &leaves.input
                 : kind == "variable" ? &leaves.variable
                 : kind == "capture"  ? &leaves.capture
                                      : nullptr;
  if (slot == nullptr) return false;
  *slot = bits;
  return true;
}

// The costs and the name of a line that is "BITS [BITS] NAME : ".
struct LineStart {
  double bits = 0, body_bits = 0;
  std::string name;
};

// Leaves `bits` as it is where the word is no number.
bool ReadCost(const std::string& word, double& bits) {
  char* end = nullptr;
  const double value = std::strtod(word.c_str(), &end);
  if (word.empty() || *end != '\0') return false;
  bits = value;
  return true;
}

bool ReadLineStart(const std::string& first, std::istringstream& line, LineStart& start) {
  const auto is_cost = [](double bits) { return bits > 0 && !std::isinf(bits); };
  std::string colon;
  if (!ReadCost(first, start.bits) || !(line >> start.name)) return false;
  start.body_bits = start.bits;
  if (ReadCost(start.name, start.body_bits) && !(line >> start.name)) return false;
  return is_cost(start.bits) && is_cost(start.body_bits) && line >> colon && colon == ":";
}

}  // namespace

Grammar Grammar::Load(const Language& language, std::istream& in, const std::string& source) {
  Grammar grammar;
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    const std::string place = source + ":" + std::to_string(number) + ": ";
    text.resize(std::min(text.find('#'), text.size()));
    std::istringstream line(text);
    std::string first;
    if (!(line >> first)) continue;
    if (first == "leaf") {
      if (!ReadLeaf(line, grammar.leaves)) throw base::InputError(place + "not a leaf cost");
      continue;
    }
    LineStart start;
    if (!ReadLineStart(first, line, start)) {
      throw base::InputError(place + "expected 'BITS NAME : TYPE'");
    }
    std::string signature;
    std::getline(line, signature);
    const Primitive* primitive = language.Find(start.name);
    if (primitive == nullptr) throw base::InputError(place + "no primitive '" + start.name + "'");
    try {
      const Type type = language.types().Parse(signature);
      if (type.has_variables()) throw base::InputError("type variables are not allowed here");
      grammar.productions.push_back(
          {primitive, type.Arguments(), type.FinalResult(), start.bits, start.body_bits});
    } catch (const base::InputError& error) {
      throw base::InputError(place + error.what());
    }
  }
  return grammar;
}

}  // namespace hunch::core
