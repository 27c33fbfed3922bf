#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/template/ast.hpp"
#include "text/template/lexer.hpp"

namespace larch::text::jinja {

/// Expressions of the template language, by Jinja's grammar.
class ExpressionParser {
 protected:
  ExpressionParser(std::string_view source, const std::string& origin)
      : origin_(origin), tokens_(tokenize(source, origin)) {}

  using Kind = Token::Kind;

  [[nodiscard]] const Token& current() const { return tokens_[at_]; }
  [[nodiscard]] const Token& after(std::size_t n) const { return tokens_[std::min(at_ + n, tokens_.size() - 1)]; }
  const Token& next() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_[at_]; }
  [[nodiscard]] bool at_name(std::string_view text) const { return current().is(Kind::name, text); }
  [[nodiscard]] bool at_sign(std::string_view text) const { return current().is(Kind::sign, text); }
  bool skip_name(std::string_view text) { return at_name(text) && (next(), true); }
  bool skip_sign(std::string_view text) { return at_sign(text) && (next(), true); }
  void expect_sign(std::string_view text);
  void expect_name(std::string_view text);
  std::string expect_name();
  [[noreturn]] void fail(const std::string& message) const { fail_at(origin_, current().line, message); }
  /// "expected …, found <the current token>"
  [[noreturn]] void expected(const std::string& what) const;

  /// One level of nesting in the grammar, while it lives.
  class Level {
   public:
    explicit Level(ExpressionParser& parser) : parser_(parser) {
      if (++parser_.level_ > max_level) parser_.fail("expected templates nested at most 100 deep, found more");
    }
    ~Level() { --parser_.level_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    ExpressionParser& parser_;
  };

  Expr expression(bool conditional = true);
  /// One expression, or several as a tuple. `end`: a name that ends it.
  Expr tuple(bool conditional = true, std::string_view end = {});
  /// A filter of nothing yet, for blocks: `name(arguments) | …`
  Expr filters(Expr subject, bool first_without_bar);
  Target target(std::string_view end = {}, bool with_namespace = false);

  /// Names that the template looks up.
  std::set<std::string> names_;
  /// Macros being parsed.
  std::vector<MacroDefinition*> macros_;
  const std::string& origin_;

 private:
  static constexpr int max_level = 100, max_depth = 200;

  template <class Node>
  Expr make(int line, Node node, int depth_below);
  static int depth(std::initializer_list<const Expr*> below);
  static int depth(const ArgumentList& arguments);

  Expr or_();
  Expr and_();
  Expr not_();
  Expr compare();
  Expr sum();
  Expr concat();
  Expr product();
  Expr power();
  Expr unary(bool with_filters = true);
  Expr primary();
  Expr postfix(Expr object);
  Expr filters_and_tests(Expr subject);
  Expr tuple_until(std::string_view close);
  Expr list();
  Expr dict();
  Expr name();
  Expr subscript(Expr object);
  Expr attribute(Expr object);
  Expr call(Expr callee);
  Expr test(Expr subject);
  ArgumentList arguments();
  void argument(ArgumentList& list);
  Target single_target(bool with_namespace);
  [[nodiscard]] bool at_tuple_end(std::string_view end) const;

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int level_ = 0;
};

}  // namespace larch::text::jinja
