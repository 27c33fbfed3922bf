#include "text/template/evaluator.hpp"

#include <algorithm>
#include <map>

#include "text/template/loop.hpp"
#include "text/template/namespace.hpp"

namespace larch::text::jinja {

class Evaluator::Within {
 public:
  Within(Evaluator& evaluator, std::shared_ptr<Scope> scope)
      : evaluator_(evaluator), outer_(std::move(evaluator.scope_)) {
    evaluator_.scope_ = std::move(scope);
  }
  /// A new scope inside the current one.
  explicit Within(Evaluator& evaluator) : Within(evaluator, std::make_shared<Scope>(evaluator.scope_)) {}
  ~Within() { evaluator_.scope_ = std::move(outer_); }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  Evaluator& evaluator_;
  std::shared_ptr<Scope> outer_;
};

/// A macro together with the scope that it was defined in.
class Macro : public Object {
 public:
  Macro(Evaluator& evaluator, const MacroDefinition& definition, std::shared_ptr<Scope> scope)
      : evaluator_(evaluator), definition_(definition), scope_(std::move(scope)) {}

  [[nodiscard]] std::string type() const override { return "Macro"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value attribute(std::string_view name) override { return name == "name" ? Value(definition_.name) : Value(); }
  Value call(Arguments& arguments) override { return evaluator_.call_macro(definition_, scope_, arguments); }

 private:
  Evaluator& evaluator_;
  const MacroDefinition& definition_;
  std::shared_ptr<Scope> scope_;
};

Evaluator::Evaluator(const Limits& limits, std::shared_ptr<Scope> variables)
    : runtime_(limits), scope_(std::move(variables)) {}

Evaluator::~Evaluator() {
  for (const auto& scope : captured_) scope->clear();
}

std::string Evaluator::run(const Body& body) {
  std::string out;
  out_ = &out;
  execute(body);
  return out;
}

Evaluator::Flow Evaluator::execute(const Body& body) {
  for (const Statement& statement : body)
    if (const Flow flow = execute(statement); flow != Flow::next) return flow;
  return Flow::next;
}

Evaluator::Flow Evaluator::execute(const Statement& statement) {
  line_ = statement.line;
  runtime_.budget.step();
  if (++level_ > runtime_.budget.limits().depth)
    throw Failure("expected calls nested less deeply, found " + std::to_string(level_) + " levels",
                  ErrorCode::unsupported);
  const Flow flow = std::visit([this](const auto& node) { return (*this)(node); }, statement.node);
  --level_;
  return flow;
}

void Evaluator::write(std::string_view text) {
  runtime_.budget.make(text.size());
  if (out_->size() + text.size() > runtime_.budget.limits().text) runtime_.budget.make(out_->size() + text.size());
  *out_ += text;
}

Evaluator::Flow Evaluator::operator()(const Data& data) {
  write(data.text);
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const Print& print) {
  for (const Expr& expression : print.values) {
    const Value value = evaluate(*expression);
    if (const auto text = value.text())
      write(*text);
    else
      write(runtime_.string(value));
  }
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const For& loop) {
  std::vector<Value> items = runtime_.iterate(evaluate(*loop.iterable));
  Loop::Condition condition;
  if (loop.condition)
    condition = [this, &loop, scope = scope_](const Value& item) {
      const Within within(*this, std::make_shared<Scope>(scope));
      assign(loop.target, item);
      return truth(evaluate(*loop.condition));
    };
  const auto state = std::make_shared<Loop>(runtime_, std::move(items), std::move(condition));
  const Flow flow = iterate(loop, *state, Value(std::static_pointer_cast<Object>(state)));
  state->finish();
  return flow;
}

Evaluator::Flow Evaluator::iterate(const For& loop, Loop& state, const Value& variable) {
  bool begun = false;
  while (state.advance()) {
    begun = true;
    const Within within(*this);
    scope_->set("loop", variable);
    assign(loop.target, state.item());
    if (execute(loop.body) == Flow::break_loop) break;
  }
  if (begun) return Flow::next;
  const Within within(*this);
  return execute(loop.otherwise);
}

Evaluator::Flow Evaluator::operator()(const If& branches) {
  for (const auto& [condition, body] : branches.branches)
    if (truth(evaluate(*condition))) return execute(body);
  return execute(branches.otherwise);
}

Evaluator::Flow Evaluator::operator()(const Set& set) {
  assign(set.target, evaluate(*set.value));
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const SetBlock& set) {
  Flow flow = Flow::next;
  Value text = runtime_.text(capture(set.body, flow));
  if (flow != Flow::next) return flow;
  assign(set.target, set.filter ? filter_text(*set.filter, std::move(text)) : text);
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const std::unique_ptr<MacroDefinition>& macro) {
  scope_->set(macro->name, make_macro(*macro));
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const CallBlock& block) {
  const Call& call = std::get<Call>(block.call->node);
  const Value callee = evaluate(*call.callee);
  Arguments list = arguments(call.arguments);
  list.keywords.emplace_back("caller", make_macro(*block.caller));
  line_ = block.call->line;
  write(runtime_.string(jinja::call(callee, list)));
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const With& with) {
  std::vector<Value> values;
  for (const auto& [target, expression] : with.values) values.push_back(evaluate(*expression));
  const Within within(*this);
  for (std::size_t i = 0; i < values.size(); ++i) assign(with.values[i].first, values[i]);
  return execute(with.body);
}

Evaluator::Flow Evaluator::operator()(const FilterBlock& block) {
  Flow flow = Flow::next;
  Value text = runtime_.text(capture(block.body, flow));
  if (flow != Flow::next) return flow;
  write(runtime_.string(filter_text(*block.filter, std::move(text))));
  return Flow::next;
}

Evaluator::Flow Evaluator::operator()(const Generation& generation) {
  const Within within(*this);
  return execute(generation.body);
}

std::string Evaluator::capture(const Body& body, Flow& flow) {
  const Within within(*this);
  std::string text;
  std::string* outer = std::exchange(out_, &text);
  flow = execute(body);
  out_ = outer;
  return text;
}

Value Evaluator::make_macro(const MacroDefinition& definition) {
  if (captured_.empty() || captured_.back() != scope_) captured_.push_back(scope_);
  return std::static_pointer_cast<Object>(std::make_shared<Macro>(*this, definition, scope_));
}

void Evaluator::assign(const Target& target, const Value& value) {
  if (!target.is_tuple && target.attribute.empty()) return scope_->set(target.name, value);
  if (!target.is_tuple) {
    const Value* held = scope_->find(target.name);
    auto* space = held == nullptr ? nullptr : dynamic_cast<Namespace*>(held->object());
    if (space == nullptr) throw Failure("expected '" + target.name + "' to be a namespace, found something else");
    return space->set(target.attribute, value);
  }
  require_defined(value);
  const std::vector<Value> parts = runtime_.iterate(value);
  if (parts.size() != target.parts.size())
    throw Failure("expected " + std::to_string(target.parts.size()) + " values to assign, found " +
                  std::to_string(parts.size()));
  for (std::size_t i = 0; i < parts.size(); ++i) assign(target.parts[i], parts[i]);
}

Value Evaluator::call_macro(const MacroDefinition& definition, const std::shared_ptr<Scope>& around,
                            const Arguments& arguments) {
  const auto scope = std::make_shared<Scope>(around);
  const Within within(*this, scope);
  const auto& given = arguments.positional;
  std::vector<std::pair<std::string, Value>> keywords = arguments.keywords;
  const auto take = [&keywords](std::string_view name) -> std::optional<Value> {
    const auto place = std::ranges::find(keywords, name, &std::pair<std::string, Value>::first);
    if (place == keywords.end()) return std::nullopt;
    Value value = std::move(place->second);
    keywords.erase(place);
    return value;
  };
  const std::size_t count = definition.parameters.size();
  bool named_caller = false;
  for (std::size_t i = 0; i < count; ++i) {
    const Parameter& parameter = definition.parameters[i];
    named_caller = named_caller || parameter.name == "caller";
    std::optional<Value> value = i < given.size() ? std::optional(given[i]) : take(parameter.name);
    if (!value && parameter.fallback) value = evaluate(*parameter.fallback);
    scope->set(parameter.name,
               value ? *value
                     : Value::undefined("expected the parameter '" + parameter.name + "' to be given, found nothing"));
  }
  if (definition.takes_caller && !named_caller)
    scope->set("caller", take("caller").value_or(Value::undefined("expected a call block around, found none")));
  const std::string called = "the macro '" + definition.name + "'";
  if (definition.takes_keywords) {
    Dict rest;
    for (const auto& [name, value] : keywords) rest.set(Value(name), value);
    scope->set("kwargs", make_dict(std::move(rest)));
  } else if (!keywords.empty()) {
    throw Failure("expected arguments that " + called + " takes, found '" + keywords.front().first + "'");
  }
  if (definition.takes_more) {
    const auto begin = given.begin() + static_cast<std::ptrdiff_t>(std::min(count, given.size()));
    scope->set("varargs", runtime_.tuple({begin, given.end()}));
  } else if (given.size() > count) {
    throw Failure("expected at most " + std::to_string(count) + " arguments of " + called + ", found " +
                  std::to_string(given.size()));
  }
  Flow flow = Flow::next;
  return runtime_.text(capture(definition.body, flow));
}

}  // namespace larch::text::jinja
