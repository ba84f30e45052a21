#include "arc/picture_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "arc/temp_folder_for_test.h"
#include "arc/text_file.h"

namespace hunch::arc {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Sheet Pair() {
  return {"title",
          "",
          {{"label",
            {GridPanel("input", GridFromRows({{2, 2, 0}})),
             GridPanel("output", GridFromRows({{3}}), Joint::kArrow)}}}};
}

size_t Count(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(PictureSvgTest, IsOneElementWithoutOutsideReferences) {
  const std::string svg = SvgText(Pair());
  EXPECT_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""));
  EXPECT_THAT(svg, EndsWith("</svg>\n"));
  EXPECT_EQ(Count(svg, "http"), 1u);
  EXPECT_EQ(Count(svg, "<g>"), Count(svg, "</g>"));
}

TEST(PictureSvgTest, ARunOfOneColourIsOneRectangle) {
  const std::string svg = SvgText(Pair(), 10);
  EXPECT_EQ(Count(svg, "width=\"20\" height=\"10\" fill=\"#ff4136\""), 1u);
  EXPECT_EQ(Count(svg, "width=\"10\" height=\"10\" fill=\"#000000\""), 1u);
  EXPECT_EQ(Count(svg, "width=\"10\" height=\"10\" fill=\"#2ecc40\""), 1u);
}

TEST(PictureSvgTest, HasCaptionsArrowAndLegend) {
  const std::string svg = SvgText(Pair());
  for (const char* text : {">title<", ">label<", ">input 1 x 3<", ">output 1 x 1<", ">2 red<"}) {
    EXPECT_THAT(svg, HasSubstr(text));
  }
  EXPECT_EQ(Count(svg, "shape-rendering=\"auto\""), 1u);  // the arrow
}

TEST(PictureSvgTest, TextIsEscaped) {
  Sheet sheet = Pair();
  sheet.title = "<script>&\x1b</script>";
  const std::string svg = SvgText(sheet);
  EXPECT_THAT(svg, HasSubstr("&lt;script&gt;&amp; &lt;/script&gt;"));
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

TEST(PictureSvgTest, WritesAFile) {
  const TempFolder folder;
  WriteSvg(folder.path() / "a.svg", Pair());
  EXPECT_EQ(ReadTextFile(folder.path() / "a.svg"), SvgText(Pair()));
}

}  // namespace
}  // namespace hunch::arc
