// What can be wrong with a memory file is one line that names it, and the file is left as it is.
#include "memory/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "memory/memory_file_for_test.h"
#include "memory/schema.h"
#include "memory/sqlite_store.h"

namespace hunch::memory {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class DatabaseTest : public testing::Test {
 protected:
  std::string Opening(const OpenOptions& options = {}) {
    return FaultIn([&] { SqliteStore(folder_.file(), options); });
  }
  void ExpectLine(const std::string& fault, const std::string& what) {
    EXPECT_THAT(fault, StartsWith(folder_.file().native()));
    EXPECT_THAT(fault, HasSubstr(what));
    EXPECT_THAT(fault, Not(HasSubstr("\n")));
  }
  // A sound file with some tasks, closed again.
  void Fill(int tasks = 20) {
    SqliteStore store(folder_.file());
    for (int i = 0; i < tasks; ++i) {
      const core::SolvedTask solved = MadeTask(static_cast<uint64_t>(i), std::string(300, 'x'));
      store.Remember(MadeRun(solved), &solved);
    }
  }
  void Execute(const std::string& sql) {
    SQLite::Database(folder_.file().native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(sql);
  }

  MemoryFolder folder_;
};

TEST_F(DatabaseTest, IsMadeWhereThereIsNone) {
  EXPECT_EQ(Opening(), "no error");
  SQLite::Database database(folder_.file().native());
  EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), kApplicationId);
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(),
            static_cast<int>(Migrations().size()));
  EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

TEST_F(DatabaseTest, WhatIsReadOnlyIsNotMade) {
  ExpectLine(Opening({.access = Access::kRead}), "no such file");
  EXPECT_FALSE(std::filesystem::exists(folder_.file()));
  folder_.Write("");
  ExpectLine(Opening({.access = Access::kRead}), "empty");
  EXPECT_EQ(folder_.Bytes(), "");
}

TEST_F(DatabaseTest, AFolderIsNoFile) {
  std::filesystem::create_directory(folder_.file());
  ExpectLine(Opening(), "it is a folder");
}

TEST_F(DatabaseTest, TextIsNoMemory) {
  folder_.Write(std::string(4000, 'x'));
  ExpectLine(Opening(), "no memory of hunch, or a damaged one");
  EXPECT_EQ(folder_.Bytes(), std::string(4000, 'x'));
}

TEST_F(DatabaseTest, AnotherProgramsDatabaseIsLeftAlone) {
  Execute("CREATE TABLE songs (title TEXT)");
  const std::string before = folder_.Bytes();
  ExpectLine(Opening(), "no memory of hunch");
  EXPECT_EQ(folder_.Bytes(), before);
}

TEST_F(DatabaseTest, ALaterVersionIsLeftAlone) {
  Fill();
  Execute("PRAGMA user_version = 999");
  const std::string before = folder_.Bytes();
  ExpectLine(Opening(), "schema 999");
  ExpectLine(Opening({.access = Access::kRead}), "a later hunch");
  EXPECT_EQ(folder_.Bytes(), before);
}

TEST_F(DatabaseTest, DamageIsNamed) {
  Fill(200);
  std::string bytes = folder_.Bytes();
  ASSERT_GT(bytes.size(), 60000u);
  bytes.replace(4096, bytes.size() - 4096, bytes.size() - 4096, '\x5a');
  folder_.Write(bytes);
  const std::string fault = FaultIn([&] {
    SqliteStore store(folder_.file());
    const core::SolvedTask solved = MadeTask(1);
    store.Recall("small", solved.signature);
    store.Remember(MadeRun(solved), &solved);
  });
  ExpectLine(fault, "damaged");
  EXPECT_EQ(folder_.Bytes(), bytes);
}

TEST_F(DatabaseTest, VerifyFindsDamageThatNobodyMet) {
  Fill(200);
  std::string bytes = folder_.Bytes();
  for (size_t at = 20000; at < bytes.size(); at += 4096) bytes.replace(at, 200, 200, '\x5a');
  folder_.Write(bytes);
  ExpectLine(FaultIn([&] { SqliteStore(folder_.file()).Verify(); }), "damaged");
}

TEST_F(DatabaseTest, AFileThatStaysLockedIsNamed) {
  Fill();
  SQLite::Database other(folder_.file().native(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  SqliteStore store(folder_.file(), {.patience_seconds = 0.05});
  EXPECT_TRUE(store.Recall("small", MadeTask(3).signature)) << "reading goes on";
  const core::SolvedTask solved = MadeTask(1000);
  ExpectLine(FaultIn([&] { store.Remember(MadeRun(solved), &solved); }), "locked");
  other.exec("ROLLBACK");
  store.Remember(MadeRun(solved), &solved);
  EXPECT_TRUE(store.Recall("small", solved.signature));
}

TEST_F(DatabaseTest, AFileThatIsHeldAsAWholeIsNamed) {
  Execute("CREATE TABLE songs (title TEXT)");
  SQLite::Database other(folder_.file().native(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  ExpectLine(Opening({.patience_seconds = 0.05}), "locked");
}

// Runs `action` in a process of its own, which has no rights beyond those of anybody, and gives
// back the message of its fault.
template <typename Action>
std::string FaultAsAnybody(Action action) {
  constexpr unsigned kNobody = 65534;
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    std::string fault = "cannot give up rights";
    if (::geteuid() != 0 || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0)) {
      fault = FaultIn(action);
    }
    const ssize_t written = ::write(ends[1], fault.data(), fault.size());
    ::_exit(written == static_cast<ssize_t>(fault.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  std::string fault(4096, '\0');
  fault.resize(static_cast<size_t>(std::max<ssize_t>(::read(ends[0], fault.data(), 4096), 0)));
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return fault;
}

TEST_F(DatabaseTest, AReadOnlyFileIsNamed) {
  Fill();
  namespace fs = std::filesystem;
  fs::permissions(folder_.path(), fs::perms::all);
  fs::permissions(folder_.file(), static_cast<fs::perms>(0444));
  ExpectLine(FaultAsAnybody([&] { SqliteStore(folder_.file()); }), "cannot be written");
}

TEST_F(DatabaseTest, AFolderThatTakesNoFilesIsNamed) {
  namespace fs = std::filesystem;
  fs::permissions(folder_.path(), static_cast<fs::perms>(0555));
  ExpectLine(FaultAsAnybody([&] { SqliteStore(folder_.file()); }), "cannot be made");
  fs::permissions(folder_.path(), fs::perms::owner_all);
}

// A disk that is full, as files that may not grow.
TEST_F(DatabaseTest, NoRoomIsNamedAndLosesNothing) {
  Fill(20);
  std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
  std::filesystem::permissions(folder_.file(), static_cast<std::filesystem::perms>(0666));
  ExpectLine(FaultAsAnybody([&] {
               std::signal(SIGXFSZ, SIG_IGN);
               const rlimit limit{100'000, 100'000};
               ::setrlimit(RLIMIT_FSIZE, &limit);
               Fill(2000);
             }),
             "disk");
  SqliteStore store(folder_.file());
  store.Verify();
  EXPECT_GE(store.Count().tasks, 20u);
  EXPECT_LT(store.Count().tasks, 2000u);
  for (uint64_t i = 0; i < 20; ++i) EXPECT_TRUE(store.Recall("small", MadeTask(i).signature));
}

}  // namespace
}  // namespace hunch::memory
