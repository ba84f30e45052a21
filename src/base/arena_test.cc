#include "base/arena.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace hunch::base {
namespace {

TEST(Arena, AllocationsAreAlignedAndDoNotOverlap) {
  Arena arena(256);
  std::vector<char*> blocks;
  for (int i = 0; i < 200; ++i) {
    const size_t size = 1 + (i * 7) % 90;
    char* block = static_cast<char*>(arena.Allocate(size));
    EXPECT_EQ(reinterpret_cast<uintptr_t>(block) % 8, 0u);
    std::memset(block, i, size);
    blocks.push_back(block);
  }
  for (int i = 0; i < 200; ++i) EXPECT_EQ(static_cast<unsigned char>(blocks[i][0]), i);
}

TEST(Arena, ResetReusesMemory) {
  Arena arena(1024);
  for (int i = 0; i < 100; ++i) arena.Allocate(100);
  const size_t reserved = arena.reserved();
  for (int round = 0; round < 50; ++round) {
    arena.Reset();
    for (int i = 0; i < 100; ++i) arena.Allocate(100);
  }
  EXPECT_EQ(arena.reserved(), reserved);
}

TEST(Arena, OwnsItsOwnMemoryOnly) {
  Arena arena(128), other(128);
  void* mine = arena.Allocate(16);
  void* large = arena.Allocate(5000);
  void* theirs = other.Allocate(16);
  EXPECT_TRUE(arena.Owns(mine));
  EXPECT_TRUE(arena.Owns(static_cast<char*>(large) + 4999));
  EXPECT_FALSE(arena.Owns(theirs));
}

TEST(Arena, ShrinkGivesBackTheTail) {
  Arena arena(1024);
  char* block = static_cast<char*>(arena.Allocate(512));
  arena.Shrink(block, 20);
  EXPECT_EQ(static_cast<char*>(arena.Allocate(8)), block + 24);
}

}  // namespace
}  // namespace hunch::base
