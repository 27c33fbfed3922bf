// Evaluator: the value of an expression.
#include <algorithm>

#include "text/template/evaluator.hpp"

namespace larch::text::jinja {

Value Evaluator::evaluate(const Expression& expression) {
  runtime_.budget.step();
  if (++level_ > runtime_.budget.limits().depth)
    throw Failure("expected calls nested less deeply, found " + std::to_string(level_) + " levels",
                  ErrorCode::unsupported);
  line_ = expression.line;
  Value value = std::visit([this](const auto& node) { return (*this)(node); }, expression.node);
  line_ = expression.line;
  --level_;
  return value;
}

Value Evaluator::operator()(const Name& name) {
  if (const Value* found = scope_->find(name.name)) return *found;
  Value function = find_function(runtime_, name.name);
  return function.is_undefined() ? Value::undefined("expected '" + name.name + "' to be defined, found nothing")
                                 : function;
}

Value Evaluator::operator()(const SequenceOf& sequence) {
  std::vector<Value> items;
  items.reserve(sequence.items.size());
  for (const Expr& item : sequence.items) items.push_back(evaluate(*item));
  runtime_.budget.make_elements(items.size());
  return make_sequence(sequence.form, std::move(items));
}

Value Evaluator::operator()(const DictOf& dict) {
  Dict made;
  for (const auto& [key, value] : dict.entries) {
    const Value name = evaluate(*key);
    made.set(name, evaluate(*value));
  }
  runtime_.budget.make_elements(2 * dict.entries.size());
  return make_dict(std::move(made));
}

Value Evaluator::operator()(const Attribute& attribute) {
  return get_attribute(runtime_, evaluate(*attribute.object), attribute.name);
}

Value Evaluator::operator()(const Item& item) {
  const Value object = evaluate(*item.object);
  return get_item(runtime_, object, evaluate(*item.key));
}

Value Evaluator::operator()(const Slice& slice) {
  const auto bound = [this](const Expr& expression) { return expression ? evaluate(*expression) : Value(None{}); };
  const Value object = evaluate(*slice.object), start = bound(slice.start), stop = bound(slice.stop);
  return get_slice(runtime_, object, start, stop, bound(slice.step));
}

Value Evaluator::operator()(const Call& call) {
  const Value callee = evaluate(*call.callee);
  Arguments list = arguments(call.arguments);
  return jinja::call(callee, list);
}

Value Evaluator::operator()(const Filtered& filtered) {
  const Value subject = filtered.subject ? evaluate(*filtered.subject) : *block_text_;
  if (filtered.filter == nullptr) fail_unknown("the filter '" + filtered.name + "'");
  return filtered.filter(runtime_, subject, arguments(filtered.arguments));
}

Value Evaluator::filter_text(const Expression& filters, Value text) {
  const Value* outer = std::exchange(block_text_, &text);
  Value result = evaluate(filters);
  block_text_ = outer;
  return result;
}

Value Evaluator::operator()(const Tested& tested) {
  const Value subject = evaluate(*tested.subject);
  if (tested.test == nullptr) fail_unknown("the test '" + tested.name + "'");
  return tested.test(runtime_, subject, arguments(tested.arguments));
}

Value Evaluator::operator()(const Signed& operation) {
  const Value value = evaluate(*operation.operand);
  return operation.negative ? negative(value) : positive(value);
}

Value Evaluator::operator()(const Binary& operation) {
  const Value left = evaluate(*operation.left);
  return binary(runtime_, operation.op, left, evaluate(*operation.right));
}

Value Evaluator::operator()(const Logical& operation) {
  Value left = evaluate(*operation.left);
  return truth(left) == operation.conjunction ? evaluate(*operation.right) : left;
}

Value Evaluator::operator()(const Concat& concat) {
  std::string text;
  for (const Expr& operand : concat.operands) {
    text += runtime_.string(evaluate(*operand));
    if (text.size() > runtime_.budget.limits().text) runtime_.budget.make(text.size());
  }
  return runtime_.text(std::move(text));
}

Value Evaluator::operator()(const Compare& compare) {
  using Op = Compare::Operator;
  const auto holds = [this](Op op, const Value& a, const Value& b) {
    switch (op) {
      case Op::equal:
        return equal(a, b);
      case Op::unequal:
        return !equal(a, b);
      case Op::less:
        return less(a, b);
      case Op::less_equal:
        return less(a, b) || equal(a, b);
      case Op::greater:
        return less(b, a);
      case Op::greater_equal:
        return less(b, a) || equal(a, b);
      case Op::in:
        return contains(runtime_, a, b);
      case Op::not_in:
        return !contains(runtime_, a, b);
    }
    return false;
  };
  Value left = evaluate(*compare.first);
  for (const auto& [op, operand] : compare.others) {
    Value right = evaluate(*operand);
    if (const auto text = right.text()) runtime_.budget.scan(text->size());
    if (!holds(op, left, right)) return false;
    left = std::move(right);
  }
  return true;
}

Value Evaluator::operator()(const Conditional& conditional) {
  if (truth(evaluate(*conditional.condition))) return evaluate(*conditional.yes);
  if (conditional.no) return evaluate(*conditional.no);
  return Value::undefined("expected an else of the condition, found none");
}

Arguments Evaluator::arguments(const ArgumentList& list) {
  Arguments arguments;
  for (const Expr& expression : list.positional) arguments.positional.push_back(evaluate(*expression));
  if (list.more) {
    const std::vector<Value> more = runtime_.iterate(evaluate(*list.more));
    arguments.positional.insert(arguments.positional.end(), more.begin(), more.end());
  }
  for (const auto& [name, expression] : list.keywords) arguments.keywords.emplace_back(name, evaluate(*expression));
  if (list.more_keywords) {
    const Value more = evaluate(*list.more_keywords);
    if (more.dict() == nullptr) throw Failure("expected a mapping after **, found a " + type_name(more));
    for (const auto& [key, value] : more.dict()->entries())
      arguments.keywords.emplace_back(runtime_.string(key), value);
  }
  return arguments;
}

}  // namespace larch::text::jinja
