#include "domains/list/properties/task_properties.h"

#include "domains/list/properties/blocks.h"

namespace hunch::list {
namespace {

const NumberList kNone;

// Goes through a block, muted where the pair lacks what it is about.
template <typename Block>
void Say(bool has, core::PropertySignature& signature, const Block& block) {
  if (!has) signature.Mute();
  block();
  signature.Unmute();
}

void SayInterface(const PairView& pair, core::PropertySignature& say) {
  for (const bool has : {pair.main.has_value(), pair.second.has_value(), pair.number.has_value(),
                         pair.further.has_value(), pair.list.has_value(), pair.truths.has_value(),
                         pair.value.has_value(), pair.truth.has_value(), pair.flat.has_value()}) {
    say.Truth(has);
  }
}

void SayPair(const PairView& pair, core::PropertySignature& say) {
  SayInterface(pair, say);
  const NumberList& main = pair.main ? *pair.main : kNone;
  const NumberList& second = pair.second ? *pair.second : kNone;
  const NumberList& list = pair.list ? *pair.list : kNone;
  const int64_t number = pair.number.value_or(0), further = pair.further.value_or(0);
  const bool maps = pair.main && pair.list;
  Say(maps, say, [&] { SayListProperties(main, list, say); });
  Say(maps && main.size() == list.size(), say, [&] { SayElementwise(main, list, say); });
  Say(maps, say, [&] { SaySelection(main, list, say); });
  Say(maps && pair.number, say, [&] { SayListAndNumber(main, number, list, say); });
  Say(maps && pair.further, say, [&] { SayListAndNumber(main, further, list, say); });
  Say(maps && pair.second, say, [&] { SayTwoLists(main, second, list, say); });
  const int64_t value = pair.value.value_or(0);
  Say(pair.main && pair.value, say, [&] { SayNumberProperties(main, value, say); });
  Say(pair.value && pair.number, say, [&] { SayNumberAndNumber(main, number, value, say); });
  Say(pair.value && pair.second, say, [&] { SayNumberOfTwoLists(main, second, value, say); });
  Say(pair.main && pair.truth, say, [&] { SayTruth(main, pair.truth.value_or(false), say); });
  Say(pair.main && pair.truths, say,
      [&] { SayTruths(main, pair.truths ? *pair.truths : std::vector<bool>(), say); });
  Say(pair.main && pair.flat, say,
      [&] { SayListProperties(main, pair.flat ? *pair.flat : kNone, say); });
  Say(pair.main && pair.lengths, say,
      [&] { SayListProperties(main, pair.lengths ? *pair.lengths : kNone, say); });
}

}  // namespace

std::vector<float> PropertiesOf(const core::Task& task) {
  core::PropertySignature signature;
  for (const core::Example& pair : task.train) {
    SayPair(ViewOf(task.interface, pair), signature);
    signature.EndPair();
  }
  return signature.Take();
}

}  // namespace hunch::list
