#include "arc/text_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

namespace fs = std::filesystem;

class TextFileTest : public ::testing::Test {
 protected:
  std::string WriteFault(const fs::path& path) {
    return InputErrorOf([&] { WriteTextFile(path, "new"); }, folder_.path());
  }
  size_t Files() const {
    return static_cast<size_t>(
        std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
  }

  TempFolder folder_;
};

TEST_F(TextFileTest, ReadsBackWhatItWrote) {
  const std::string text = std::string("a\0b\n", 4) + std::string(200000, 'x');
  WriteTextFile(folder_.path() / "a", text);
  EXPECT_EQ(ReadTextFile(folder_.path() / "a"), text);
}

TEST_F(TextFileTest, ReplacesTheFileAndLeavesNoDraft) {
  const fs::path file = folder_.Write("a", "a longer old text");
  WriteTextFile(file, "new");
  EXPECT_EQ(ReadTextFile(file), "new");
  EXPECT_EQ(Files(), 1u);
}

TEST_F(TextFileTest, WritesThroughALink) {
  const fs::path file = folder_.Write("a", "old");
  fs::create_symlink("a", folder_.path() / "link");
  WriteTextFile(folder_.path() / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_.path() / "link"));
  EXPECT_EQ(ReadTextFile(file), "new");
}

// A pipe of the test's own stands for /dev/stdout and its like: code that is wrong may replace it
// without harm.
TEST_F(TextFileTest, WritesToAPipeWithoutReplacingIt) {
  const fs::path pipe = folder_.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  WriteTextFile(pipe, "new");
  EXPECT_TRUE(fs::is_fifo(pipe));
  char text[4] = {};
  EXPECT_EQ(::read(reader, text, 3), 3);
  EXPECT_STREQ(text, "new");
  ::close(reader);
}

// A limit on the size of files stands for a full disk.
TEST_F(TextFileTest, AWriteThatFailsHalfwayKeepsTheOldFileAndLeavesNoDraft) {
  const fs::path file = folder_.Write("a", "old");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string fault =
      InputErrorOf([&] { WriteTextFile(file, std::string(5000, 'x')); }, folder_.path());
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(fault, "a: cannot be written: File too large");
  EXPECT_EQ(ReadTextFile(file), "old");
  EXPECT_EQ(Files(), 1u) << "a draft was left behind";
}

TEST_F(TextFileTest, NamesThePathThatCannotBeWritten) {
  folder_.Write("a", "old");
  EXPECT_EQ(WriteFault(folder_.path() / "none" / "b"),
            "none/b: cannot be written: No such file or directory");
  EXPECT_EQ(WriteFault(folder_.path() / "a" / "b"), "a/b: cannot be written: Not a directory");
  fs::create_directory(folder_.path() / "sub");
  EXPECT_EQ(WriteFault(folder_.path() / "sub"), "sub: cannot be written: Is a directory");
  EXPECT_EQ(Files(), 2u) << "a draft was left behind";
}

TEST_F(TextFileTest, NamesThePathThatCannotBeRead) {
  const auto fault = [&](const fs::path& path) {
    return InputErrorOf([&] { ReadTextFile(path); }, folder_.path());
  };
  EXPECT_EQ(fault(folder_.path() / "none"), "none: cannot be read: No such file or directory");
  fs::create_directory(folder_.path() / "sub");
  EXPECT_EQ(fault(folder_.path() / "sub"), "sub: cannot be read: Is a directory");
  // Opens, but reading fails: what a bad disk does, also to root.
  EXPECT_EQ(fault("/proc/self/mem"), "/proc/self/mem: cannot be read: Input/output error");
}

}  // namespace
}  // namespace hunch::arc
