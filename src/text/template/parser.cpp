#include "text/template/parser.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/quote.hpp"
#include "text/template/expression_parser.hpp"

namespace larch::text::jinja {
namespace {

class Parser : public ExpressionParser {
 public:
  Parser(std::string_view source, const std::string& origin) : ExpressionParser(source, origin) {}

  Parsed run() {
    Parsed parsed;
    parsed.body = body({});
    if (current().kind != Kind::end) expected("the end of the template");
    parsed.names = std::move(names_);
    return parsed;
  }

 private:
  using Names = std::initializer_list<std::string_view>;

  /// Statements up to one of the tags in `ends`, whose name is then the current token.
  Body body(Names ends) {
    const Level level(*this);
    Body statements;
    for (;;) {
      const int line = current().line;
      switch (current().kind) {
        case Kind::data:
          statements.push_back({line, Data{next().text}});
          break;
        case Kind::print_begin:
          next();
          statements.push_back({line, print()});
          break;
        case Kind::block_begin:
          next();
          if (std::ranges::any_of(ends, [this](std::string_view end) { return at_name(end); })) return statements;
          statements.push_back(statement());
          break;
        default:
          if (ends.size() != 0) expected("{% " + std::string(*(ends.end() - 1)) + " %}");
          return statements;
      }
    }
  }
  /// The same after the tag that opens it, and past the one that closes it.
  Body block(std::string_view end) {
    expect_block_end();
    Body statements = body({end});
    next();
    return statements;
  }
  void expect_block_end() {
    if (current().kind != Kind::block_end) expected("\"%}\"");
    next();
  }

  Print print() {
    Print print;
    print.values.push_back(tuple());
    if (current().kind != Kind::print_end) expected("\"}}\"");
    next();
    return print;
  }

  Statement statement() {
    const int line = current().line;
    const std::string tag = expect_name();
    Statement statement{line, Break{}};
    if (tag == "for") {
      statement.node = for_();
    } else if (tag == "if") {
      statement.node = if_();
    } else if (tag == "set") {
      set(statement);
    } else if (tag == "macro") {
      statement.node = macro();
    } else if (tag == "call") {
      statement.node = call_block();
    } else if (tag == "with") {
      statement.node = with();
    } else if (tag == "filter") {
      Expr filter = filters(nullptr, true);
      statement.node = FilterBlock{std::move(filter), block("endfilter")};
    } else if (tag == "generation") {
      statement.node = Generation{block("endgeneration")};
    } else if (tag == "print") {
      statement.node = print_tag();
    } else if (tag == "break" || tag == "continue") {
      if (loops_ == 0) fail("expected {% " + tag + " %} inside a loop, found it outside");
      if (tag == "continue") statement.node = Continue{};
    } else {
      unknown(tag, line);
    }
    expect_block_end();
    return statement;
  }

  [[noreturn]] void unknown(const std::string& tag, int line) const {
    constexpr std::array<std::string_view, 10> known{"block",      "extends", "include", "import", "from",
                                                     "autoescape", "do",      "trans",   "debug",  "raw"};
    if (std::ranges::find(known, tag) == known.end())
      fail_at(origin_, line, "expected a statement, found " + quote(tag));
    throw Error(ErrorCode::unsupported, origin_ + ": line " + std::to_string(line) +
                                            ": expected what Larch knows of Jinja, found the statement " + quote(tag));
  }

  For for_() {
    For loop;
    loop.target = target("in");
    expect_name("in");
    loop.iterable = tuple(false, "recursive");
    if (skip_name("if")) loop.condition = expression();
    if (at_name("recursive"))
      throw Error(ErrorCode::unsupported, origin_ + ": line " + std::to_string(current().line) +
                                              ": expected what Larch knows of Jinja, found a recursive loop");
    expect_block_end();
    ++loops_;
    loop.body = body({"else", "endfor"});
    --loops_;
    if (next().text == "else") loop.otherwise = block("endfor");
    return loop;
  }

  If if_() {
    If branches;
    for (;;) {
      Expr condition = tuple(false);
      expect_block_end();
      branches.branches.emplace_back(std::move(condition), body({"elif", "else", "endif"}));
      const std::string tag = next().text;
      if (tag == "elif") continue;
      if (tag == "else") branches.otherwise = block("endif");
      return branches;
    }
  }

  void set(Statement& statement) {
    Target to = target({}, true);
    if (skip_sign("=")) {
      statement.node = Set{std::move(to), tuple()};
      return;
    }
    Expr filter = at_sign("|") ? filters(nullptr, false) : nullptr;
    statement.node = SetBlock{std::move(to), std::move(filter), block("endset")};
  }

  std::vector<Parameter> signature() {
    std::vector<Parameter> parameters;
    expect_sign("(");
    while (!at_sign(")")) {
      if (!parameters.empty()) expect_sign(",");
      Parameter parameter{expect_name(), nullptr};
      if (skip_sign("="))
        parameter.fallback = expression();
      else if (!parameters.empty() && parameters.back().fallback)
        fail("expected parameters with defaults last, found one without after them");
      parameters.push_back(std::move(parameter));
    }
    expect_sign(")");
    return parameters;
  }
  void macro_body(MacroDefinition& macro, std::string_view end) {
    macros_.push_back(&macro);
    const int loops = std::exchange(loops_, 0);
    macro.body = block(end);
    loops_ = loops;
    macros_.pop_back();
  }

  std::unique_ptr<MacroDefinition> macro() {
    auto macro = std::make_unique<MacroDefinition>();
    macro->name = expect_name();
    macro->parameters = signature();
    macro_body(*macro, "endmacro");
    return macro;
  }

  CallBlock call_block() {
    CallBlock block{nullptr, std::make_unique<MacroDefinition>()};
    if (at_sign("(")) block.caller->parameters = signature();
    block.call = expression();
    if (!std::holds_alternative<Call>(block.call->node))
      fail("expected a call after {% call, found another expression");
    macro_body(*block.caller, "endcall");
    return block;
  }

  With with() {
    With with;
    while (current().kind != Kind::block_end) {
      if (!with.values.empty()) expect_sign(",");
      Target to = target();
      expect_sign("=");
      with.values.emplace_back(std::move(to), expression());
    }
    with.body = block("endwith");
    return with;
  }

  Print print_tag() {
    Print print;
    while (current().kind != Kind::block_end) {
      if (!print.values.empty()) expect_sign(",");
      print.values.push_back(expression());
    }
    return print;
  }

  int loops_ = 0;  ///< around the current statement, within its macro
};

}  // namespace

Parsed parse(std::string_view source, const std::string& origin) { return Parser(source, origin).run(); }

}  // namespace larch::text::jinja
