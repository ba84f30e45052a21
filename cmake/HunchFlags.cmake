# How every target of the project is compiled. Included once, from the root.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")

find_program(HUNCH_CCACHE ccache)
if(HUNCH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${HUNCH_CCACHE}")
endif()

add_compile_options(-Wall -Wextra -Wshadow)
# GCC 12 warns of overlapping copies inside std::string's own operator+ (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict)
endif()
if(HUNCH_WERROR)
  add_compile_options(-Werror)
endif()

# One instruction set for everything that is shipped, so that a binary built on one machine runs on
# the next; wider code is chosen at run time by whoever needs it.
if(HUNCH_X86_64_V3 AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  add_compile_options(-march=x86-64-v3)
endif()

if(HUNCH_FUZZ AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "HUNCH_FUZZ needs clang: configure with -DCMAKE_CXX_COMPILER=clang++")
endif()

# No a*b+c in one rounding, so that floating-point results do not depend on compiler or machine.
add_compile_options(-ffp-contract=off)

# Sanitized builds keep their checks (no NDEBUG) and trade speed for readable stacks.
if(HUNCH_SANITIZE STREQUAL "address" OR HUNCH_FUZZ)
  set(hunch_sanitizers "-fsanitize=address,undefined")
elseif(HUNCH_SANITIZE STREQUAL "thread")
  set(hunch_sanitizers "-fsanitize=thread")
elseif(HUNCH_SANITIZE)
  message(FATAL_ERROR "HUNCH_SANITIZE is '${HUNCH_SANITIZE}'; it is empty, 'address' or 'thread'")
endif()
if(hunch_sanitizers)
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -g")
  add_compile_options(${hunch_sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(${hunch_sanitizers})
endif()
if(HUNCH_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
