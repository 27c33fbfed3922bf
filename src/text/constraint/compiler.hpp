#pragma once

#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/constraint/grammar.hpp"
#include "text/constraint/keywords.hpp"

namespace larch::text::constraint {

/// Turns a schema into a grammar, a node or a few for each schema in it.
class SchemaCompiler {
 public:
  /// Keeps a reference to the schema.
  explicit SchemaCompiler(const Json& root) : root_(root) {}
  Grammar compile();

 private:
  struct Reference {
    NodeId node;  ///< a choice, of nothing yet
    Place target;
  };
  NodeId schema(const Place& place);
  NodeId compile_one(const Place& place);
  NodeId reference(const Place& place);
  NodeId any_of(const Place& place, std::string_view keyword);
  NodeId all_of(const Place& place);
  Json merged(const std::vector<Place>& objects);
  [[nodiscard]] Place followed(const Place& place, int references) const;

  NodeId constants(const Place& place);
  NodeId constant(const Json& value);
  NodeId typed(const Place& place);
  NodeId string(const Place& place);
  NodeId pattern(const Place& place, const std::string& pattern, std::uint32_t least, std::uint32_t most);
  NodeId number(const Place& place, bool whole);
  NodeId object(const Place& place);
  void add_properties(const Place& place, Object& object, std::vector<std::string>& keys);
  NodeId array(const Place& place);
  NodeId any_value();

  NodeId literals(std::vector<std::string> texts);
  NodeId shared(const std::string& name, Node node);
  NodeId add(Node node);

  const Json& root_;
  Grammar grammar_;
  std::unordered_map<const Json*, NodeId> known_;  ///< schemas that have a node
  std::map<std::string, NodeId> shared_;           ///< nodes that are alike wherever they stand, by what they are
  std::vector<Reference> references_;              ///< to be followed
  std::deque<Json> merged_;                        ///< schemas that "allOf" gave
  std::size_t merged_bytes_ = 0;
  PatternBudget budget_;
  NodeId any_value_ = no_node;
};

/// Puts a name as it stands in JSON, without its quotes.
std::string key_text(const std::string& name);
/// Sorts an object's names, and says which of its properties each one is.
void set_keys(Object& object, const std::vector<std::string>& keys);
/// Fills in Object::next_required.
void set_next_required(Object& object);

}  // namespace larch::text::constraint
