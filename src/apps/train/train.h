// hunch-train: makes the nets that hunch's guides look with. A program of its own, as it needs
// libtorch, which hunch never loads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hunch::train {

struct Options {
  std::string domain;
  std::filesystem::path out;                  // the net; read first where `resume` is set
  std::vector<std::filesystem::path> inputs;  // tasks whose inputs are dreamt on; lists need none
  std::filesystem::path solved;  // a report, whose programs are lessons on tasks among `inputs`
  uint64_t dreams = 200'000;
  uint64_t held_out = 2'000;  // dreams that it is measured on
  uint64_t work = 20'000;     // programs evaluated for a bank of dreams
  double epochs = 8;
  double seconds = 0;  // CPU seconds of training; 0: no limit
  uint64_t seed = 1;
  bool resume = false;
  std::vector<std::filesystem::path> real;  // tasks to measure on as well, solved in `memory`
  std::filesystem::path memory;
  std::filesystem::path curve;  // where to draw the curve of the net, instead of training; or empty
};

// Bad input is thrown as base::InputError.
void Train(const Options& options);

// Where the net in --out ends and search goes on (measure/intuition_curve.h), on dreams of another
// seed and ten times the work: prints the table and writes the picture to options.curve. The other
// options are those that the net was trained with, and give the same dreams again.
void DrawCurve(const Options& options);

}  // namespace hunch::train
