// Any bytes as a corpus: bad input is an InputError, and what is read compresses and expands back.
#include <string_view>

#include "base/error.h"
#include "learning/compression_json.h"
#include "learning/expansion.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hunch::learning;
  ExpressionGraph graph;
  Corpus corpus;
  try {
    corpus = ParseCorpus({reinterpret_cast<const char*>(data), size}, "fuzz", graph);
  } catch (const hunch::base::InputError&) {
    return 0;
  }
  CompressionOptions options;
  options.iterations = 3;
  int asked = 0;
  options.stop = [&asked] { return ++asked > 20; };
  const Compression result = Compress(graph, corpus.programs, corpus.tasks, options);
  HUNCH_CHECK(ExpandAll(graph, result.programs, result.abstractions) == corpus.programs);
  HUNCH_CHECK(!CompressionJson(graph, corpus, result).empty());
  return 0;
}
