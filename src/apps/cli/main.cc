#include "apps/cli/command_line.h"

int main(int argc, char** argv) { return hunch::cli::Main(argc, argv); }
