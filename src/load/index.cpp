#include "load/index.hpp"

#include "core/json.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::load {
namespace {

/// A shard may be a link, as in the Hugging Face cache, but its name must not lead out of the directory.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\\') == std::string::npos && name.find('\0') == std::string::npos;
}

}  // namespace

WeightMap parse_index(std::string_view json, const std::string& origin) {
  const auto fail = [&](const std::string& what) { throw Error(ErrorCode::malformed, origin + ": " + what); };
  const nlohmann::json root = parse_json(json, origin);
  const auto entry = root.is_object() ? root.find("weight_map") : root.end();
  if (entry == root.end() || !entry->is_object() || entry->empty())
    fail("expected an object with a weight_map from tensors to file names, found none");
  WeightMap map;
  for (const auto& [tensor, file] : entry->items()) {
    if (!file.is_string() || !is_plain_name(file.get_ref<const std::string&>()))
      fail("tensor " + quote(tensor) + ": expected the name of a file in the same directory, found " +
           (file.is_string() ? quote(file.get_ref<const std::string&>()) : file.type_name()));
    map.emplace(tensor, file.get<std::string>());
  }
  return map;
}

}  // namespace larch::load
