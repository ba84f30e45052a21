// A primitive read backwards: from its first argument and what comes out to the numbers (colours,
// counts, any inline values) that its other arguments must have been.
//
//   recolour : grid -> colour -> grid    a grid and the same one painted all red: red
#pragma once

#include "core/primitive.h"

namespace hunch::core {

struct Inverse {
  const Primitive* primitive;  // first -> further... -> output, no function among them

  // Writes the further arguments with which `target` may come out of `first`. False where none do;
  // whoever asks makes sure by running the primitive.
  bool (*missing)(Value first, Value target, Value* further);
};

}  // namespace hunch::core
