#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/json.hpp"
#include "larch/error.hpp"
#include "load/config/value.hpp"

namespace larch::load {

/// Reads the fields of a configuration, each with its type and bounds, from an object of JSON or from GGUF metadata. A
/// null counts as absent. Every refusal is an Error that names file, key, what was expected and what was found.
class Fields {
 public:
  /// `where` starts every message: a file name, and for an object within it the key. Throws if `object` is none.
  Fields(const nlohmann::json& object, std::string where);
  Fields(const GgufMetadata& metadata, std::string where) : source_(&metadata), where_(std::move(where)) {}

  [[nodiscard]] const std::string& where() const { return where_; }
  [[nodiscard]] std::optional<Value> find(const char* key) const;
  [[nodiscard]] bool has(const char* key) const { return find(key).has_value(); }

  /// An integer in [min, max]; with `absent`, its value if there is no such key.
  [[nodiscard]] std::uint64_t integer(const char* key, std::uint64_t min, std::uint64_t max,
                                      std::optional<std::uint64_t> absent = std::nullopt) const;
  /// A finite number in [min, max], nothing if absent.
  [[nodiscard]] std::optional<double> number(const char* key, double min, double max) const;
  [[nodiscard]] double number(const char* key, double min, double max, double absent) const;
  [[nodiscard]] double required_number(const char* key, double min, double max) const;
  [[nodiscard]] std::optional<bool> boolean(const char* key) const;
  [[nodiscard]] bool required_boolean(const char* key) const;
  [[nodiscard]] std::optional<std::string> text(const char* key) const;
  /// Of JSON only.
  [[nodiscard]] std::optional<Fields> object(const char* key) const;
  /// One token id below `vocab_size` or an array of them; none if absent.
  [[nodiscard]] std::vector<std::int32_t> tokens(const char* key, std::uint64_t vocab_size) const;
  /// One token id below `vocab_size`.
  [[nodiscard]] std::optional<std::int32_t> token(const char* key, std::uint64_t vocab_size) const;

  /// Throws: "config.json: key: expected ..., found ...".
  [[noreturn]] void refuse(const char* key, const std::string& expected, ErrorCode code = ErrorCode::malformed) const;
  /// refuse with Error(unsupported).
  [[noreturn]] void unsupported(const char* key, const std::string& expected) const {
    refuse(key, expected, ErrorCode::unsupported);
  }

 private:
  std::variant<const nlohmann::json*, const GgufMetadata*> source_;
  std::string where_;
};

}  // namespace larch::load
