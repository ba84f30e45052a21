// hunch compress: what programs have in common, as new primitives.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/interrupt.h"
#include "apps/cli/output_files.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"
#include "base/clock.h"
#include "learning/compression_json.h"
#include "learning/expression_text.h"

namespace hunch::cli {
namespace {

void PrintSummary(std::FILE* out, const learning::ExpressionGraph& graph,
                  const learning::Compression& result) {
  for (const learning::Abstraction& a : result.abstractions) {
    fmt::print(out, "{:<8} arity {}  saves {:>9}  then {:>9}  {}\n", a.name, a.arity, a.utility,
               a.cost_after, arc::CleanText(learning::PrintExpression(graph, a.body)));
  }
  fmt::print(out, "cost {} -> {} with {} abstractions, {:.2f} times shorter, {:.2f} CPU-seconds\n",
             result.cost_before, result.cost_after, result.abstractions.size(),
             static_cast<double>(result.cost_before) /
                 static_cast<double>(std::max<int64_t>(result.cost_after, 1)),
             base::ProcessCpuSeconds());
}

}  // namespace

int Compress(const CompressOptions& options) {
  learning::ExpressionGraph graph;
  const learning::Corpus corpus = learning::ReadCorpus(options.file, graph);
  if (!options.out.empty()) RequireWritable(options.out);
  const InterruptFlag interrupt;
  learning::CompressionOptions compression;
  compression.max_arity = options.max_arity;
  compression.iterations = options.iterations;
  compression.threads = options.threads;
  compression.beam = options.beam;
  compression.stop = [&] {
    return interrupt.raised() ||
           (options.seconds > 0 && base::ProcessCpuSeconds() >= options.seconds);
  };
  const learning::Compression result =
      learning::Compress(graph, corpus.programs, corpus.tasks, compression);
  if (!options.out.empty()) {
    arc::WriteTextFile(options.out, learning::CompressionJson(graph, corpus, result));
  }
  // What is written to the terminal or a pipe by --out stays alone there.
  PrintSummary(options.out == "/dev/stdout" ? stderr : stdout, graph, result);
  return interrupt.raised() ? kExitInterrupted : kExitOk;
}

}  // namespace hunch::cli
