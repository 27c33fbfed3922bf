#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "text/template/runtime.hpp"

/// What the parser makes of a template and the evaluator runs. Names are those of Jinja's own nodes where it has them.
namespace larch::text::jinja {

struct Expression;
using Expr = std::unique_ptr<Expression>;

struct Literal {
  Value value;
};
struct Name {
  std::string name;
};
struct SequenceOf {
  Sequence::Form form;
  std::vector<Expr> items;
};
struct DictOf {
  std::vector<std::pair<Expr, Expr>> entries;
};
struct Attribute {
  Expr object;
  std::string name;
};
struct Item {
  Expr object, key;
};
struct Slice {
  Expr object, start, stop, step;  ///< but for the object they may be null
};
struct ArgumentList {
  std::vector<Expr> positional{};
  std::vector<std::pair<std::string, Expr>> keywords{};
  Expr more{}, more_keywords{};  ///< *more, **more_keywords; may be null
};
struct Call {
  Expr callee;
  ArgumentList arguments;
};
struct Filtered {
  Expr subject;  ///< null: the text of a filter block
  std::string name;
  Filter filter;  ///< null: not known
  ArgumentList arguments;
};
struct Tested {
  Expr subject;
  std::string name;
  Test test;  ///< null: not known
  ArgumentList arguments;
};
struct Not {
  Expr operand;
};
struct Signed {
  bool negative;
  Expr operand;
};
struct Binary {
  Operator op;
  Expr left, right;
};
/// `and`, `or`: the value of the operand that decides.
struct Logical {
  bool conjunction;
  Expr left, right;
};
struct Concat {
  std::vector<Expr> operands;
};
/// a < b < c …
struct Compare {
  enum class Operator { equal, unequal, less, less_equal, greater, greater_equal, in, not_in };
  Expr first;
  std::vector<std::pair<Operator, Expr>> others;
};
/// `yes if condition else no`
struct Conditional {
  Expr condition, yes, no;  ///< no: may be null
};

struct Expression {
  int line;
  int depth;  ///< of nesting
  std::variant<Literal, Name, SequenceOf, DictOf, Attribute, Item, Slice, Call, Filtered, Tested, Not, Signed, Binary,
               Logical, Concat, Compare, Conditional>
      node;
};

/// What a value is assigned to.
struct Target {
  std::string name{};
  std::string attribute{};      ///< of the namespace `name`, unless empty
  std::vector<Target> parts{};  ///< of a tuple, if there are any
  bool is_tuple = false;
};

struct Statement;
using Body = std::vector<Statement>;

struct Data {
  std::string text;
};
struct Print {
  std::vector<Expr> values;
};
struct For {
  Target target;
  Expr iterable, condition;  ///< condition: may be null
  Body body, otherwise;
};
struct If {
  std::vector<std::pair<Expr, Body>> branches;
  Body otherwise;
};
struct Set {
  Target target;
  Expr value;
};
struct SetBlock {
  Target target;
  Expr filter;  ///< may be null
  Body body;
};
struct Parameter {
  std::string name;
  Expr fallback;  ///< may be null
};
/// A macro, or the body of a call block, which is one without a name.
struct MacroDefinition {
  std::string name;
  std::vector<Parameter> parameters;
  Body body;
  bool takes_more = false, takes_keywords = false, takes_caller = false;  ///< uses varargs, kwargs, caller
};
struct CallBlock {
  Expr call;
  std::unique_ptr<MacroDefinition> caller;
};
struct With {
  std::vector<std::pair<Target, Expr>> values;
  Body body;
};
struct FilterBlock {
  Expr filter;
  Body body;
};
/// {% generation %}: marks what the assistant wrote; transparent here.
struct Generation {
  Body body;
};
struct Break {};
struct Continue {};

struct Statement {
  int line;
  std::variant<Data, Print, For, If, Set, SetBlock, std::unique_ptr<MacroDefinition>, CallBlock, With, FilterBlock,
               Generation, Break, Continue>
      node;
};

}  // namespace larch::text::jinja
