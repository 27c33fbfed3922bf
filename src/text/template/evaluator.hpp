#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/template/ast.hpp"
#include "text/template/scope.hpp"

namespace larch::text::jinja {

/// Runs one rendering of a template.
class Evaluator {
 public:
  Evaluator(const Limits& limits, std::shared_ptr<Scope> variables);
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;
  ~Evaluator();

  /// Throws Failure; line() tells where.
  std::string run(const Body& body);
  [[nodiscard]] int line() const { return line_; }

 private:
  friend class Macro;
  enum class Flow { next, break_loop, continue_loop };

  /// Makes `scope` the current one while it lives.
  class Within;
  /// One level of nesting while it lives.
  class Level;

  // Statements: evaluator.cpp
  Flow execute(const Body& body);
  Flow execute(const Statement& statement);
  Flow operator()(const Data& data);
  Flow operator()(const Print& print);
  Flow operator()(const For& loop);
  Flow operator()(const If& branches);
  Flow operator()(const Set& set);
  Flow operator()(const SetBlock& set);
  Flow operator()(const std::unique_ptr<MacroDefinition>& macro);
  Flow operator()(const CallBlock& block);
  Flow operator()(const With& with);
  Flow operator()(const FilterBlock& block);
  Flow operator()(const Generation& generation);
  Flow operator()(const Break& /*statement*/) { return Flow::break_loop; }
  Flow operator()(const Continue& /*statement*/) { return Flow::continue_loop; }

  Flow iterate(const For& loop, class Loop& state, const Value& variable);
  void assign(const Target& target, const Value& value);
  void write(std::string_view text);
  /// What a body writes, in a scope of its own. `flow`: how it ended.
  std::string capture(const Body& body, Flow& flow);
  Value make_macro(const MacroDefinition& definition);
  /// A call of a macro.
  Value call_macro(const MacroDefinition& definition, const std::shared_ptr<Scope>& around, const Arguments& arguments);

  // Expressions: expressions.cpp
  Value evaluate(const Expression& expression);
  Value operator()(const Literal& literal) { return literal.value; }
  Value operator()(const Name& name);
  Value operator()(const SequenceOf& sequence);
  Value operator()(const DictOf& dict);
  Value operator()(const Attribute& attribute);
  Value operator()(const Item& item);
  Value operator()(const Slice& slice);
  Value operator()(const Call& call);
  Value operator()(const Filtered& filtered);
  Value operator()(const Tested& tested);
  Value operator()(const Not& operation) { return !truth(evaluate(*operation.operand)); }
  Value operator()(const Signed& operation);
  Value operator()(const Binary& operation);
  Value operator()(const Logical& operation);
  Value operator()(const Concat& concat);
  Value operator()(const Compare& compare);
  Value operator()(const Conditional& conditional);

  Arguments arguments(const ArgumentList& list);
  /// A chain of filters over the text of a block.
  Value filter_text(const Expression& filters, Value text);

  Runtime runtime_;
  std::shared_ptr<Scope> scope_;
  std::string* out_ = nullptr;
  const Value* block_text_ = nullptr;             ///< what the innermost filter block wrote
  std::vector<std::shared_ptr<Scope>> captured_;  ///< scopes that macros were defined in: they may hold each other
  int line_ = 1;
  int level_ = 0;
};

}  // namespace larch::text::jinja
