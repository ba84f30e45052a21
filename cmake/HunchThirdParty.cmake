# Every library that is not ours, found in one place under one target name each. A module names the
# targets that it uses in its own CMakeLists.txt; tests/architecture checks who may include what.
#
#   CLI11::CLI11  nlohmann_json::nlohmann_json  spdlog::spdlog  fmt::fmt  tl::expected
#   Eigen3::Eigen  SQLiteCpp  tsl::robin_map  hunch::xxhash  hunch::lodepng  Threads::Threads

find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(tl-expected REQUIRED)
find_package(tsl-robin-map REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(GTest REQUIRED)
include(GoogleTest)
if(HUNCH_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()

# Training needs libtorch; without it there is no hunch-train, and all else is built.
option(HUNCH_TORCH "Build hunch-train and the backend of libtorch, where it is installed" ON)
if(HUNCH_TORCH)
  find_package(Torch QUIET)
endif()

# For libraries that Debian packages without a CMake file.
function(hunch_import name header library)
  find_path(HUNCH_${name}_INCLUDE ${header} REQUIRED)
  find_library(HUNCH_${name}_LIBRARY ${library} REQUIRED)
  mark_as_advanced(HUNCH_${name}_INCLUDE HUNCH_${name}_LIBRARY)
  add_library(hunch::${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(hunch::${name} PROPERTIES
    IMPORTED_LOCATION "${HUNCH_${name}_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${HUNCH_${name}_INCLUDE}")
endfunction()

hunch_import(xxhash xxhash.h xxhash)
hunch_import(lodepng lodepng.h lodepng)

# oneDNN runs nets, where it is installed.
option(HUNCH_ONEDNN "Build the backend of oneDNN, where version 2 of it is installed" ON)
if(HUNCH_ONEDNN)
  find_path(HUNCH_dnnl_INCLUDE oneapi/dnnl/dnnl_version.h)
  find_library(HUNCH_dnnl_LIBRARY dnnl)
  mark_as_advanced(HUNCH_dnnl_INCLUDE HUNCH_dnnl_LIBRARY)
  find_package(OpenMP QUIET COMPONENTS CXX)
  if(HUNCH_dnnl_INCLUDE AND HUNCH_dnnl_LIBRARY AND OpenMP_CXX_FOUND)
    file(STRINGS "${HUNCH_dnnl_INCLUDE}/oneapi/dnnl/dnnl_version.h" version_2
      REGEX "DNNL_VERSION_MAJOR +2")
    if(version_2)
      hunch_import(dnnl oneapi/dnnl/dnnl.hpp dnnl)
    endif()
  endif()
endif()
