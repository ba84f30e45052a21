#include "learning/function_name.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "learning/function_parameter.h"

namespace hunch::learning {
namespace {

constexpr size_t kMostWords = 3;

void CollectWords(const core::Program& program, std::vector<std::string>& words) {
  if (program->kind == core::Node::Kind::kApply && !IsParameterApplied(*program) &&
      words.size() < kMostWords) {
    const std::string& name = program->primitive->name;
    if (std::find(words.begin(), words.end(), name) == words.end()) words.push_back(name);
  }
  for (const core::Program& child : program->children) CollectWords(child, words);
}

}  // namespace

std::string FunctionName(const core::Program& body, const core::Language& language,
                         const std::set<std::string>& taken) {
  std::vector<std::string> words;
  CollectWords(body, words);
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : "_") + word;
  if (name.empty()) name = "learnt";
  const auto is_free = [&](const std::string& text) {
    return !taken.contains(text) && language.Find(text) == nullptr;
  };
  if (is_free(name)) return name;
  int number = 2;
  while (!is_free(name + "_" + std::to_string(number))) ++number;
  return name + "_" + std::to_string(number);
}

bool IsName(std::string_view text) {
  const auto is_word = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) &&
         std::all_of(text.begin(), text.end(), is_word);
}

}  // namespace hunch::learning
