// hunch primitives: what programs are made of, from the declarations.
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/domains.h"
#include "apps/cli/learnt_languages.h"
#include "apps/cli/memory_file.h"
#include "base/error.h"

namespace hunch::cli {
namespace {

using Json = nlohmann::ordered_json;

void PrintTable(const core::Domain& domain) {
  size_t name = 0, signature = 0;
  for (const core::Primitive& primitive : domain.primitives()) {
    name = std::max(name, primitive.name.size());
    signature = std::max(signature, primitive.signature.size());
  }
  fmt::print("{}: {} primitives (name, bits, type, what it gives)\n\n", domain.name(),
             domain.primitives().size());
  for (const core::Primitive& primitive : domain.primitives()) {
    fmt::print("{:<{}}  {:>4.1f}  {:<{}}  {}\n", primitive.name, name, primitive.bits,
               primitive.signature, signature, primitive.doc);
  }
}

void AddJson(const core::Domain& domain, Json& json) {
  for (const core::Primitive& primitive : domain.primitives()) {
    json.push_back(Json{{"domain", domain.name()},
                        {"name", primitive.name},
                        {"signature", primitive.signature},
                        {"bits", primitive.bits},
                        {"doc", primitive.doc}});
  }
}

}  // namespace

int Primitives(const PrimitivesOptions& options) {
  std::vector<const core::Domain*> domains = DomainsNamed(options.domain);
  const std::unique_ptr<core::Store> store = OpenToRead(options.memory);
  LearntLanguages languages(store.get());
  for (const core::Domain*& domain : domains) domain = &languages.Of(*domain);
  if (options.grammar) {
    if (domains.size() > 1) throw base::InputError("--grammar needs a --domain");
    domains.front()->grammar().Save(*domains.front(), std::cout);
    return kExitOk;
  }
  Json json = Json::array();
  for (size_t i = 0; i < domains.size(); ++i) {
    if (options.json) {
      AddJson(*domains[i], json);
    } else {
      fmt::print("{}", i == 0 ? "" : "\n");
      PrintTable(*domains[i]);
    }
  }
  if (options.json) fmt::print("{}\n", json.dump());
  return kExitOk;
}

}  // namespace hunch::cli
