// The families of grid primitives. Each is one source file (with its test beside it) that declares
// its primitives: name, signature, doc line, bits, function. A new family is a new line here (the
// list below is what the domain is made of); a new primitive touches its family's file only.
#pragma once

#include <vector>

#include "core/primitive.h"

namespace hunch::grid {

using Primitives = std::vector<core::Primitive>;

Primitives AssemblePrimitives();
Primitives BoxPrimitives();
Primitives CanvasPrimitives();
Primitives ColourPrimitives();
Primitives ColourKeyPrimitives();
Primitives ConnectPrimitives();
Primitives ContinuationPrimitives();
Primitives CopyPrimitives();
Primitives CountPrimitives();
Primitives CropPrimitives();
Primitives CrossingPrimitives();
Primitives DropPrimitives();
Primitives EachPrimitives();
Primitives EachBoxPrimitives();  // run within lanes only
Primitives ExemplarPrimitives();
Primitives FillPrimitives();
Primitives GravityPrimitives();
Primitives HingePrimitives();
Primitives JoinPrimitives();
Primitives LayerPrimitives();
Primitives LeakPrimitives();
Primitives LinePrimitives();
Primitives ListPrimitives();
Primitives LogicPrimitives();
Primitives MarginPrimitives();
Primitives MarkPrimitives();
Primitives MaskPrimitives();
Primitives MendPrimitives();
Primitives NumberPrimitives();
Primitives ObjectPrimitives();
Primitives ObjectRayPrimitives();
Primitives OutlinePrimitives();
Primitives PartPrimitives();
Primitives PathPrimitives();
Primitives PeriodPrimitives();
Primitives PilePrimitives();
Primitives PlacePrimitives();
Primitives PlugPrimitives();
Primitives PointPrimitives();
Primitives RayPrimitives();
Primitives RectanglePrimitives();
Primitives RepairPrimitives();
Primitives RepeatPrimitives();
Primitives RigidPrimitives();
Primitives RingPrimitives();
Primitives ScalePrimitives();
Primitives SelectPrimitives();
Primitives SlidePrimitives();
Primitives SplitPrimitives();
Primitives SpreadPrimitives();
Primitives StampPrimitives();
Primitives StretchPrimitives();
Primitives StripPrimitives();
Primitives SweepPrimitives();
Primitives SymmetryPrimitives();
Primitives TexturePrimitives();
Primitives TilePrimitives();
Primitives TurnPrimitives();
Primitives ViewPrimitives();
Primitives WalkPrimitives();

}  // namespace hunch::grid
