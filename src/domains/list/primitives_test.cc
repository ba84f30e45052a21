// What each primitive gives, as program text and its value. A primitive without a line here fails
// the last test.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

struct Case {
  const char* program;
  const char* value;
};

constexpr Case kCases[] = {
    // arithmetic.cc
    {"add(2, 3)", "5"},
    {"add(2147483647, 1)", "undefined"},
    {"subtract(2, 5)", "-3"},
    {"multiply(-4, 3)", "-12"},
    {"multiply(65536, 32768)", "undefined"},
    {"divide(7, 2)", "3"},
    {"divide(-7, 2)", "-4"},
    {"divide(7, -2)", "-4"},
    {"divide(-8, 2)", "-4"},
    {"divide(-8, -3)", "2"},
    {"divide(1, 0)", "undefined"},
    {"divide(-2147483648, -1)", "undefined"},
    {"modulo(7, 3)", "1"},
    {"modulo(-7, 3)", "2"},
    {"modulo(7, -3)", "1"},
    {"modulo(-6, 3)", "0"},
    {"modulo(7, 0)", "undefined"},
    {"negate(3)", "-3"},
    {"negate(-2147483648)", "undefined"},
    {"absolute(-3)", "3"},
    {"absolute(-2147483648)", "undefined"},
    {"smaller(3, -2)", "-2"},
    {"larger(3, -2)", "3"},
    {"square(-5)", "25"},
    {"power(2, 10)", "1024"},
    {"power(-2, 3)", "-8"},
    {"power(0, 0)", "1"},
    {"power(-1, 2147483647)", "-1"},
    {"power(1, 2147483647)", "1"},
    {"power(2, 31)", "undefined"},
    {"power(2, -1)", "undefined"},
    {"is_even(0)", "true"},
    {"is_even(-3)", "false"},
    {"is_odd(-3)", "true"},
    {"is_odd(4)", "false"},
    {"divides(3, 12)", "true"},
    {"divides(3, -13)", "false"},
    {"divides(0, 5)", "false"},
    {"is_square(49)", "true"},
    {"is_square(48)", "false"},
    {"is_square(-4)", "false"},
    {"is_square(2147395600)", "true"},
    {"is_prime(2)", "true"},
    {"is_prime(1)", "false"},
    {"is_prime(91)", "false"},
    {"is_prime(97)", "true"},
    {"is_prime(-7)", "false"},
    {"is_prime(2147483647)", "true"},
    // logic.cc
    {"equal(3, 3)", "true"},
    {"equal(3, 4)", "false"},
    {"less(3, 3)", "false"},
    {"less(-3, 3)", "true"},
    {"less_equal(3, 3)", "true"},
    {"less_equal(4, 3)", "false"},
    {"greater(4, 3)", "true"},
    {"greater(3, 3)", "false"},
    {"same([1, 2], [1, 2])", "true"},
    {"same([1, 2], [2, 1])", "false"},
    {"same([[1], []], [[1], []])", "true"},
    {"same([], [0])", "false"},
    {"and(true, false)", "false"},
    {"and(true, true)", "true"},
    {"or(true, false)", "true"},
    {"or(false, false)", "false"},
    {"not(true)", "false"},
    {"as_number(true)", "1"},
    {"as_number(false)", "0"},
    {"if(true, 1, 2)", "1"},
    {"if(false, [1], [2])", "[2]"},
    {"if(false, head([]), 2)", "2"},
    {"if(true, head([]), 2)", "undefined"},
    {"if(equal(head([]), 1), 1, 2)", "undefined"},
    // making.cc
    {"range(3)", "[0, 1, 2]"},
    {"range(0)", "[]"},
    {"range(-1)", "undefined"},
    {"length(range(1024))", "1024"},
    {"range(1025)", "undefined"},
    {"count_up(3)", "[1, 2, 3]"},
    {"count_up(2147483647)", "undefined"},
    {"from_to(-1, 2)", "[-1, 0, 1, 2]"},
    {"from_to(2, 1)", "[]"},
    {"from_to(-2147483648, 2147483647)", "undefined"},
    {"singleton(4)", "[4]"},
    {"singleton([4])", "[[4]]"},
    {"repeat(3, 7)", "[7, 7, 7]"},
    {"repeat(2, [1])", "[[1], [1]]"},
    {"repeat(0, 7)", "[]"},
    {"repeat(-1, 7)", "undefined"},
    {"repeat(2147483647, 7)", "undefined"},
    {"repeat_list(2, [1, 2])", "[1, 2, 1, 2]"},
    {"repeat_list(2147483647, [])", "[]"},
    {"repeat_list(1000, [1, 2])", "undefined"},
    {"prepend(1, [2, 3])", "[1, 2, 3]"},
    {"prepend(0, range(1024))", "undefined"},
    {"append([2, 3], 1)", "[2, 3, 1]"},
    {"append(range(1024), 0)", "undefined"},
    {"concat([1], [2, 3])", "[1, 2, 3]"},
    {"concat([[1]], [[]])", "[[1], []]"},
    {"concat(range(1000), range(1000))", "undefined"},
    {"interleave([1, 2], [5, 6])", "[1, 5, 2, 6]"},
    {"interleave([1], [5, 6, 7])", "[1, 5, 6, 7]"},
    {"interleave([1, 2], [])", "[1, 2]"},
    {"interleave(range(1000), range(25))", "undefined"},
    {"flatten([[1, 2], [], [3]])", "[1, 2, 3]"},
    {"flatten(repeat(2, range(1000)))", "undefined"},
    // parts.cc
    {"head([4, 5, 6])", "4"},
    {"head([])", "undefined"},
    {"last([4, 5, 6])", "6"},
    {"last([])", "undefined"},
    {"at(1, [4, 5, 6])", "5"},
    {"at(3, [4, 5, 6])", "undefined"},
    {"at(-1, [4, 5, 6])", "undefined"},
    {"tail([4, 5, 6])", "[5, 6]"},
    {"tail([])", "undefined"},
    {"init([4, 5, 6])", "[4, 5]"},
    {"init([])", "undefined"},
    {"take(2, [4, 5, 6])", "[4, 5]"},
    {"take(9, [4, 5, 6])", "[4, 5, 6]"},
    {"take(-1, [4, 5, 6])", "undefined"},
    {"drop(2, [4, 5, 6])", "[6]"},
    {"drop(9, [4, 5, 6])", "[]"},
    {"drop(-1, [4, 5, 6])", "undefined"},
    {"take_last(2, [4, 5, 6])", "[5, 6]"},
    {"take_last(9, [4, 5, 6])", "[4, 5, 6]"},
    {"take_last(-1, [4])", "undefined"},
    {"drop_last(2, [4, 5, 6])", "[4]"},
    {"drop_last(9, [4, 5, 6])", "[]"},
    {"drop_last(-1, [4])", "undefined"},
    {"slice(1, 2, [4, 5, 6, 7])", "[5, 6]"},
    {"slice(3, 2, [4, 5, 6, 7])", "[7]"},
    {"slice(9, 2, [4, 5, 6, 7])", "[]"},
    {"slice(-1, 2, [4, 5, 6, 7])", "undefined"},
    {"insert_at(1, 9, [4, 5])", "[4, 9, 5]"},
    {"insert_at(2, 9, [4, 5])", "[4, 5, 9]"},
    {"insert_at(3, 9, [4, 5])", "undefined"},
    {"insert_at(0, 9, range(1024))", "undefined"},
    {"replace_at(1, 9, [4, 5])", "[4, 9]"},
    {"replace_at(2, 9, [4, 5])", "undefined"},
    {"remove_at(0, [4, 5])", "[5]"},
    {"remove_at(-1, [4, 5])", "undefined"},
    // order.cc
    {"reverse([1, 2, 3])", "[3, 2, 1]"},
    {"reverse([[1], [2]])", "[[2], [1]]"},
    {"sort([3, -1, 2, 3])", "[-1, 2, 3, 3]"},
    {"unique([3, 1, 3, 2, 1])", "[3, 1, 2]"},
    {"unique([[1], [2], [1]])", "[[1], [2]]"},
    {"rotate(1, [1, 2, 3])", "[2, 3, 1]"},
    {"rotate(-1, [1, 2, 3])", "[3, 1, 2]"},
    {"rotate(7, [1, 2, 3])", "[2, 3, 1]"},
    {"rotate(2, [])", "[]"},
    {"group([1, 1, 2, 1])", "[[1, 1], [2], [1]]"},
    {"group([])", "[]"},
    {"chunks(2, [1, 2, 3, 4, 5])", "[[1, 2], [3, 4], [5]]"},
    {"chunks(0, [1])", "undefined"},
    // measures.cc
    {"length([4, 5])", "2"},
    {"length([[], []])", "2"},
    {"is_empty([])", "true"},
    {"is_empty([0])", "false"},
    {"sum([1, 2, 3])", "6"},
    {"sum([])", "0"},
    {"sum([2147483647, 1])", "undefined"},
    {"product([2, 3, 4])", "24"},
    {"product([])", "1"},
    {"product([65536, 65536, 2])", "undefined"},
    {"product(append(repeat(1000, 65536), 0))", "0"},
    {"maximum([2, 7, 3])", "7"},
    {"maximum([])", "undefined"},
    {"minimum([2, -7, 3])", "-7"},
    {"minimum([])", "undefined"},
    {"member(3, [1, 3])", "true"},
    {"member(3, [])", "false"},
    {"occurrences(3, [3, 1, 3])", "2"},
    {"index_of(3, [1, 3, 3])", "1"},
    {"index_of(4, [1, 3])", "undefined"},
    {"most_common([1, 2, 3, 2])", "2"},
    {"most_common([4, 5])", "4"},
    {"most_common([])", "undefined"},
    {"counts([5, 6, 5])", "[2, 1, 2]"},
    {"differences([4, 6, 1])", "[2, -5]"},
    {"differences([4])", "[]"},
    {"differences([])", "[]"},
    {"differences([-1, 2147483647])", "undefined"},
    // mapping.cc
    {"map(\\x -> add(x, 1), [1, 2])", "[2, 3]"},
    {"map(\\x -> less(x, 2), [1, 2])", "[true, false]"},
    {"map(\\x -> range(x), [2, 0])", "[[0, 1], []]"},
    {"map(\\x -> divide(6, x), [1, 0])", "undefined"},
    {"map(\\x -> head([]), [])", "[]"},
    {"filter(\\x -> is_even(x), [1, 2, 4])", "[2, 4]"},
    {"filter(\\x -> less(divide(6, x), 4), [0, 2])", "[2]"},
    {"zip_with(\\x y -> subtract(x, y), [5, 6, 7], [1, 2])", "[4, 4]"},
    {"zip_with(\\x y -> divide(x, y), [5, 6], [1, 0])", "undefined"},
    {"zip_with(\\x y -> divide(x, y), [5, 6], [1])", "[5]"},
    {"map_with_index(\\i x -> add(i, x), [10, 20])", "[10, 21]"},
    {"filter_with_index(\\i x -> is_even(i), [7, 8, 9])", "[7, 9]"},
    {"filter_with_index(\\i x -> divides(i, divide(x, i)), [7, 8])", "[8]"},
    {"flat_map(\\x -> repeat(2, x), [1, 2])", "[1, 1, 2, 2]"},
    {"flat_map(\\x -> range(x), [2, -1])", "undefined"},
    {"flat_map(\\x -> range(1000), [1, 2])", "undefined"},
    {"sort_by(\\x -> negate(x), [1, 3, 2])", "[3, 2, 1]"},
    {"sort_by(\\x -> length(x), [[1, 2], [3], [4]])", "[[3], [4], [1, 2]]"},
    {"max_by(\\x -> modulo(x, 5), [6, 9, 4])", "9"},
    {"min_by(\\x -> length(x), [[1, 2], [3]])", "[3]"},
    {"first_where(\\x -> less(2, x), [1, 3, 4])", "3"},
    {"first_where(\\x -> less(9, x), [1, 3, 4])", "undefined"},
    {"take_while(\\x -> less(x, 3), [1, 2, 3, 1])", "[1, 2]"},
    {"take_while(\\x -> less(x, 3), [1, 2])", "[1, 2]"},
    {"take_while(\\x -> less(divide(6, x), 7), [6, 0])", "[6]"},
    {"drop_while(\\x -> less(x, 3), [1, 2, 3, 1])", "[3, 1]"},
    {"count(\\x -> is_odd(x), [1, 2, 3])", "2"},
    {"any(\\x -> less(x, 0), [1, -2])", "true"},
    {"any(\\x -> less(x, 0), [])", "false"},
    {"all(\\x -> less(x, 0), [-1, 2])", "false"},
    {"all(\\x -> less(x, 0), [])", "true"},
    {"all(\\x -> less(divide(6, x), 9), [1, 0])", "false"},
    // folding.cc
    {"fold(\\r x -> subtract(r, x), 10, [1, 2])", "7"},
    {"fold(\\r x -> prepend(x, r), [], [1, 2])", "[2, 1]"},
    {"fold(\\r x -> divide(r, x), 10, [2, 0, 1])", "undefined"},
    {"fold(\\r x -> head([]), 10, [])", "10"},
    {"reduce(\\r x -> subtract(r, x), [10, 1, 2])", "7"},
    {"reduce(\\r x -> add(r, x), [])", "undefined"},
    {"scan(\\r x -> add(r, x), 10, [1, 2])", "[11, 13]"},
    {"scan(\\r x -> append(r, x), [0], [1, 2])", "[[0, 1], [0, 1, 2]]"},
    {"scan(\\r x -> add(r, x), 10, [])", "[]"},
    {"scan(\\r x -> divide(r, x), 10, [2, 0])", "undefined"},
    {"running(\\r x -> larger(r, x), [1, 3, 2, 4])", "[1, 3, 3, 4]"},
    {"running(\\r x -> larger(r, x), [])", "[]"},
    {"running(\\r x -> divide(r, x), [1, 0])", "undefined"},
    // unfolding.cc
    {"iterate(\\x -> multiply(2, x), 5, 1)", "32"},
    {"iterate(\\x -> tail(x), 2, [1, 2, 3])", "[3]"},
    {"iterate(\\x -> tail(x), 4, [1, 2, 3])", "undefined"},
    {"iterate(\\x -> x, 0, 7)", "7"},
    {"iterate(\\x -> x, -1, 7)", "undefined"},
    {"iterate(\\x -> x, 101, 7)", "undefined"},
    {"unfold(\\x -> multiply(2, x), 4, 1)", "[1, 2, 4, 8]"},
    {"unfold(\\x -> head([]), 1, 1)", "[1]"},
    {"unfold(\\x -> x, 0, 1)", "[]"},
    {"unfold(\\x -> tail(x), 3, [1, 2])", "[[1, 2], [2], []]"},
    {"unfold(\\x -> divide(6, x), 3, 0)", "undefined"},
    {"grow(\\xs -> sum(take_last(2, xs)), 5, [1, 1])", "[1, 1, 2, 3, 5, 8, 13]"},
    {"grow(\\xs -> head(xs), 2, [])", "undefined"},
    {"grow(\\xs -> 0, 1, range(1024))", "undefined"},
};

std::string ValueOf(const char* text) {
  const core::Domain& domain = TheListDomain();
  const core::Program program = core::ParseProgram(text, domain, {});
  base::Arena arena;
  return domain.PrintLiteral(program->type, core::EvaluateOne(program, {}, arena));
}

TEST(ListPrimitives, GiveWhatTheyPromise) {
  for (const Case& c : kCases) EXPECT_EQ(ValueOf(c.program), c.value) << c.program;
}

TEST(ListPrimitives, AreAllTried) {
  std::set<std::string> tried;
  for (const Case& c : kCases) {
    const std::string text = c.program;
    tried.insert(text.substr(0, text.find('(')));
  }
  for (const core::Primitive& primitive : TheListDomain().primitives()) {
    EXPECT_TRUE(tried.contains(primitive.name)) << primitive.name;
  }
}

// Rows do not see one another: each gives in a batch what it gives alone.
TEST(ListPrimitives, KeepTheRowsOfABatchApart) {
  const core::Domain& domain = TheListDomain();
  const core::Interface interface {
    {"xs"}, {core::Type::List(IntType())}, {}
  };
  base::Arena arena;
  std::vector<core::Value> rows = {core::kUndefined};
  for (const char* text : {"[]", "[4, 1, 4]", "[2]", "[0, 5, 3, 3, 9, 2]", "[-1, 2]"}) {
    rows.push_back(domain.ParseLiteral(text, arena)->value);
  }
  const core::Value* const column[] = {rows.data()};
  for (const char* text :
       {"map_with_index(\\i x -> add(multiply(i, x), length(xs)), xs)",
        "zip_with(\\x y -> add(multiply(x, length(xs)), y), xs, tail(xs))",
        "fold(\\r x -> add(multiply(r, length(xs)), x), 0, xs)",
        "running(\\r x -> subtract(last(xs), add(r, x)), xs)",
        "scan(\\r x -> divide(add(r, head(xs)), x), 7, xs)",
        "iterate(\\x -> add(x, last(xs)), head(xs), 1)",
        "unfold(\\x -> modulo(x, length(xs)), head(xs), last(xs))",
        "grow(\\ys -> add(length(ys), head(xs)), length(xs), xs)",
        "take_while(\\x -> less(x, last(xs)), xs)", "flat_map(\\x -> repeat(x, head(xs)), xs)"}) {
    const core::Program program = core::ParseProgram(text, domain, interface);
    const auto together =
        core::Evaluate(program, column, static_cast<uint32_t>(rows.size()), arena);
    for (size_t row = 0; row < rows.size(); ++row) {
      const core::Value alone = core::EvaluateOne(program, {&rows[row], 1}, arena);
      EXPECT_TRUE(core::SameValue(program->type, alone, together[row])) << text << " row " << row;
      EXPECT_TRUE(row != 0 || !alone.defined()) << text;
    }
  }
}

}  // namespace
}  // namespace hunch::list
