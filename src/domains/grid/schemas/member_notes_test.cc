#include "domains/grid/schemas/member_notes.h"

#include "domains/grid/random_value_for_test.h"
#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using core::Value;

// Whether a schema rules out that the target comes of the frame.
bool RuledOut(std::string_view schema, const std::vector<std::string>& frame,
              std::string_view target) {
  base::Arena arena;
  std::vector<Value> values;
  for (const std::string& text : frame) values.push_back(Literal(text, arena));
  std::unique_ptr<core::FrameNotes> notes;
  return SchemaCalled(schema).RulesOut(values, Literal(target, arena), notes);
}

TEST(MemberNotesTest, RuleOutWhatIsNotTheMembersColour) {
  EXPECT_TRUE(RuledOut("move_each", {"[grid[1]]", "grid[100]"}, "grid[020]"));
  EXPECT_TRUE(RuledOut("copy_each", {"[grid[1]]", "grid[100]"}, "grid[102]"));
  EXPECT_TRUE(RuledOut("drift_each", {"[grid[1]]", "grid[100]"}, "grid[020]"));
  EXPECT_FALSE(RuledOut("move_each", {"[grid[1]]", "grid[100]"}, "grid[010]"));
  EXPECT_FALSE(RuledOut("copy_each", {"[grid[1]]", "grid[100]"}, "grid[101]"));
}

TEST(MemberNotesTest, RuleOutWhatNoMemberIsToBeSeenIn) {
  const std::string list = "[grid[12]@(0,1)]", canvas = "grid[0120/0000]";
  EXPECT_TRUE(RuledOut("move_each", {list, canvas}, "grid[0000/0210]"));
  EXPECT_TRUE(RuledOut("copy_each", {list, canvas}, "grid[0120/0210]"));
  EXPECT_FALSE(RuledOut("move_each", {list, canvas}, "grid[0000/0012]"));
}

TEST(MemberNotesTest, RuleOutWhatNoDirectionLeadsTo) {
  const std::string list = "[grid[1]]", canvas = "grid[1000/0000/0000]";
  EXPECT_TRUE(RuledOut("drift_each", {list, canvas}, "grid[0000/0010/0000]"));
  EXPECT_FALSE(RuledOut("drift_each", {list, canvas}, "grid[0000/0100/0000]"));
}

TEST(MemberNotesTest, RuleOutChangesBesideTheMembers) {
  const std::string list = "[grid[1]]", canvas = "grid[100]";
  EXPECT_TRUE(RuledOut("recolour_each", {list, canvas}, "grid[120]"));
  EXPECT_FALSE(RuledOut("recolour_each", {list, canvas}, "grid[200]"));
  EXPECT_TRUE(RuledOut("fill_each", {"[grid[101]]", "grid[10100]"}, "grid[12120]"));
  EXPECT_FALSE(RuledOut("fill_each", {"[grid[101]]", "grid[10100]"}, "grid[12100]"));
}

TEST(MemberNotesTest, RuleOutOtherSizes) {
  EXPECT_TRUE(RuledOut("move_each", {"[grid[1]]", "grid[10]"}, "grid[100]"));
}

class RandomFrames {
 public:
  explicit RandomFrames(uint64_t seed) : random_(seed) {}

  // A frame with small members, some of them cut from the canvas, as a schema's render draws it
  // when the function says something at random; undefined where it draws nothing.
  Value Draw(const core::Schema& schema) {
    arena_.Reset();
    frame_.clear();
    const GridRef canvas(RandomRaster<kGrid>(4, random_, arena_).blob());
    std::vector<Value> members(random_.Below(4));
    for (Value& member : members) member = Member(canvas);
    frame_.push_back(core::MakeList(arena_, members, true));
    if (schema.render()->name == "lay_each") frame_.push_back(Member(canvas));
    frame_.push_back(Value::OfBlob(canvas.blob()));
    std::vector<Value> said(members.size());
    for (Value& value : said) value = RandomValue(schema.slot(), random_, arena_);
    const KnownSlots function(said);
    std::vector<const core::Closure*> functions(frame_.size() + 1);
    std::vector<const Value*> columns(frame_.size() + 1);
    functions[0] = &function;
    for (size_t k = 0; k < frame_.size(); ++k) columns[k + 1] = &frame_[k];
    Value drawn;
    schema.render()->function({arena_, 1, columns.data(), functions.data(), OfBase(kGrid), &drawn});
    return drawn;
  }
  const std::vector<Value>& frame() const { return frame_; }

 private:
  Value Member(GridRef canvas) {
    const int height = 1 + static_cast<int>(random_.Below(std::min(3, canvas.height())));
    const int width = 1 + static_cast<int>(random_.Below(std::min(3, canvas.width())));
    const int row = static_cast<int>(random_.Below(canvas.height() - height + 1));
    const int column = static_cast<int>(random_.Below(canvas.width() - width + 1));
    GridBuilder out(arena_, height, width, canvas.top() + row, canvas.left() + column);
    for (int i = 0; i < height * width; ++i) {
      out.cells()[i] = canvas.at(row + i / width, column + i % width);
      if (random_.Below(20) == 0) out.cells()[i] = static_cast<uint8_t>(random_.Below(3));
    }
    return core::Native<GridRef>::To(out.Finish());
  }

  base::Random random_;
  base::Arena arena_;
  std::vector<Value> frame_;
};

// Schemas over members with one canvas or with a picture as well, as `like` has it.
std::vector<const core::Schema*> SchemasLike(const core::Schema& like) {
  const core::Domain& domain = TheGridDomain();
  const auto frame_of = [&domain](const core::Schema& schema) {
    return domain.TypeOf(*schema.render()).result();
  };
  std::vector<const core::Schema*> alike;
  for (const core::Schema* schema : domain.schemas()) {
    if (frame_of(*schema) == frame_of(like)) alike.push_back(schema);
  }
  return alike;
}

TEST(MemberNotesTest, NothingThatIsDeducedIsRuledOut) {
  RandomFrames random(1);
  for (const char* name :
       {"recolour_each", "move_each", "copy_each", "drift_each", "fill_each", "lay_each"}) {
    const core::Schema& schema = SchemaCalled(name);
    int deduced = 0;
    for (int round = 0; round < 3000; ++round) {
      const Value target = random.Draw(schema);
      if (!target.defined()) continue;
      std::unique_ptr<core::FrameNotes> notes;  // all schemas share them
      for (const core::Schema* other : SchemasLike(schema)) {
        const std::span<const Value> members = core::Elements(random.frame()[0]);
        std::vector<Value> slots(members.size());
        if (!other->Deduce(random.frame(), members, target, slots)) continue;
        ++deduced;
        ASSERT_FALSE(other->RulesOut(random.frame(), target, notes)) << other->name();
      }
    }
    EXPECT_GT(deduced, 100) << name;
  }
}

}  // namespace
}  // namespace hunch::grid
