// Where in a file a fault is: a chain of places on the stack, put into words only when one fails.
//
//   Place file("a.json"), pair(file, "train pair", 2), input(pair, "input");
//   input.Fail("an empty grid (0 x 0)");  // a.json: train pair 2, input: an empty grid (0 x 0)
#pragma once

#include <string>
#include <string_view>

namespace hunch::arc {

class Place {
 public:
  explicit Place(std::string_view file) : name_(file) {}

  // Inside `parent`, which must outlive it. `number` counts from 1; 0 means there is none.
  Place(const Place& parent, std::string_view name, int number = 0)
      : parent_(&parent), name_(name), number_(number) {}

  // Throws base::InputError with one line: the place and the fault.
  [[noreturn]] void Fail(std::string_view fault) const;

 private:
  std::string Text() const;

  const Place* parent_ = nullptr;
  std::string name_;
  int number_ = 0;
};

}  // namespace hunch::arc
