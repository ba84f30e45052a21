#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "arc/text_lines.h"
#include "measure/failures.h"

namespace hunch::measure {
namespace {

using Json = nlohmann::ordered_json;
using Failures = std::span<const FailureRecord>;

constexpr size_t kMostSchemas = 2;  // of one task that are told in full
constexpr size_t kMostWanted = 4;   // slot values of one schema
constexpr size_t kMostIds = 4;      // of one mechanism
constexpr size_t kWidest = 110;     // of a program

std::string Short(const std::string& program) {
  std::string text = arc::CleanText(program);
  if (text.size() <= kWidest) return text;
  size_t end = kWidest - 3;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;  // between characters
  return text.substr(0, end) + "...";
}

std::string Line(const std::string& name, const std::string& text) {
  return fmt::format("  {:<14} {}\n", name, text);
}

// "12 of 300 cells (pair 1: 4, pair 3: 8)"
std::string CellsText(const char* what, const std::vector<CellCount>& counts) {
  int wrong = 0, cells = 0;
  std::string each;
  for (const CellCount& count : counts) {
    wrong += count.wrong;
    cells += count.cells;
    if (count.wrong == 0) continue;
    each += fmt::format("{}{} {}: {}", each.empty() ? "" : ", ", what, count.number,
                        count.other_size ? "another size" : std::to_string(count.wrong));
  }
  return fmt::format("{} of {} cells ({})", wrong, cells, each);
}

// What the unexplained slots should be, the most frequent first.
std::string WantedText(const std::map<std::string, uint32_t>& wanted) {
  std::vector<std::pair<std::string, uint32_t>> ordered(wanted.begin(), wanted.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (size_t i = 0; i < std::min(ordered.size(), kMostWanted); ++i) {
    text += fmt::format("{}{} x {}", i == 0 ? "" : ", ", ordered[i].second, ordered[i].first);
  }
  return ordered.size() > kMostWanted ? text + ", ..." : text;
}

std::string SchemaText(const FailureRecord::Schema& schema) {
  const search::SchemaTrace& trace = schema.trace;
  std::string text = fmt::format("{} {} deduced, {} searched", trace.frames,
                                 trace.frames == 1 ? "frame" : "frames", trace.searched);
  if (trace.rules > 0) {
    text += fmt::format(", {} rules run, {} hold", trace.rules, trace.held);
  }
  if (trace.elements == 0) return text;
  text += fmt::format("; the {} of {} of {} {}s unexplained ({} without tests)", trace.slot,
                      trace.missed, trace.elements, trace.element, trace.untested);
  std::string pairs;
  for (size_t i = 0; i < trace.missed_by_pair.size(); ++i) {
    if (trace.missed_by_pair[i] == 0) continue;
    pairs +=
        fmt::format("{}pair {}: {}", pairs.empty() ? "" : ", ", i + 1, trace.missed_by_pair[i]);
  }
  if (pairs.empty()) return text;
  return text + fmt::format("; {}; should be {}", pairs, WantedText(trace.wanted));
}

std::string SchemaLines(const FailureRecord& failure) {
  std::string text, others;
  for (size_t i = 0; i < failure.schemas.size(); ++i) {
    const FailureRecord::Schema& schema = failure.schemas[i];
    if (i >= kMostSchemas || (i > 0 && schema.trace.elements == 0)) {
      others += (others.empty() ? "" : ", ") + schema.trace.schema;
      continue;
    }
    text += Line(schema.trace.schema, SchemaText(schema));
    if (!schema.nearest.empty()) text += Line("", Short(schema.nearest));
  }
  return others.empty() ? text : text + Line("deduced too", others);
}

std::string Block(const FailureRecord& failure) {
  std::string text =
      fmt::format("{}  {}\n", arc::CleanText(failure.id), arc::CleanText(failure.mechanism));
  for (const FailureRecord::WrongAnswer& answer : failure.wrong) {
    const std::string program = fmt::format("{:.1f} bits, {:.0f} % sure: {}", answer.bits,
                                            100 * answer.confidence, Short(answer.program));
    text +=
        answer.tests.empty()
            ? Line("right answer", program)
            : Line("wrong answer", fmt::format("{}; {}", CellsText("test", answer.tests), program));
  }
  if (!failure.wrong.empty()) return text;
  if (failure.size_known) {
    text += Line("size", *failure.size_known ? Short(failure.framed) : "unknown");
  }
  if (failure.nearest) {
    text += Line("nearest",
                 fmt::format("wrong in {}  {}, {}", CellsText("pair", failure.nearest->pairs),
                             Short(failure.nearest->program), failure.nearest->finder));
  }
  return text + SchemaLines(failure);
}

// Most tasks first.
std::vector<std::pair<std::string, std::vector<std::string>>> ByMechanism(Failures failures) {
  std::map<std::string, std::vector<std::string>> ids;
  for (const FailureRecord& failure : failures) ids[failure.mechanism].push_back(failure.id);
  std::vector<std::pair<std::string, std::vector<std::string>>> ordered(ids.begin(), ids.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  return ordered;
}

// Of the schemas, in how many failed tasks their deduction goes through and they are the nearest.
std::string SchemaTable(Failures failures) {
  std::map<std::string, std::pair<int, int>> counts;
  for (const FailureRecord& failure : failures) {
    if (!failure.wrong.empty()) continue;
    for (size_t i = 0; i < failure.schemas.size(); ++i) {
      auto& [deduced, nearest] = counts[failure.schemas[i].trace.schema];
      ++deduced;
      nearest += i == 0;
    }
  }
  if (counts.empty()) return {};
  std::string text = fmt::format("\n{:<60} {:>8} {:>8}\n", "schema, of those without a program",
                                 "deduced", "nearest");
  for (const auto& [schema, count] : counts) {
    text += fmt::format("{:<60} {:>8} {:>8}\n", schema, count.first, count.second);
  }
  return text;
}

Json CountsJson(const std::vector<CellCount>& counts, const char* what) {
  Json json = Json::array();
  for (const CellCount& count : counts) {
    json.push_back({{what, count.number},
                    {"cells", count.cells},
                    {"wrong", count.wrong},
                    {"other_size", count.other_size}});
  }
  return json;
}

Json SchemaJson(const FailureRecord::Schema& schema) {
  const search::SchemaTrace& trace = schema.trace;
  Json json = {{"schema", trace.schema},   {"slot", trace.slot},         {"element", trace.element},
               {"frames", trace.frames},   {"searched", trace.searched}, {"rules", trace.rules},
               {"rules_held", trace.held}, {"nearest", nullptr}};
  if (trace.elements == 0) return json;
  json["nearest"] = {{"program", schema.nearest},
                     {"elements", trace.elements},
                     {"unexplained", trace.missed},
                     {"unexplained_without_tests", trace.untested},
                     {"unexplained_by_pair", trace.missed_by_pair},
                     {"wanted", trace.wanted}};
  return json;
}

Json FailureJson(const FailureRecord& failure) {
  Json json = {{"id", failure.id}, {"mechanism", failure.mechanism}};
  json["wrong_answers"] = Json::array();
  for (const FailureRecord::WrongAnswer& answer : failure.wrong) {
    json["wrong_answers"].push_back({{"program", answer.program},
                                     {"finder", answer.finder},
                                     {"bits", answer.bits},
                                     {"confidence", answer.confidence},
                                     {"tests", CountsJson(answer.tests, "test")}});
  }
  json["size_known"] = failure.size_known ? Json(*failure.size_known) : Json(nullptr);
  json["size_program"] = failure.framed.empty() ? Json(nullptr) : Json(failure.framed);
  json["nearest"] = nullptr;
  if (failure.nearest) {
    json["nearest"] = {{"program", failure.nearest->program},
                       {"finder", failure.nearest->finder},
                       {"pairs", CountsJson(failure.nearest->pairs, "pair")}};
  }
  json["schemas"] = Json::array();
  for (const auto& schema : failure.schemas) json["schemas"].push_back(SchemaJson(schema));
  return json;
}

}  // namespace

std::string FailuresText(Failures failures) {
  if (failures.empty()) return "no task failed\n";
  std::string text;
  for (const FailureRecord& failure : failures) text += Block(failure) + '\n';
  text += fmt::format("{:<60} {:>5}\n", "where it stopped", "tasks");
  for (const auto& [mechanism, ids] : ByMechanism(failures)) {
    text += fmt::format("{:<60} {:>5}  ", mechanism, ids.size());
    for (size_t i = 0; i < std::min(ids.size(), kMostIds); ++i) {
      text += ' ' + arc::CleanText(ids[i]);
    }
    text += ids.size() > kMostIds ? " ...\n" : "\n";
  }
  return text + SchemaTable(failures);
}

std::string FailuresJson(Failures failures) {
  Json mechanisms = Json::object(), tasks = Json::array();
  for (const auto& [mechanism, ids] : ByMechanism(failures)) mechanisms[mechanism] = ids.size();
  for (const FailureRecord& failure : failures) tasks.push_back(FailureJson(failure));
  const Json json = {{"mechanisms", mechanisms}, {"tasks", tasks}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string WithFailures(const std::string& figures, Failures failures) {
  Json json = Json::parse(figures);
  json["failures"] = Json::parse(FailuresJson(failures));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hunch::measure
