#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/template/runtime.hpp"

namespace larch::text::jinja {

struct Parsed;

/// A chat template: the part of Jinja2 that they are written in, set up as transformers does (trim_blocks,
/// lstrip_blocks, loop controls, its tojson, raise_exception and strftime_now, {% generation %}). What it renders
/// equals Jinja2's byte for byte; what it does not know is an error that says so. Templates reach nothing but the
/// values they are given, and Limits bound what they take. Immutable; copies share it.
class Template {
 public:
  /// `origin` (a file name) starts all messages, which name the line. Throws Error(malformed) or Error(unsupported).
  static Template parse(std::string_view source, const std::string& origin);

  /// Throws Error(invalid_argument) for what the template itself refuses (raise_exception), else Error(malformed) for
  /// what Python would, Error(unsupported) for what Larch does not know and for templates that exceed the limits.
  [[nodiscard]] std::string render(const Dict& variables, const Limits& limits = {}) const;
  /// Whether the template looks up a name.
  [[nodiscard]] bool reads(std::string_view name) const;

 private:
  Template(std::shared_ptr<const Parsed> parsed, std::string origin)
      : parsed_(std::move(parsed)), origin_(std::move(origin)) {}
  std::shared_ptr<const Parsed> parsed_;
  std::string origin_;
};

}  // namespace larch::text::jinja
