#include <gtest/gtest.h>

#include <ctime>
#include <regex>
#include <string>

#include "support/expect_error.hpp"
#include "text/template/template.hpp"

namespace larch::text::jinja {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string render(const std::string& source) {
  Dict variables;
  variables.set("word", "text");
  variables.set("d", make_dict({}));
  return Template::parse(source, "t.jinja").render(variables);
}

TEST(HostileTemplates, EndWithAnErrorThatNamesFileAndLine) {
  for (const std::string& source : {
           repeated("{% if true %}", 100'000),
           repeated("{% for x in [1] %}", 5'000) + repeated("{% endfor %}", 5'000),
           "{{ " + repeated("(", 100'000),
           "{{ " + repeated("[", 10'000) + repeated("]", 10'000) + " }}",
           "{{ " + repeated("{'a':", 10'000) + "1" + repeated("}", 10'000) + " }}",
           "{{ " + repeated("not ", 100'000) + "1 }}",
           "{{ " + repeated("-", 100'000) + "1 }}",
           "{{ 1" + repeated(" + 1", 100'000) + " }}",
           "{{ word" + repeated(".a", 100'000) + " }}",
           "{{ word" + repeated("|upper", 100'000) + " }}",
           "{{ word" + repeated("[0]", 100'000) + " }}",
           "{{ 1" + repeated(" if 1 else 1", 100'000) + " }}",
           "{{ 1" + repeated(" and 1", 100'000) + " }}",
           std::string("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
           std::string("{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}"),
           std::string("{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}"
                       "{% endmacro %}{{ n() }}"),
           std::string("{{ 'x' * 10 ** 9 }}"),
           std::string("{{ [0] * 10 ** 9 }}"),
           std::string("{{ 'x' * 9223372036854775807 }}"),
           std::string("{{ range(10 ** 9) }}"),
           std::string("{{ 2 ** 63 }}"),
           std::string("{{ 9223372036854775807 + 1 }}"),
           std::string("{{ 99999999999999999999 }}"),
           std::string("{% set n = namespace(s='xxxxxxxxxx') %}{% for i in range(100) %}{% set n.s = n.s + n.s %}"
                       "{% endfor %}"),
           std::string("{% set n = namespace(s=[1]) %}{% for i in range(100) %}{% set n.s = n.s + n.s %}{% endfor %}"),
           std::string("{% set n = namespace(s=[]) %}{% for i in range(1000) %}{% set n.s = [n.s] %}{% endfor %}"),
           std::string("{% set n = namespace(s={}) %}{% for i in range(1000) %}{% set n.s = {'a': n.s} %}{% endfor %}"),
           std::string("{% set n = namespace(s=1) %}{% for i in range(1000) %}{% set n.s = [n.s].index %}{% endfor %}"),
           std::string("{% set n = namespace(s=1) %}{% for i in range(1000) %}{% for x in [n.s] %}{% set n.s = loop %}"
                       "{% endfor %}{% endfor %}"),
           std::string("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"),
           std::string("{% for a in range(99999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}"),
           std::string("{{ word|replace('', 'y' * 60000000) }}"),
           std::string("{{ ('a' * 60000000)|list }}"),
           std::string("{{ word|indent(100000000, true)|indent(100000000, true) * 10000 }}"),
           std::string("{{ '%999999999d' % 1 }}"),
           std::string("{{ '{:999999999}'.format('a') }}"),
           std::string("{{ word.center(999999999) }}"),
           std::string("{{ word.zfill(999999999999) }}"),
           std::string("{{ [1, 2]|batch(999999999999, 0)|list }}"),
           std::string("{{ [1, 2]|slice(999999999999)|list }}"),
           std::string("{{ ''.__class__.__mro__ }}"),
           std::string("{{ ''.__class__() }}"),
           std::string("{{ word|attr('__class__')|attr('__base__') }}"),
           std::string("{{ d.update({'a': 1}) }}"),
           std::string("{{ d.clear() }}"),
           std::string("{{ [].append(1) }}"),
           std::string("{{ '{0.__class__.__mro__}'.format('') }}"),
           std::string("{{ range.__globals__['os'] }}"),
           std::string("{{ self.__init__ }}"),
           std::string("{{ lipsum() }}"),
           std::string("{{ cycler('a') }}"),
           std::string("{% include 'x' %}"),
           std::string("{% import 'x' as y %}"),
           std::string("{% extends 'x' %}"),
           std::string("{% block a %}x{% endblock %}"),
           std::string("{% for x in [] recursive %}{% endfor %}"),
           std::string("{{ word|urlize }}"),
           std::string("{{ word|nothing }}"),
           std::string("{{ word is nothing }}"),
           std::string("{{ word.encode() }}"),
           std::string("{{ 1.5.hex() }}"),
       }) {
    const std::clock_t start = std::clock();  // of this process, whatever else the machine does
    try {
      const std::string text = render(source);
      ADD_FAILURE() << source.substr(0, 100) << " expected an error, found " << text.substr(0, 100);
    } catch (const Error& e) {
      const std::regex sentence("t\\.jinja: line 1: (range: )?expected [^]*");  // functions say which they are
      EXPECT_TRUE(std::regex_match(e.what(), sentence)) << e.what();
    }
    EXPECT_LT(std::clock() - start, 60 * CLOCKS_PER_SEC) << source.substr(0, 100);
  }
}

TEST(HostileTemplates, WhatIsNotKnownIsNamed) {
  for (const auto& [text, wanted] :
       {std::pair{"a\n{% include 'x' %}",
                  "line 2: expected what Larch knows of Jinja, "
                  "found the statement \"include\""},
        std::pair{"{{ 'x'|urlize }}", "the filter 'urlize'"}, std::pair{"\n\n{{ 'x' is odder }}", "line 3"},
        std::pair{"{{ 'x'.encode() }}", "'encode' of a str"}, std::pair{"{{ cycler() }}", "'cycler'"}}) {
    test::expect_error(ErrorCode::unsupported, {wanted}, [source = std::string(text)] { render(source); });
  }
}

TEST(HostileTemplates, MayKeepWhatHoldsItself) {
  EXPECT_EQ(render("{% set n = namespace() %}{% set n.n = n %}{% macro m() %}{% endmacro %}{% set n.m = m %}"
                   "{% macro k(x) %}{% macro j() %}{{ x }}{% endmacro %}{% set n.j = j %}{% endmacro %}"
                   "{% for i in range(50000) %}{{ k(n.j) }}{% set n.p = namespace(p=n.p) %}{% endfor %}end"),
            "end");
}

TEST(HostileTemplates, ARefusalIsTheTemplatesOwnMessage) {
  test::expect_error(ErrorCode::invalid_argument, {"t.jinja: line 2: roles must alternate"},
                     [] { render("\n{{ raise_exception('roles must alternate') }}"); });
}
TEST(HostileTemplates, MessagesDoNotSteerTerminals) {
  // \x1b and \x9b begin control sequences, U+202E turns the rest of a line around.
  for (const std::string& source : {
           std::string("{{ raise_exception('a\\x1b[2Jb\\u009bc\\u202ed\\ne\\x7f é日🙂') }}"),
           std::string("{{ d['a\\x1b[2J\\u202e'].x }}"),
           std::string("{{ '\\x1b]0;title\\x07'|int + '\\x1b' }}"),
           std::string("{{ word['a\\x1b']() }}"),
           std::string("{{ '{:\\x1b[}'.format(1) }}"),
           std::string("{{ '%\\x1b' % 1 }}"),
           std::string("{{ '%(\\x1b)s' % d }}"),
           std::string("{{ word|nothing\x1b }}"),
           std::string("{{ '\x1b' \x1b }}"),
           std::string("{% \x1b[2J %}"),
       }) {
    try {
      render(source);
      ADD_FAILURE() << source << ": expected an error, found none";
    } catch (const Error& e) {
      for (const char* sequence : {"\x1b", "\xc2\x9b", "\xe2\x80\xae", "\n", "\x7f", "\x07"})
        EXPECT_EQ(std::string_view(e.what()).find(sequence), std::string_view::npos) << e.what();
    }
  }
  test::expect_error(ErrorCode::invalid_argument, {"line 1: a?[2Jb?c?d?e? é日🙂"},
                     [] { render("{{ raise_exception('a\\x1b[2Jb\\u009bc\\u202ed\\ne\\x7f é日🙂') }}"); });
}

TEST(HostileTemplates, MessagesAreShort) {
  try {
    render("{{ raise_exception('é' * 1000000) }}");
    ADD_FAILURE() << "expected an error, found none";
  } catch (const Error& e) {
    EXPECT_LT(std::string_view(e.what()).size(), 1100u);
    EXPECT_TRUE(std::string_view(e.what()).ends_with("éé..."));
  }
}

}  // namespace
}  // namespace larch::text::jinja
