// What Adam (Kingma & Ba, ICLR 2015) remembers from step to step, so that training can go on later
// where it was left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "intuition/net.h"

namespace hunch::intuition {

struct Moments {
  uint64_t steps = 0;                // 0: none were made, and the layers are empty
  std::vector<Layer> first, second;  // running means of gradients and of their squares, by layer
};

// Safetensors in 32 bits. Throw base::InputError, one line that names the file and the fault.
void WriteMoments(const std::filesystem::path& path, const Moments& moments);
Moments ReadMoments(const std::filesystem::path& path, const Net& net);  // those of this net

}  // namespace hunch::intuition
