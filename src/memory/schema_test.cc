#include "memory/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <array>

#include "memory/memory_file_for_test.h"

namespace hunch::memory {
namespace {

class SchemaTest : public testing::Test {
 protected:
  int Version() { return database_.execAndGet("PRAGMA user_version").getInt(); }
  int Rows(const char* table) {
    return database_.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt();
  }

  SQLite::Database database_{":memory:", SQLite::OPEN_READWRITE};
};

TEST_F(SchemaTest, OlderFilesAreBroughtUpToDateWithWhatTheyHold) {
  const std::array one = {"CREATE TABLE a (x INTEGER) STRICT"};
  BringUpToDate(database_, "file", one);
  database_.exec("INSERT INTO a VALUES (1), (2)");
  const std::array two = {"no SQL, and never run again", "CREATE TABLE b AS SELECT x FROM a"};
  BringUpToDate(database_, "file", two);
  EXPECT_EQ(Version(), 2);
  EXPECT_EQ(Rows("a"), 2);
  EXPECT_EQ(Rows("b"), 2);
}

TEST_F(SchemaTest, AMigrationThatFailsChangesNothing) {
  const std::array one = {"CREATE TABLE a (x INTEGER) STRICT"};
  BringUpToDate(database_, "file", one);
  const std::array bad = {one[0], "CREATE TABLE b (y INTEGER) STRICT", "this is no SQL"};
  EXPECT_THROW(BringUpToDate(database_, "file", bad), SQLite::Exception);
  EXPECT_EQ(Version(), 1);
  EXPECT_FALSE(database_.tableExists("b"));
}

TEST_F(SchemaTest, TypesAreStrict) {
  BringUpToDate(database_, "file");
  EXPECT_THROW(database_.exec("INSERT INTO primitives VALUES ('a', 'b', 'c', 'd', 'many')"),
               SQLite::Exception);
  database_.exec("INSERT INTO primitives VALUES ('a', 'b', 'c', 'd', 1)");
  EXPECT_EQ(Rows("primitives"), 1);
}

TEST_F(SchemaTest, AVersionWithoutOurNameIsNotOurs) {
  database_.exec("PRAGMA user_version = 1");
  EXPECT_THAT(FaultIn([this] { BringUpToDate(database_, "file"); }),
              testing::HasSubstr("no memory of hunch"));
}

}  // namespace
}  // namespace hunch::memory
