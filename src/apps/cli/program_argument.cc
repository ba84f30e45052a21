#include "apps/cli/program_argument.h"

#include <filesystem>
#include <system_error>

#include "arc/text_file.h"
#include "base/error.h"
#include "core/program_text.h"

namespace hunch::cli {

core::Program ReadProgram(const std::string& argument, const core::Domain& domain,
                          const core::Interface& interface) {
  std::error_code error;
  const bool is_file = std::filesystem::is_regular_file(argument, error);
  const std::string text = is_file ? arc::ReadTextFile(argument) : argument;
  try {
    return core::ParseProgram(text, domain, interface);
  } catch (const base::InputError& fault) {
    if (!is_file) throw;
    throw base::InputError(argument + ": " + fault.what());
  }
}

}  // namespace hunch::cli
