#include "arc/text_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "arc/place.h"

namespace hunch::arc {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMaxBytes = size_t{512} << 20;

// An open file, closed at the end of its scope.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int descriptor() const { return descriptor_; }
  bool Close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

[[noreturn]] void FailWith(const fs::path& path, std::string_view what, int error) {
  Place(path.native()).Fail(fmt::format("{}: {}", what, std::strerror(error)));
}

// Writes all of `text` and closes; 0, or the errno of what went wrong.
int WriteAndClose(File* file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file->descriptor(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return file->Close() ? 0 : errno;
}

void WriteInPlace(const fs::path& path, std::string_view text) {
  File file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  const int error = file.descriptor() < 0 ? errno : WriteAndClose(&file, text);
  if (error != 0) FailWith(path, "cannot be written", error);
}

void Replace(const fs::path& path, std::string_view text) {
  // The process number and a counter keep writers apart, in this process and in others.
  static std::atomic<int> counter = 0;
  fs::path draft = path;
  draft += fmt::format(".{}-{}.tmp", ::getpid(), ++counter);
  File file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.descriptor() < 0) FailWith(path, "cannot be written", errno);
  int error = WriteAndClose(&file, text);
  if (error == 0 && ::rename(draft.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return;
  ::unlink(draft.c_str());
  FailWith(path, "cannot be written", error);
}

}  // namespace

std::string ReadTextFile(const fs::path& path) {
  File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.descriptor() < 0) FailWith(path, "cannot be read", errno);
  std::string text;
  struct stat status {};
  if (::fstat(file.descriptor(), &status) == 0 && S_ISREG(status.st_mode)) {
    text.reserve(std::min(static_cast<size_t>(status.st_size), kMaxBytes));
  }
  char block[1 << 16];
  for (;;) {
    const ssize_t count = ::read(file.descriptor(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) FailWith(path, "cannot be read", errno);
    if (count == 0) return text;
    text.append(block, static_cast<size_t>(count));
    if (text.size() > kMaxBytes) Place(path.native()).Fail("larger than 512 MiB");
  }
}

void WriteTextFile(const fs::path& path, std::string_view text) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);  // follows links
  if (fs::exists(status) && !fs::is_regular_file(status)) return WriteInPlace(path, text);
  if (!fs::is_symlink(fs::symlink_status(path, error))) return Replace(path, text);
  // Through a link, the file that it names is replaced, not the link.
  const fs::path target = fs::weakly_canonical(path, error);
  Replace(error ? path : target, text);
}

}  // namespace hunch::arc
