// hunch::cli — the program `hunch`: reads the command line, calls what measure/ and arc/ have, and
// prints. Each command is one file with its name; commands.h declares them with their options.
//
// Exit codes: 0 the command ran (whatever it found), 2 bad input or usage, 130 interrupted, 1 a
// fault of the program itself.
#pragma once

namespace hunch::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFault = 1;
inline constexpr int kExitBadInput = 2;
inline constexpr int kExitInterrupted = 130;

// Parses, runs the command, and turns exceptions into one line on stderr and an exit code.
int Main(int argc, char** argv);

}  // namespace hunch::cli
