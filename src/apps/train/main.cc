#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "apps/train/train.h"
#include "base/error.h"

namespace {

constexpr int kExitFault = 1, kExitBadInput = 2;

int Run(int argc, char** argv) {
  hunch::train::Options options;
  CLI::App app("hunch-train makes the nets that 'hunch solve --guide net' looks with.",
               "hunch-train");
  app.footer("\nExample:\n  hunch-train list --out models/list.safetensors");
  app.add_option("DOMAIN", options.domain, "list or grid")->required();
  app.add_option("--out", options.out, "the net; written after each epoch")
      ->type_name("FILE")
      ->required();
  app.add_option("--inputs", options.inputs, "tasks whose inputs are dreamt on (lists need none)");
  app.add_option(
         "--solved", options.solved,
         "a report of hunch eval: its programs are lessons too, where --inputs has the task")
      ->type_name("FILE");
  app.add_option("--dreams", options.dreams, "tasks to learn from (default 200000)");
  app.add_option("--held-out", options.held_out, "further ones to measure on (default 2000)");
  app.add_option("--work", options.work, "programs evaluated for each set of inputs");
  app.add_option("--epochs", options.epochs, "times through the dreams (default 8)");
  app.add_option("--seconds", options.seconds, "CPU seconds of training (default: no limit)");
  app.add_option("--seed", options.seed, "of all random numbers (default 1)");
  app.add_flag("--resume", options.resume,
               "go on from the net in --out, and OUT.adam if it is there, on new dreams of --seed");
  app.add_option(
         "--real", options.real,
         "tasks to measure the net on after each epoch, with their programs in --memory; it "
         "learns nothing from them")
      ->type_name("TASKS");
  app.add_option("--memory", options.memory, "a memory of hunch, for --real")->type_name("FILE");
  app.add_option("--curve", options.curve,
                 "no training: draw how far the net in --out gets by itself, and search with it, "
                 "on other dreams; with the options that it was trained with")
      ->type_name("SVG");
  try {
    app.parse(argc, argv);
    options.curve.empty() ? hunch::train::Train(options) : hunch::train::DrawCurve(options);
    return 0;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    fmt::print(stderr, "hunch-train: {} (see 'hunch-train --help')\n", error.what());
  } catch (const hunch::base::InputError& error) {
    fmt::print(stderr, "hunch-train: {}\n", error.what());
  }
  return kExitBadInput;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "hunch-train: internal fault: {}\n", error.what());
    return kExitFault;
  }
}
