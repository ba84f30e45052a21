# hunch_module(NAME [EXCEPT folder] [DEPENDS module...] [LIBRARIES target...])
#
# Makes the folder of the calling CMakeLists.txt one library, hunch_NAME, out of what lies in it and
# below it, by file name:
#
#   main.cc      left to hunch_program
#   *_test.cc    one GoogleTest program hunch_NAME_test, every test known to ctest
#   *_bench.cc   one Google Benchmark program hunch_NAME_bench  (HUNCH_BENCHMARKS)
#   *_fuzz.cc    one libFuzzer program each, hunch_NAME_<file>  (HUNCH_FUZZ)
#   other *.cc   the static library; without any, the library is headers only
#
# EXCEPT names a folder below that is a module of its own, or several: "(a|b)". DEPENDS names modules by NAME; since src/CMakeLists.txt adds the folders floor by floor, naming one
# of a higher floor fails here already. Tests read data below HUNCH_SOURCE_DIR, the repository root.
#
# The targets hunch_benches and hunch_fuzzers stand for all programs of their kind.
add_custom_target(hunch_benches)
add_custom_target(hunch_fuzzers)

function(hunch_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXCEPT" "DEPENDS;LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "hunch_module(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  hunch_module_targets(dependencies ${name} ${arg_DEPENDS})

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
  if(arg_EXCEPT)
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${arg_EXCEPT}/")
  endif()
  set(tests ${sources})
  set(benches ${sources})
  set(fuzzers ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER benches INCLUDE REGEX "_bench\\.cc$")
  list(FILTER fuzzers INCLUDE REGEX "_fuzz\\.cc$")
  list(FILTER sources EXCLUDE REGEX "(_test|_bench|_fuzz|/main)\\.cc$")

  if(sources)
    add_library(hunch_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(hunch_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(hunch_${name} ${scope} "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(hunch_${name} ${scope} ${dependencies} ${arg_LIBRARIES})

  hunch_module_tests(${name} ${tests})
  hunch_module_benches(${name} ${benches})
  hunch_module_fuzzers(${name} ${fuzzers})
endfunction()

# hunch_program(NAME [DEPENDS module...] [LIBRARIES target...])
#
# The main.cc of the calling folder as the program bin/NAME of the build tree.
function(hunch_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LIBRARIES")
  hunch_module_targets(dependencies ${name} ${arg_DEPENDS})
  add_executable(${name} main.cc)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${name} PRIVATE ${dependencies} ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# hunch_backend(NAME source LIBRARIES target...)
#
# One way to run nets (src/intuition/backend.h) as lib/hunch/backend_NAME.so of the build tree, which
# programs load by themselves. It links nothing of ours, but is there when the program is or its
# tests are.
function(hunch_backend name source)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "LIBRARIES")
  add_library(backend_${name} MODULE ${source})
  target_include_directories(backend_${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(backend_${name} PRIVATE ${arg_LIBRARIES})
  set_target_properties(backend_${name} PROPERTIES PREFIX ""
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib/hunch")
  add_dependencies(hunch_intuition_test backend_${name})
endfunction()

# Sets `out` to the targets of the modules named after `user`, all of which must exist by now.
function(hunch_module_targets out user)
  set(targets)
  foreach(module ${ARGN})
    if(NOT TARGET hunch_${module})
      message(FATAL_ERROR "${user} depends on the module '${module}', which is not added before it")
    endif()
    list(APPEND targets hunch_${module})
  endforeach()
  set(${out} ${targets} PARENT_SCOPE)
endfunction()

function(hunch_module_tests name)
  if(ARGN)
    add_executable(hunch_${name}_test ${ARGN})
    target_link_libraries(hunch_${name}_test PRIVATE hunch_${name} GTest::gmock GTest::gtest_main)
    target_compile_definitions(hunch_${name}_test PRIVATE
      HUNCH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    gtest_discover_tests(hunch_${name}_test DISCOVERY_TIMEOUT 120)
  endif()
endfunction()

function(hunch_module_benches name)
  if(ARGN AND HUNCH_BENCHMARKS)
    add_executable(hunch_${name}_bench ${ARGN})
    target_link_libraries(hunch_${name}_bench PRIVATE hunch_${name} benchmark::benchmark_main)
    target_compile_definitions(hunch_${name}_bench PRIVATE
      HUNCH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_dependencies(hunch_benches hunch_${name}_bench)
  endif()
endfunction()

function(hunch_module_fuzzers name)
  if(HUNCH_FUZZ)
    foreach(source ${ARGN})
      get_filename_component(stem "${source}" NAME_WE)
      add_executable(hunch_${name}_${stem} "${source}")
      target_link_libraries(hunch_${name}_${stem} PRIVATE hunch_${name})
      target_link_options(hunch_${name}_${stem} PRIVATE -fsanitize=fuzzer)
      add_dependencies(hunch_fuzzers hunch_${name}_${stem})
    endforeach()
  endif()
endfunction()
