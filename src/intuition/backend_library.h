// What a library with a backend has to offer (backend.h): one function by a fixed name. Library and
// program are built together, and the library links nothing of the program's: a net is handed over
// as net.h describes it.
#pragma once

#include "intuition/backend.h"

namespace hunch::intuition {

// Gives a backend to be deleted by the caller; throws std::runtime_error saying what is missing.
using OpenFunction = const Backend*(const char* name, const Net* net);
inline constexpr const char* kOpenFunction = "HunchOpenBackend";

}  // namespace hunch::intuition
