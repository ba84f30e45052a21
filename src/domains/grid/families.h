// The families of grid primitives. Each is one source file (with its test beside it) that declares
// its primitives: name, signature, doc line, bits, function. A new family is a new line here (the
// list below is what the domain is made of); a new primitive touches its family's file only.
#pragma once

#include <vector>

#include "core/primitive.h"

namespace hunch::grid {

using Primitives = std::vector<core::Primitive>;

Primitives BoxPrimitives();
Primitives CanvasPrimitives();
Primitives ColourPrimitives();
Primitives ConnectPrimitives();
Primitives ContinuationPrimitives();
Primitives CountPrimitives();
Primitives CropPrimitives();
Primitives DropPrimitives();
Primitives EachPrimitives();
Primitives FillPrimitives();
Primitives JoinPrimitives();
Primitives LayerPrimitives();
Primitives LinePrimitives();
Primitives GravityPrimitives();
Primitives ListPrimitives();
Primitives LogicPrimitives();
Primitives MaskPrimitives();
Primitives NumberPrimitives();
Primitives ObjectPrimitives();
Primitives OutlinePrimitives();
Primitives PartPrimitives();
Primitives PlacePrimitives();
Primitives PeriodPrimitives();
Primitives RayPrimitives();
Primitives RigidPrimitives();
Primitives ScalePrimitives();
Primitives RepairPrimitives();
Primitives SelectPrimitives();
Primitives SlidePrimitives();
Primitives SplitPrimitives();
Primitives TilePrimitives();
Primitives SpreadPrimitives();
Primitives SymmetryPrimitives();
Primitives TexturePrimitives();
Primitives ViewPrimitives();

}  // namespace hunch::grid
