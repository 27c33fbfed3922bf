#include "text/template/json.hpp"

#include <algorithm>
#include <cmath>

#include "core/json.hpp"
#include "text/template/failure.hpp"
#include "text/template/pystring.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

class Writer {
 public:
  Writer(const JsonStyle& style, std::size_t limit) : style_(style), limit_(limit) {}

  void write(const Value& value) {
    if (value.is_none()) return put("null");
    if (const bool* flag = value.as<bool>()) return put(*flag ? "true" : "false");
    if (value.is<std::int64_t>()) return put(std::to_string(*value.integer()));
    if (const auto* number = value.as<double>()) return put(float_text(*number));
    if (const Dict* dict = value.dict()) return object(*dict);
    if (const auto text = value.text()) return string(*text);
    const Sequence* sequence = value.sequence();
    if (sequence == nullptr || sequence->form > Sequence::Form::tuple)
      throw Failure("expected what JSON can hold, found a " + type_name(value));
    array(*sequence);
  }
  std::string take() { return std::move(out_); }

 private:
  void put(std::string_view text) {
    out_ += text;
    if (out_.size() > limit_)
      throw Failure("expected texts of at most " + std::to_string(limit_) + " bytes, found a larger one",
                    ErrorCode::unsupported);
  }
  static std::string float_text(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
    return number_text(value);
  }

  void unit(std::uint32_t code) {
    constexpr std::string_view hex = "0123456789abcdef";
    out_ += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out_ += hex[code >> static_cast<unsigned>(shift) & 15U];
  }
  void string(std::string_view text) {
    put("\"");
    for (const std::string_view character : characters(text)) {
      const char c = character[0];
      constexpr std::string_view named = "\"\\\n\r\t\b\f", names = "\"\\nrtbf";
      if (const std::size_t i = named.find(c); i != std::string_view::npos) {
        out_ += '\\';
        out_ += names[i];
      } else if (static_cast<unsigned char>(c) < 0x20) {
        unit(static_cast<unsigned char>(c));
      } else if (style_.ascii && character.size() > 1) {
        const char32_t code = utf8_decode(character).code;
        if (code >= 0x10000) unit(0xD800 + ((code - 0x10000) >> 10U));
        unit(code >= 0x10000 ? 0xDC00 + ((code - 0x10000) & 0x3FFU) : code);
      } else {
        out_ += character;
      }
    }
    put("\"");
  }

  void line() {
    if (!style_.indent) return;
    put("\n");
    for (int i = 0; i < level_; ++i) put(*style_.indent);
  }
  template <class Items, class Each>
  void elements(char open, char close, const Items& items, Each&& each) {
    out_ += open;
    ++level_;
    bool first = true;
    for (const auto& item : items) {
      if (!std::exchange(first, false)) put(style_.item);
      line();
      each(item);
    }
    --level_;
    if (!items.empty()) line();
    out_ += close;
  }
  void array(const Sequence& sequence) {
    elements('[', ']', sequence.items, [this](const Value& item) { write(item); });
  }
  static std::string key_text(const Value& key) {
    if (const auto text = key.text()) return std::string(*text);
    if (key.is_none()) return "null";
    if (const bool* flag = key.as<bool>()) return *flag ? "true" : "false";
    if (const auto integer = key.integer()) return std::to_string(*integer);
    if (const auto* number = key.as<double>()) return float_text(*number);
    throw Failure("expected keys that JSON can hold, found a " + type_name(key));
  }
  void object(const Dict& dict) {
    std::vector<Dict::Entry> entries = dict.entries();
    if (style_.sort_keys)
      std::ranges::stable_sort(entries, [](const auto& a, const auto& b) { return less(a.first, b.first); });
    elements('{', '}', entries, [this](const Dict::Entry& entry) {
      string(key_text(entry.first));
      put(style_.colon);
      write(entry.second);
    });
  }

  const JsonStyle& style_;
  std::size_t limit_;
  std::string out_;
  int level_ = 0;
};

Value convert(const nlohmann::ordered_json& json) {
  using Type = nlohmann::ordered_json::value_t;
  switch (json.type()) {
    case Type::boolean:
      return json.get<bool>();
    case Type::number_integer:
      return json.get<std::int64_t>();
    case Type::number_unsigned:
      if (json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return json.get<double>();
      return json.get<std::int64_t>();
    case Type::number_float:
      return json.get<double>();
    case Type::string:
      return json.get<std::string>();
    case Type::array: {
      std::vector<Value> items;
      for (const auto& item : json) items.push_back(convert(item));
      return make_list(std::move(items));
    }
    case Type::object: {
      Dict dict;
      for (const auto& [key, value] : json.items()) dict.set(Value(key), convert(value));
      return make_dict(std::move(dict));
    }
    default:
      return None{};
  }
}

}  // namespace

std::string to_json(const Value& value, const JsonStyle& style, std::size_t limit) {
  Writer writer(style, limit);
  writer.write(value);
  return writer.take();
}

Value from_json(std::string_view json, const std::string& origin) {
  parse_json(json, origin);  // refuses what is hostile
  return convert(nlohmann::ordered_json::parse(json));
}

}  // namespace larch::text::jinja
