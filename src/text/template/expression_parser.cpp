#include "text/template/expression_parser.hpp"

#include <algorithm>
#include <array>

#include "core/quote.hpp"

namespace larch::text::jinja {
namespace {

struct Comparison {
  std::string_view sign;
  Compare::Operator op;
};
constexpr std::array comparisons{
    Comparison{"==", Compare::Operator::equal},      Comparison{"!=", Compare::Operator::unequal},
    Comparison{"<=", Compare::Operator::less_equal}, Comparison{">=", Compare::Operator::greater_equal},
    Comparison{"<", Compare::Operator::less},        Comparison{">", Compare::Operator::greater}};

}  // namespace

void ExpressionParser::expected(const std::string& what) const {
  const Token& token = current();
  std::string found;
  switch (token.kind) {
    case Kind::end:
      found = "the end of the template";
      break;
    case Kind::data:
      found = "text";
      break;
    case Kind::print_begin:
      found = "\"{{\"";
      break;
    case Kind::print_end:
      found = "\"}}\"";
      break;
    case Kind::block_begin:
      found = "\"{%\"";
      break;
    case Kind::block_end:
      found = "\"%}\"";
      break;
    case Kind::integer:
    case Kind::number:
      found = "a number";
      break;
    case Kind::string:
      found = "the string " + quote(token.text);
      break;
    default:
      found = quote(token.text);
  }
  fail("expected " + what + ", found " + found);
}

void ExpressionParser::expect_sign(std::string_view text) {
  if (!skip_sign(text)) expected(quote(text));
}
void ExpressionParser::expect_name(std::string_view text) {
  if (!skip_name(text)) expected(quote(text));
}
std::string ExpressionParser::expect_name() {
  if (current().kind != Kind::name) expected("a name");
  return next().text;
}

template <class Node>
Expr ExpressionParser::make(int line, Node node, int depth_below) {
  if (depth_below >= max_depth)
    fail("expected expressions nested at most " + std::to_string(max_depth) + " deep, found more");
  return std::make_unique<Expression>(Expression{line, depth_below + 1, std::move(node)});
}

int ExpressionParser::depth(std::initializer_list<const Expr*> below) {
  int deepest = 0;
  for (const Expr* expr : below)
    if (*expr) deepest = std::max(deepest, (*expr)->depth);
  return deepest;
}

int ExpressionParser::depth(const ArgumentList& arguments) {
  int deepest = depth({&arguments.more, &arguments.more_keywords});
  for (const Expr& argument : arguments.positional) deepest = std::max(deepest, argument->depth);
  for (const auto& [name, argument] : arguments.keywords) deepest = std::max(deepest, argument->depth);
  return deepest;
}

Expr ExpressionParser::expression(bool conditional) {
  const Level level(*this);
  Expr value = or_();
  while (conditional && at_name("if")) {
    const int line = next().line;
    Expr condition = or_();
    Expr no = skip_name("else") ? expression() : nullptr;
    const int below = depth({&value, &condition, &no});
    value = make(line, Conditional{std::move(condition), std::move(value), std::move(no)}, below);
  }
  return value;
}

Expr ExpressionParser::or_() {
  Expr left = and_();
  while (at_name("or")) {
    const int line = next().line;
    Expr right = and_();
    const int below = depth({&left, &right});
    left = make(line, Logical{false, std::move(left), std::move(right)}, below);
  }
  return left;
}

Expr ExpressionParser::and_() {
  Expr left = not_();
  while (at_name("and")) {
    const int line = next().line;
    Expr right = not_();
    const int below = depth({&left, &right});
    left = make(line, Logical{true, std::move(left), std::move(right)}, below);
  }
  return left;
}

Expr ExpressionParser::not_() {
  if (!at_name("not")) return compare();
  const Level level(*this);
  const int line = next().line;
  Expr operand = not_();
  const int below = operand->depth;
  return make(line, Not{std::move(operand)}, below);
}

Expr ExpressionParser::compare() {
  const int line = current().line;
  Expr first = sum();
  std::vector<std::pair<Compare::Operator, Expr>> others;
  int below = first->depth;
  for (;;) {
    const auto place = std::ranges::find_if(comparisons, [this](const Comparison& c) { return at_sign(c.sign); });
    auto op = Compare::Operator::in;
    if (place != comparisons.end()) {
      next();
      op = place->op;
    } else if (at_name("not") && after(1).is(Kind::name, "in")) {
      next();
      next();
      op = Compare::Operator::not_in;
    } else if (!skip_name("in")) {
      break;
    }
    others.emplace_back(op, sum());
    below = std::max(below, others.back().second->depth);
  }
  if (others.empty()) return first;
  return make(line, Compare{std::move(first), std::move(others)}, below);
}

Expr ExpressionParser::sum() {
  Expr left = concat();
  while (at_sign("+") || at_sign("-")) {
    const Token& sign = next();
    Expr right = concat();
    const int below = depth({&left, &right});
    left =
        make(sign.line,
             Binary{sign.text == "+" ? Operator::add : Operator::subtract, std::move(left), std::move(right)}, below);
  }
  return left;
}

Expr ExpressionParser::concat() {
  const int line = current().line;
  std::vector<Expr> operands;
  operands.push_back(product());
  int below = operands.back()->depth;
  while (skip_sign("~")) {
    operands.push_back(product());
    below = std::max(below, operands.back()->depth);
  }
  if (operands.size() == 1) return std::move(operands.front());
  return make(line, Concat{std::move(operands)}, below);
}

Expr ExpressionParser::product() {
  Expr left = power();
  while (at_sign("*") || at_sign("/") || at_sign("//") || at_sign("%")) {
    const Token& sign = next();
    const Operator op = sign.text == "*"    ? Operator::multiply
                        : sign.text == "/"  ? Operator::divide
                        : sign.text == "//" ? Operator::floor_divide
                                            : Operator::modulo;
    Expr right = power();
    const int below = depth({&left, &right});
    left = make(sign.line, Binary{op, std::move(left), std::move(right)}, below);
  }
  return left;
}

/// From the left, unlike Python's.
Expr ExpressionParser::power() {
  Expr left = unary();
  while (at_sign("**")) {
    const int line = next().line;
    Expr right = unary();
    const int below = depth({&left, &right});
    left = make(line, Binary{Operator::power, std::move(left), std::move(right)}, below);
  }
  return left;
}

Expr ExpressionParser::unary(bool with_filters) {
  const Level level(*this);
  Expr value;
  if (at_sign("-") || at_sign("+")) {
    const Token& sign = next();
    Expr operand = unary(false);
    const int below = operand->depth;
    value = make(sign.line, Signed{sign.text == "-", std::move(operand)}, below);
  } else {
    value = primary();
  }
  value = postfix(std::move(value));
  return with_filters ? filters_and_tests(std::move(value)) : std::move(value);
}

Expr ExpressionParser::primary() {
  const Token& token = current();
  switch (token.kind) {
    case Kind::name:
      return name();
    case Kind::string: {
      std::string text;
      while (current().kind == Kind::string) text += next().text;
      return make(token.line, Literal{Value(std::move(text))}, 0);
    }
    case Kind::integer:
      return make(token.line, Literal{Value(next().integer)}, 0);
    case Kind::number:
      return make(token.line, Literal{Value(next().number)}, 0);
    default:
      break;
  }
  if (skip_sign("(")) return tuple_until(")");
  if (at_sign("[")) return list();
  if (at_sign("{")) return dict();
  expected("an expression");
}

Expr ExpressionParser::name() {
  const Token& token = next();
  const std::string& text = token.text;
  if (text == "true" || text == "True") return make(token.line, Literal{Value(true)}, 0);
  if (text == "false" || text == "False") return make(token.line, Literal{Value(false)}, 0);
  if (text == "none" || text == "None") return make(token.line, Literal{Value(None{})}, 0);
  names_.insert(text);
  for (MacroDefinition* macro : macros_) {
    macro->takes_more = macro->takes_more || text == "varargs";
    macro->takes_keywords = macro->takes_keywords || text == "kwargs";
    macro->takes_caller = macro->takes_caller || text == "caller";
  }
  return make(token.line, Name{text}, 0);
}

bool ExpressionParser::at_tuple_end(std::string_view end) const {
  return current().kind == Kind::print_end || current().kind == Kind::block_end || at_sign(")") ||
         (!end.empty() && at_name(end));
}

Expr ExpressionParser::tuple(bool conditional, std::string_view end) {
  const int line = current().line;
  SequenceOf items{Sequence::Form::tuple, {}};
  bool is_tuple = false;
  int below = 0;
  while (!at_tuple_end(end)) {
    items.items.push_back(expression(conditional));
    below = std::max(below, items.items.back()->depth);
    if (!skip_sign(",")) break;
    is_tuple = true;
  }
  if (!is_tuple && items.items.empty()) expected("an expression");
  if (!is_tuple) return std::move(items.items.front());
  return make(line, std::move(items), below);
}

/// What stands in parentheses: an expression or a tuple, which may be empty.
Expr ExpressionParser::tuple_until(std::string_view close) {
  if (at_sign(close)) return make(next().line, SequenceOf{Sequence::Form::tuple, {}}, 0);
  Expr value = tuple();
  expect_sign(close);
  return value;
}

Expr ExpressionParser::list() {
  const int line = next().line;
  SequenceOf items{Sequence::Form::list, {}};
  int below = 0;
  while (!at_sign("]")) {
    items.items.push_back(expression());
    below = std::max(below, items.items.back()->depth);
    if (!skip_sign(",")) break;
  }
  expect_sign("]");
  return make(line, std::move(items), below);
}

Expr ExpressionParser::dict() {
  const int line = next().line;
  DictOf dict;
  int below = 0;
  while (!at_sign("}")) {
    Expr key = expression();
    expect_sign(":");
    Expr value = expression();
    below = std::max(below, depth({&key, &value}));
    dict.entries.emplace_back(std::move(key), std::move(value));
    if (!skip_sign(",")) break;
  }
  expect_sign("}");
  return make(line, std::move(dict), below);
}

Expr ExpressionParser::postfix(Expr object) {
  for (;;) {
    if (at_sign("."))
      object = attribute(std::move(object));
    else if (at_sign("["))
      object = subscript(std::move(object));
    else if (at_sign("("))
      object = call(std::move(object));
    else
      return object;
  }
}

Expr ExpressionParser::attribute(Expr object) {
  const int line = next().line, below = object->depth;
  if (current().kind == Kind::integer) {
    Expr key = make(current().line, Literal{Value(current().integer)}, 0);
    next();
    return make(line, Item{std::move(object), std::move(key)}, below);
  }
  if (current().kind != Kind::name) expected("a name or a number");
  return make(line, Attribute{std::move(object), next().text}, below);
}

Expr ExpressionParser::subscript(Expr object) {
  const int line = next().line;
  const auto bound = [this]() -> Expr { return at_sign(":") || at_sign("]") ? nullptr : expression(); };
  Expr start = bound();
  if (!at_sign(":")) {
    if (!start) expected("a subscript");
    if (at_sign(",")) fail("expected one subscript, found several");
    expect_sign("]");
    const int below = depth({&object, &start});
    return make(line, Item{std::move(object), std::move(start)}, below);
  }
  next();
  Expr stop = bound(), step;
  if (skip_sign(":")) step = bound();
  expect_sign("]");
  const int below = depth({&object, &start, &stop, &step});
  return make(line, Slice{std::move(object), std::move(start), std::move(stop), std::move(step)}, below);
}

Expr ExpressionParser::call(Expr callee) {
  const int line = current().line;
  ArgumentList list = arguments();
  const int below = std::max(callee->depth, depth(list));
  return make(line, Call{std::move(callee), std::move(list)}, below);
}

ArgumentList ExpressionParser::arguments() {
  ArgumentList list;
  expect_sign("(");
  while (!at_sign(")")) {
    argument(list);
    if (!skip_sign(",")) break;
  }
  expect_sign(")");
  return list;
}

void ExpressionParser::argument(ArgumentList& list) {
  const auto ensure = [this](bool good) {
    if (!good) fail("expected arguments in the order of Python's, found others");
  };
  if (skip_sign("*")) {
    ensure(!list.more && !list.more_keywords);
    list.more = expression();
  } else if (skip_sign("**")) {
    ensure(!list.more_keywords);
    list.more_keywords = expression();
  } else if (current().kind == Kind::name && after(1).is(Kind::sign, "=")) {
    ensure(!list.more_keywords);
    std::string key = next().text;
    next();
    list.keywords.emplace_back(std::move(key), expression());
  } else {
    ensure(!list.more && !list.more_keywords && list.keywords.empty());
    list.positional.push_back(expression());
  }
}

Expr ExpressionParser::filters_and_tests(Expr subject) {
  for (;;) {
    if (at_sign("|"))
      subject = filters(std::move(subject), false);
    else if (at_name("is"))
      subject = test(std::move(subject));
    else if (at_sign("("))
      subject = call(std::move(subject));
    else
      return subject;
  }
}

Expr ExpressionParser::filters(Expr subject, bool first_without_bar) {
  while (at_sign("|") || first_without_bar) {
    if (!std::exchange(first_without_bar, false)) next();
    const int line = current().line;
    std::string name = expect_name();
    while (skip_sign(".")) name += "." + expect_name();
    ArgumentList list;
    if (at_sign("(")) list = arguments();
    const int below = std::max(depth({&subject}), depth(list));
    const Filter filter = find_filter(name);
    subject = make(line, Filtered{std::move(subject), std::move(name), filter, std::move(list)}, below);
  }
  return subject;
}

Expr ExpressionParser::test(Expr subject) {
  const int line = next().line;
  const bool negated = skip_name("not");
  std::string name = expect_name();
  while (skip_sign(".")) name += "." + expect_name();
  ArgumentList list;
  const Token& token = current();
  const bool argument_follows = (token.kind == Kind::name && !at_name("else") && !at_name("or") && !at_name("and")) ||
                                token.kind == Kind::string || token.kind == Kind::integer ||
                                token.kind == Kind::number || at_sign("[") || at_sign("{");
  if (at_sign("(")) {
    list = arguments();
  } else if (argument_follows) {
    if (at_name("is")) fail("expected one test after is, found a chain");
    list.positional.push_back(postfix(primary()));
  }
  const int below = std::max(depth({&subject}), depth(list));
  const Test known = find_test(name);
  Expr result = make(line, Tested{std::move(subject), std::move(name), known, std::move(list)}, below);
  return negated ? make(line, Not{std::move(result)}, below + 1) : std::move(result);
}

Target ExpressionParser::single_target(bool with_namespace) {
  const Level level(*this);
  if (skip_sign("(")) {
    Target inner = target(")", with_namespace);
    expect_sign(")");
    return inner;
  }
  Target target;
  target.name = expect_name();
  for (const std::string_view constant : {"true", "false", "none", "True", "False", "None"})
    if (target.name == constant) fail("expected a name to assign to, found a constant");
  if (with_namespace && skip_sign(".")) target.attribute = expect_name();
  return target;
}

Target ExpressionParser::target(std::string_view end, bool with_namespace) {
  Target all;
  for (;;) {
    all.parts.push_back(single_target(with_namespace));
    if (!skip_sign(",")) break;
    all.is_tuple = true;
    if (at_tuple_end(end) || at_sign("=")) break;
  }
  if (all.is_tuple) return all;
  Target one = std::move(all.parts.front());
  return one;
}

}  // namespace larch::text::jinja
