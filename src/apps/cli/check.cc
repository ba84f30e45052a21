// hunch check: are the reported programs the rule?
#include "measure/check.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "arc/text_lines.h"
#include "measure/report.h"

namespace hunch::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string ShareLine(const char* what, int hold, int all) {
  return fmt::format("{:<34} {:>4} of {:>4}  {:6.2f} %\n", what, hold, all,
                     all == 0 ? 0 : 100.0 * hold / all);
}

void PrintText(const measure::FreshSummary& summary) {
  for (const measure::FreshCheck& check : summary.checks) {
    fmt::print("{:<28} {:<7} {:>2} of {:>2}  {}{}\n", arc::CleanText(check.id),
               check.Holds() ? "holds" : "fails", check.pairs_right, check.pairs,
               check.reproduced ? "" : "(right, though it does not come first)  ",
               arc::CleanText(check.program));
  }
  fmt::print(
      "\nprograms that hold on at least 11 of 12 fresh pairs\n{}{}",
      ShareLine("  of those that reproduce all pairs", summary.reproduced_hold, summary.reproduced),
      ShareLine("  of those right on the test", summary.right_hold, summary.right));
  if (summary.without_pairs > 0) {
    fmt::print("{} solved tasks have no fresh pairs and were left out\n", summary.without_pairs);
  }
}

std::string JsonText(const measure::FreshSummary& summary) {
  Json json = {{"reproduced", summary.reproduced},
               {"reproduced_hold", summary.reproduced_hold},
               {"right", summary.right},
               {"right_hold", summary.right_hold},
               {"without_pairs", summary.without_pairs},
               {"checks", Json::array()}};
  for (const measure::FreshCheck& check : summary.checks) {
    json["checks"].push_back(Json{{"id", check.id},
                                  {"program", check.program},
                                  {"reproduced", check.reproduced},
                                  {"right", check.right},
                                  {"pairs", check.pairs},
                                  {"pairs_right", check.pairs_right},
                                  {"holds", check.Holds()}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

int Check(const CheckOptions& options) {
  const measure::FreshSummary summary =
      measure::CheckOnFreshPairs(measure::ReadReport(options.report), options.fresh);
  if (options.json) {
    fmt::print("{}\n", JsonText(summary));
  } else {
    PrintText(summary);
  }
  return kExitOk;
}

}  // namespace hunch::cli
