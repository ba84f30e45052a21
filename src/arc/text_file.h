// Whole text files, read and written in one go.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace hunch::arc {

// All bytes of the file; throws base::InputError when it is missing, a folder, unreadable or over
// half a gigabyte.
std::string ReadTextFile(const std::filesystem::path& path);

// Makes `path` hold `text`. A regular or new file is replaced whole, by writing a neighbour and
// renaming it, so that readers and crashes never meet half a file; anything else that has a name
// (/dev/stdout, a pipe) is written to directly. Throws base::InputError, and then leaves the old
// file as it was.
void WriteTextFile(const std::filesystem::path& path, std::string_view text);

}  // namespace hunch::arc
