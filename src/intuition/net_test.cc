#include "intuition/net.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"
#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class NetFile : public testing::Test {
 protected:
  NetFile() { fs::create_directories(folder_); }
  ~NetFile() override { fs::remove_all(folder_); }

  std::string FaultOf(const fs::path& file) const {
    try {
      ReadNet(file);
    } catch (const base::InputError& error) {
      return error.what();
    }
    return "none";
  }

  const fs::path folder_ =
      fs::temp_directory_path() / ("hunch-net-test-" + std::to_string(getpid()));
  const fs::path file_ = folder_ / "small.safetensors";
};

TEST_F(NetFile, IsReadAsItWasWritten) {
  const Net net = TwoChoices();
  WriteNet(file_, net);
  const Net again = ReadNet(file_);
  EXPECT_EQ(again.domain, net.domain);
  EXPECT_EQ(again.choices, net.choices);
  EXPECT_EQ(again.groups, net.groups);
  ASSERT_EQ(again.layers.size(), 1u);
  EXPECT_EQ(again.layers[0].weights, net.layers[0].weights);
  EXPECT_EQ(again.layers[0].biases, net.layers[0].biases);
}

TEST_F(NetFile, WeightsAreKeptToThreeDigitsAndBiasesAsTheyAre) {
  Net net = TwoChoices();
  net.layers[0].weights[1] = 0.123456F;
  net.layers[0].biases[1] = 0.123456F;
  WriteNet(file_, net);
  const Net again = ReadNet(file_);
  EXPECT_NEAR(again.layers[0].weights[1], 0.123456, 1e-4);
  EXPECT_EQ(again.layers[0].biases[1], 0.123456F);
}

TEST_F(NetFile, FaultsNameTheFile) {
  EXPECT_THAT(FaultOf(folder_ / "none"), HasSubstr("none: cannot be read"));
  std::ofstream(file_) << "{}";
  EXPECT_THAT(FaultOf(file_), HasSubstr("small.safetensors: is no safetensors file"));
  WriteSafetensors(file_, {});
  EXPECT_THAT(FaultOf(file_), HasSubstr("is no net"));
  Net net = TwoChoices();
  net.choices.emplace_back("a third");
  net.groups.emplace_back("int");
  WriteNet(file_, net);
  EXPECT_THAT(FaultOf(file_), HasSubstr("not as many as its choices"));
  net = TwoChoices();
  net.layers.push_back({3, 2, std::vector<float>(6), {0, 0}});
  WriteNet(file_, net);
  EXPECT_THAT(FaultOf(file_), HasSubstr("layer 1 does not fit"));
}

// Whatever is cut off, the fault is one of the file.
TEST_F(NetFile, OneThatIsCutShortIsAFaultToo) {
  WriteNet(file_, TwoChoices());
  std::ifstream in(file_, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  for (size_t size = 0; size < whole.size(); size += 7) {
    std::ofstream(file_, std::ios::binary) << whole.substr(0, size);
    EXPECT_THAT(FaultOf(file_), HasSubstr("small.safetensors: ")) << size;
  }
}

TEST_F(NetFile, OffsetsOutsideOfTheFileAreRefused) {
  const std::string header =
      R"({"x":{"dtype":"F32","shape":[4],"data_offsets":[8,18446744073709551608]}})";
  const uint64_t length = header.size();
  std::ofstream out(file_, std::ios::binary);
  out.write(reinterpret_cast<const char*>(&length), sizeof(length));
  out << header << "12345678";
  out.close();
  EXPECT_THAT(FaultOf(file_), HasSubstr("does not lie within the file"));
}

}  // namespace
}  // namespace hunch::intuition
