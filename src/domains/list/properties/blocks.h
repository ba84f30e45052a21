// Blocks of properties of a pair, one for each kind of output. Each says as many properties of any
// pair, so that all pairs of all tasks have the same signature.
#pragma once

#include "core/property_signature.h"
#include "domains/list/properties/pair_view.h"

namespace hunch::list {

// A list of numbers made of another list.
void SayListProperties(const NumberList& main, const NumberList& output,
                       core::PropertySignature& say);
// The same, element by element; says nothing where the lengths differ.
void SayElementwise(const NumberList& main, const NumberList& output, core::PropertySignature& say);
// Elements that were left out, put in or moved.
void SaySelection(const NumberList& main, const NumberList& output, core::PropertySignature& say);
// A list of numbers against a number, and against a second list.
void SayListAndNumber(const NumberList& main, int64_t number, const NumberList& output,
                      core::PropertySignature& say);
void SayTwoLists(const NumberList& main, const NumberList& second, const NumberList& output,
                 core::PropertySignature& say);

// A number made of a list, of a list and a number, of two lists.
void SayNumberProperties(const NumberList& main, int64_t output, core::PropertySignature& say);
void SayNumberAndNumber(const NumberList& main, int64_t number, int64_t output,
                        core::PropertySignature& say);
void SayNumberOfTwoLists(const NumberList& main, const NumberList& second, int64_t output,
                         core::PropertySignature& say);

// A truth value, and a truth value for each element.
void SayTruth(const NumberList& main, bool output, core::PropertySignature& say);
void SayTruths(const NumberList& main, const std::vector<bool>& output,
               core::PropertySignature& say);

}  // namespace hunch::list
