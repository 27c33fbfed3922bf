"""Writes snippets.json: small templates and what Jinja2 makes of them. Run with python3-jinja2 installed:

    python3 tests/data/chat/make_snippets.py
"""

import json
import os

from environment import environment

CONTEXT = {
    "name": "Ada",
    "empty": "",
    "text": "  The quick brown fox\n jumps  ",
    "lines": "one\ntwo\r\nthree\n\nfive",
    "uni": "Straße Émile 世界 ñandú ж",
    "html": "<a href=\"x\">&'</a>",
    "yes": True,
    "no": False,
    "nothing": None,
    "zero": 0,
    "seven": 7,
    "minus": -7,
    "pi": 3.14159,
    "big": 1e22,
    "small": 1e-7,
    "half": 2.5,
    "whole": 4.0,
    "numbers": [3, 1, 2],
    "words": ["b", "a", "C", "a"],
    "nested": [[1, 2], [3, [4, 5]], []],
    "pairs": [["x", 1], ["y", 2]],
    "d": {"b": 1, "a": [1, 2], "items": "shadowed", "ключ": "é", "c": {"deep": {"er": 5}}},
    "people": [
        {"name": "Bob", "age": 30, "tags": ["x", "y"]},
        {"name": "alice", "age": 25, "tags": []},
        {"name": "Carol", "age": 30, "admin": True},
    ],
    "messages": [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": None, "tool_calls": [{"id": "1", "function": {"name": "f", "arguments": {"a": 1, "b": "x<y>"}}}]},
        {"role": "tool", "content": "42"},
    ],
}

# One a line is easiest to read; longer ones are given as they are.
ONE_LINERS = r"""
{{ name }}
{{ missing }}
{{ missing.x }}
{{ missing['x'] }}
{{ d.missing }}|{{ d['missing'] }}|{{ d.missing.more }}
{{ d.missing is defined }} {{ d.b is defined }} {{ missing is undefined }}
{{ nothing }} {{ yes }} {{ no }} {{ seven }} {{ pi }} {{ big }} {{ small }} {{ whole }}
{{ numbers }} {{ nested }} {{ d }} {{ (1, 'a') }} {{ (1,) }} {{ () }} {{ [] }} {{ {} }}
{{ [none, true, 1.0, 'a\nb', "it's", 'say "hi"', 'both \' and "'] }}
{{ ['é', '世', '\t', '\x00', '\u200b', '\\'] }}
{{ 1 + 2 }} {{ 7 / 2 }} {{ 6 / 2 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 // -2 }} {{ 7 % 3 }} {{ -7 % 3 }} {{ 7 % -3 }}
{{ 2 ** 10 }} {{ 2 ** -1 }} {{ 2 ** 3 ** 2 }} {{ -2 ** 2 }} {{ 2.0 ** 0.5 }}
{{ 7.5 // 2 }} {{ -7.5 // 2 }} {{ 7.5 % 2 }} {{ -7.5 % 2 }} {{ 0.1 + 0.2 }} {{ 1e300 * 1e10 }}
{{ 1 / 0 }}
{{ 1 // 0 }}
{{ 5 % 0 }}
{{ 1.0 / 0 }}
{{ true + 1 }} {{ true == 1 }} {{ 1 == 1.0 }} {{ '1' == 1 }} {{ none == none }} {{ missing == missing }} {{ none == false }}
{{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 1 < 2 > 0 }} {{ 3 >= 3 <= 3 }} {{ 1 != 2 }}
{{ 'a' < 'b' }} {{ 'Z' < 'a' }} {{ [1, 2] < [1, 3] }} {{ [1] < [1, 0] }} {{ (1, 2) == (1, 2) }} {{ [1] == (1,) }}
{{ 1 < 'a' }}
{{ none < 1 }}
{{ [] < 1 }}
{{ missing < 1 }}
{{ missing + 1 }}
{{ 1 + missing }}
{{ 'a' + 1 }}
{{ 'a' + none }}
{{ 'a' + missing }}
{{ 'a' ~ missing ~ 1 ~ none ~ [1] ~ 2.0 }}
{{ 1 ~ 2 + 3 }}
{{ 1 + 2 ~ 3 }}
{{ 'ab' * 3 }} {{ 3 * 'ab' }} {{ [1, 2] * 2 }} {{ 'x' * -1 }}| {{ 'a' * 1.5 }}
{{ [1] + [2] }} {{ (1,) + (2,) }}
{{ [1] + (2,) }}
{{ 'a' in 'abc' }} {{ 'd' not in 'abc' }} {{ 1 in numbers }} {{ 'b' in d }} {{ 9 not in numbers }} {{ '' in 'abc' }}
{{ 1 in 'abc' }}
{{ none in 'abc' }}
{{ missing in 'abc' }}
{{ 'a' in missing }} {{ missing in [1] }}
{{ 'a' in none }}
{{ 'a' in 5 }}
{{ not yes }} {{ not missing }} {{ not not 1 }} {{ not 1 == 2 }}
{{ yes and 'x' }} {{ no and 'x' }} {{ '' or 'y' }} {{ 0 or none }} {{ 1 and 2 or 3 }} {{ no or no and yes }}
{{ 'yes' if yes else 'no' }} {{ 'yes' if no else 'no' }} {{ 'only' if no }}|{{ ('only' if no) is defined }}
{{ 'a' if no else 'b' if no else 'c' }}
{{ ('x' if no) + 'y' }}
{{ name[0] }} {{ name[-1] }} {{ name[5] }}| {{ numbers[0] }} {{ numbers[-1] }} {{ numbers[9] }}| {{ numbers['0'] }}| {{ numbers.0 }} {{ nested.1.1.0 }}
{{ uni[3] }} {{ uni[7:12] }} {{ uni[::-1] }} {{ uni|length }}
{{ numbers[1:] }} {{ numbers[:-1] }} {{ numbers[::-1] }} {{ numbers[::2] }} {{ numbers[5:] }} {{ numbers[-2:] }} {{ numbers[2:0:-1] }} {{ numbers[:] }}
{{ name[1:] }} {{ name[:1] }} {{ name[::-1] }} {{ name[-100:100] }} {{ name[10:0:-1] }} {{ name[-1:-3:-1] }} {{ (1,2,3)[1:] }}
{{ numbers[::0] }}
{{ numbers['a':] }}
{{ nothing[1:] }}
{{ missing[1:] }}
{{ d['a':'b'] }}
{{ numbers[none:2] }} {{ numbers[true:] }}
{{ name.upper() }} {{ name.lower() }} {{ 'hello world'.title() }} {{ 'hELLO wORLD'.capitalize() }} {{ "they're".title() }} {{ 'aB'.swapcase() }}
{{ uni.upper() }} {{ uni.lower() }} {{ uni.title() }} {{ 'émile'.capitalize() }} {{ 'ß'.upper() }}
{{ text.strip() }}|{{ text.lstrip() }}|{{ text.rstrip() }}|{{ 'xxaxx'.strip('x') }}|{{ 'xyaxy'.lstrip('yx') }}|{{ 'a\n'.rstrip('\n') }}|{{ '\u3000a\xa0'.strip() }}|
{{ 'a,b,,c'.split(',') }} {{ ' a  b '.split() }} {{ 'a,b,c'.split(',', 1) }} {{ 'a b  c d'.split(none, 2) }} {{ ''.split() }} {{ ''.split(',') }} {{ 'a</t>b'.split('</t>')[-1] }}
{{ 'a,b,c'.rsplit(',', 1) }} {{ ' a b  c '.rsplit(none, 1) }} {{ 'abc'.rsplit('x') }} {{ 'a b'.split(maxsplit=0) }} {{ 'a-b'.split(sep='-') }}
{{ 'abc'.split('') }}
{{ lines.splitlines() }} {{ 'a\n'.splitlines() }} {{ ''.splitlines() }} {{ 'a\nb'.splitlines(true) }} {{ 'a\u2028b\x0bc'.splitlines() }}
{{ 'a=b=c'.partition('=') }} {{ 'a=b=c'.rpartition('=') }} {{ 'abc'.partition('x') }} {{ 'abc'.rpartition('x') }}
{{ name.startswith('A') }} {{ name.startswith(('x', 'Ad')) }} {{ name.endswith('a') }} {{ name.endswith(('x',)) }} {{ name.startswith('d', 1) }} {{ name.endswith('d', 0, 2) }} {{ name.startswith('') }} {{ ''.startswith('', 1) }}
{{ name.startswith(['A']) }}
{{ name.startswith(1) }}
{{ name.startswith(missing) }}
{{ 'hello'.find('l') }} {{ 'hello'.rfind('l') }} {{ 'hello'.find('z') }} {{ 'hello'.find('l', 3) }} {{ 'hello'.index('e') }} {{ 'hello'.count('l') }} {{ uni.find('世') }} {{ 'aaa'.count('') }} {{ 'hello'.find('l', -2) }} {{ 'hello'.find('o', 0, -1) }}
{{ 'hello'.index('z') }}
{{ 'aXbXc'.replace('X', '-') }} {{ 'aXbXc'.replace('X', '-', 1) }} {{ 'abc'.replace('', '-') }} {{ 'aaa'.replace('aa', 'b') }}
{{ ', '.join(['a', 'b']) }} {{ ''.join('abc') }} {{ '-'.join([]) }}
{{ ', '.join([1, 2]) }}
{{ 'unhappy'.removeprefix('un') }} {{ 'file.txt'.removesuffix('.txt') }} {{ 'a'.ljust(3) }}| {{ 'a'.rjust(3, '.') }} {{ 'ab'.center(5, '*') }} {{ 'abc'.center(6, '*') }} {{ '-5'.zfill(4) }}
{{ 'abc'.isalpha() }} {{ '12'.isdigit() }} {{ 'a1'.isalnum() }} {{ ' \t'.isspace() }} {{ ''.isspace() }} {{ 'AB'.isupper() }} {{ 'ab1'.islower() }} {{ '1'.islower() }} {{ 'é'.isalpha() }} {{ ''.isalpha() }}
{{ '{} and {}'.format('a', 1) }} {{ '{1}{0}'.format('a', 'b') }} {{ '{x}'.format(x=5) }} {{ '{{}}'.format() }} {{ '{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:,}'.format('a', 'b', 'c', 42, 3.14159, 1234567) }}
{{ '{}'.format() }}
{{ '{'.format() }}
{{ '{0.__class__}'.format('') }}|{{ '{d[b]}'.format(d=1) }}
{{ '%s is %d years, %.1f%%' % ('Bob', 30, 99.5) }} {{ '%s' % 'x' }} {{ '%5s|%-5s|%05d|%x|%r' % ('a', 'b', 42, 255, 'q') }} {{ '%(a)s' % {'a': 1} }}
{{ '%s %s' % ('a',) }}
{{ '%s' % ('a', 'b') }}
{{ '%d' % 'x' }}
{{ 'a' % 1 }}
{{ d.keys()|list }} {{ d.values()|list }} {{ d.items()|list }} {{ d.get('b') }} {{ d.get('zz') }} {{ d.get('zz', 5) }} {{ d['items'] }}
{{ d.keys() }} {{ d.c.values() }} {{ d.c.items() }} {{ d.keys()|length }} {{ d.keys()[0] }}|
{{ d.c.deep.er }} {{ d['c']['deep']['er'] }} {{ d.c['deep'].er }} {{ d.ключ }}
{{ d.items is defined }} {{ d.items is string }} {{ d['items'] is string }} {{ d.items is callable }}
{{ numbers.append(4) }}
{{ numbers.append is defined }} {{ numbers.pop }}|
{{ d.update({'x': 1}) }}
{{ d.pop('b') }}
{{ numbers.index(2) }} {{ words.count('a') }} {{ (1, 2, 1).count(1) }} {{ (1, 2).index(2) }}
{{ numbers.index(9) }}
{{ ''.__class__ }}|{{ ''.__class__ is defined }}
{{ ''.__class__.__mro__ }}
{{ ''['__class__'] }}|{{ d.__init__ }}|{{ numbers|attr('__class__') }}|
{{ ''.__class__() }}
{{ name.foo }}|{{ name.foo is defined }}|{{ seven.foo }}|{{ none.foo }}|{{ nothing.foo is defined }}
{{ name.foo() }}
{{ name() }}
{{ missing() }}
{{ none() }}
{{ d.b() }}
{{ range(3) }} {{ range(3)|list }} {{ range(1, 4)|list }} {{ range(10, 0, -3)|list }} {{ range(0)|list }} {{ range(5)[2] }} {{ range(5)|length }} {{ 3 in range(5) }} {{ range(1, 5, 2) }}
{{ range(1000000) }}
{{ range() }}
{{ range('a') }}
{{ range(0, 5, 0) }}
{{ dict(a=1, b=2) }} {{ dict([('x', 1)]) }} {{ dict({'a': 1}, b=2) }} {{ dict() }}
{{ namespace(a=1).a }} {{ namespace({'a': 2}).a }} {{ namespace(a=1).b }}|
{{ joiner() is callable }} {{ range is callable }} {{ name is callable }}
{{ raise_exception('boom') }}
{{ 'x' if yes else raise_exception('no') }}
{{ name|upper }} {{ name|lower }} {{ name|length }} {{ 'hello world-foo (bar'|title }} {{ 'hELLO'|capitalize }} {{ uni|upper }} {{ uni|title }}
{{ text|trim }}|{{ 'xxaxx'|trim('x') }}|{{ missing|trim }}|{{ none|trim }}|{{ 5|trim }}|
{{ missing|default('x') }} {{ empty|default('x') }}| {{ empty|default('x', true) }} {{ none|default('x') }} {{ none|default('x', boolean=true) }} {{ missing|d }}| {{ d.q|default(d.b) }}
{{ numbers|join(', ') }} {{ numbers|join }} {{ 'abc'|join('-') }} {{ people|join(', ', attribute='name') }} {{ people|map(attribute='age')|join('+') }} {{ missing|join }}| {{ [none, true]|join(',') }}
{{ numbers|first }} {{ numbers|last }} {{ []|first }}| {{ 'abc'|first }} {{ 'abc'|last }} {{ d|first }} {{ missing|first }}| {{ (1, 2)|last }}
{{ []|last is defined }} {{ numbers|map('string')|first }}
{{ numbers|map('string')|last }}
{{ missing|last }}
{{ 5|first }}
{{ numbers|length }} {{ d|length }} {{ uni|length }} {{ missing|length }} {{ {}|count }} {{ range(4)|length }}
{{ 5|length }}
{{ none|length }}
{{ numbers|map('string')|length }}
{{ 'abc'|list }} {{ d|list }} {{ (1, 2)|list }} {{ missing|list }} {{ d.items()|list|length }}
{{ none|list }}
{{ numbers|sort }} {{ words|sort }} {{ words|sort(case_sensitive=true) }} {{ numbers|sort(reverse=true) }} {{ people|sort(attribute='name')|map(attribute='name')|list }} {{ people|sort(attribute='age,name')|map(attribute='name')|join(',') }}
{{ [1, 'a']|sort }}
{{ words|unique|list }} {{ words|unique(case_sensitive=true)|list }} {{ [1, 1.0, true, 2]|unique|list }} {{ people|unique(attribute='age')|map(attribute='name')|list }}
{{ numbers|reverse|list }} {{ 'abc'|reverse }} {{ d|reverse|list }}
{{ numbers|min }} {{ numbers|max }} {{ words|max }} {{ []|min }}| {{ people|max(attribute='age') }}
{{ numbers|sum }} {{ people|sum(attribute='age') }} {{ []|sum }} {{ [1.5, 2]|sum }} {{ numbers|sum(start=10) }}
{{ people|map(attribute='name')|list }} {{ people|map(attribute='tags.0')|list }} {{ people|map(attribute='admin', default='-')|list }} {{ words|map('upper')|list }} {{ words|map('replace', 'a', 'x')|list }}
{{ people|selectattr('admin')|map(attribute='name')|list }} {{ people|rejectattr('admin')|map(attribute='name')|list }} {{ people|selectattr('age', 'equalto', 30)|list|length }} {{ people|selectattr('age', 'lt', 30)|list }} {{ people|selectattr('admin', 'defined')|list|length }} {{ messages|selectattr('role', 'in', ['user', 'tool'])|map(attribute='content')|list }}
{{ numbers|select('odd')|list }} {{ numbers|reject('odd')|list }} {{ [0, 1, '', 'a', none]|select|list }} {{ [0, 1, '']|reject|list }} {{ numbers|select('gt', 1)|list }} {{ numbers|select('>', 1)|list }} {{ ['a', 1]|select('string')|list }}
{{ people|groupby('age')|list|length }} {% for age, group in people|groupby('age') %}{{ age }}:{{ group|map(attribute='name')|join(',') }};{% endfor %}
{{ d|dictsort|map('first')|list }} {{ {'b': 1, 'A': 2}|dictsort }} {{ {'b': 1, 'a': 2}|dictsort(by='value') }} {{ {'b': 1, 'a': 2}|dictsort(reverse=true) }}
{{ d.c|items|list }} {{ missing|items|list }}
{{ 5|items|list }}
{{ numbers|batch(2)|list }} {{ numbers|batch(2, 'x')|list }} {{ range(7)|slice(3)|list }} {{ range(7)|slice(3, 'x')|list }}
{{ '42'|int }} {{ 'x'|int }} {{ '3.9'|int }} {{ 3.9|int }} {{ '0x1F'|int(base=16) }} {{ 'x'|int(-1) }} {{ none|int }} {{ true|int }} {{ ' 5 '|int }} {{ '1_000'|int }} {{ -3.9|int }}
{{ '3.5'|float }} {{ 'x'|float }} {{ 3|float }} {{ 'x'|float(1.5) }} {{ 'inf'|float }} {{ '1e3'|float }} {{ none|float }}
{{ missing|int }}
{{ -5|abs }} {{ 3.5|abs }} {{ 2.5|round }} {{ 3.5|round }} {{ 3.14159|round(2) }} {{ 7|round }} {{ 3.1|round(method='ceil') }} {{ 3.19|round(1, 'floor') }} {{ 2.675|round(2) }} {{ 1234|round(-2) }}
{{ name|string }} {{ 5|string }} {{ none|string }} {{ [1]|string }} {{ true|string|length }}
{{ 'a b a'|replace('a', 'x') }} {{ 'aaa'|replace('a', 'b', 2) }} {{ 5|replace(5, 6) }} {{ html|replace('<', '[') }}
{{ lines|indent }}|{{ 'a\nb\n\nc'|indent(2) }}|{{ 'a\nb'|indent(2, true) }}|{{ 'a\n\nb'|indent(2, blank=true) }}|{{ 'a\nb'|indent('> ') }}|{{ 'a\n'|indent }}|{{ ''|indent(first=true) }}|
{{ 'hello world foo'|truncate(11) }} {{ 'hello world foo bar baz'|truncate(11) }} {{ 'hello world foo bar baz'|truncate(11, true) }} {{ 'hello world'|wordcount }} {{ 'x'|center(5) }}|
{{ '%s-%s'|format(1, 'a') }} {{ '%(x)s'|format(x=3) }}
{{ html|safe }} {{ html|e }} {{ html|escape }} {{ html|e|e }} {{ html|forceescape }} {{ '<b>' ~ ('<i>'|safe) }} {{ '<b>' + ('<i>'|safe) }} {{ ('<i>'|safe) + '<b>' }} {{ '<b>'|e is escaped }} {{ ('<i>'|safe).strip('<') + '<' }}
{{ ('a'|safe)|list }} {{ ['<'|safe] }} {{ ('<'|safe)|upper ~ '<' }} {{ '<'|safe|trim + '<' }} {{ '<'|safe|string + '<' }}
{{ d|tojson }} {{ html|tojson }} {{ uni|tojson }} {{ uni|tojson(ensure_ascii=true) }} {{ '😀'|tojson(ensure_ascii=true) }} {{ numbers|tojson }} {{ none|tojson }} {{ yes|tojson }} {{ pi|tojson }} {{ big|tojson }} {{ whole|tojson }} {{ (1, 2)|tojson }}
{{ d|tojson(indent=2) }} {{ nested|tojson(indent=1) }} {{ {}|tojson(indent=2) }} {{ []|tojson(indent=4) }} {{ d|tojson(sort_keys=true) }} {{ d|tojson(separators=(',', ':')) }} {{ d|tojson(indent='\t') }} {{ [1, {}]|tojson(indent=0) }}
{{ 'a\n\t"\\\x01\x7f/\u2028'|tojson }} {{ {1: 2, none: 3, true: 4, 1.5: 5}|tojson }} {{ messages|tojson }} {{ d.b|tojson(indent=2) }}
{{ missing|tojson }}
{{ numbers|map('string')|tojson }}
{{ range(3)|tojson }}
{{ {(1, 2): 3}|tojson }}
{{ namespace()|tojson }}
{{ name|nofilter }}
{{ name is notest }}
{{ missing_function('x') }}
{{ name is string }} {{ seven is string }} {{ seven is number }} {{ yes is number }} {{ pi is float }} {{ seven is integer }} {{ yes is integer }} {{ yes is boolean }} {{ 1 is boolean }} {{ none is none }} {{ nothing is not none }}
{{ d is mapping }} {{ numbers is mapping }} {{ numbers is sequence }} {{ name is sequence }} {{ d is sequence }} {{ seven is sequence }} {{ numbers is iterable }} {{ name is iterable }} {{ seven is iterable }} {{ none is iterable }} {{ missing is iterable }} {{ missing is sequence }} {{ d.items() is sequence }} {{ d.items() is iterable }}
{{ yes is true }} {{ 1 is true }} {{ no is false }} {{ 0 is false }} {{ seven is odd }} {{ seven is even }} {{ 8 is divisibleby 4 }} {{ 8 is divisibleby(3) }}
{{ 1 is eq 1 }} {{ 1 is equalto(2) }} {{ 1 is ne 2 }} {{ 1 is lt 2 }} {{ 2 is gt 1 }} {{ 1 is le 1 }} {{ 1 is ge 2 }} {{ 1 is in [1] }} {{ 'a' is in 'abc' }} {{ 1 is sameas 1 }} {{ none is sameas none }} {{ true is sameas 1 }}
{{ 'abc' is lower }} {{ 'ABC' is upper }} {{ 'upper' is filter }} {{ 'odd' is test }} {{ 'zz' is filter }}
{{ name is defined and name is string }} {{ missing is not defined or no }} {{ not name is none }} {{ name is not string }}
{{ 'a' is string if yes else 'b' }}
{{ 3 is odd is true }}
{{ 'x' is odd }}
{{ 1 + 2 is odd }}
{{ [1, 2, 3,] }} {{ {'a': 1,} }} {{ {'a': 1, 'a': 2} }} {{ {1: 'x'}[1] }} {{ {'a': 1}.a }} {{ [[1, 2], [3]][0][1] }} {{ {true: 'x'}[1] }}
{{ 'a' 'b' "c" }} {{ "a\"b" }} {{ 'a\'b' }} {{ 'tab\tnew\nline' }} {{ '\u00e9\x41\101' }} {{ '\q' }} {{ "\U0001F600" }}
{{ 1_000 }} {{ 0x1f }} {{ 0b101 }} {{ 0o17 }} {{ 1.5e3 }} {{ 1e5 }} {{ 1.5E-5 }} {{ 0 }} {{ 00 }} {{ 123456789012345 }} {{ 1e16 }} {{ 1e15 }} {{ 0.0001 }} {{ 0.00001 }} {{ 1.0 }} {{ -0.0 }} {{ 100000.0 }}
{{ 12.5.foo }}|
{{ -5 }} {{ +5 }} {{ --5 }} {{ -5|abs }} {{ -numbers[0] }} {{ (-5)|abs }} {{ - 5 }}
{{ -name }}
{{ +none }}
{{ (1 + 2) * 3 }} {{ 1 + 2 * 3 }} {{ 10 - 2 - 3 }} {{ 2 * 3 % 4 }} {{ 100 / 10 / 2 }}
{# comment #}a{#- b -#} c
a {#- x #} b {# y -#} c
{{ name -}}   x   {{- name }}
{{- name }} {{ name +}}
{%- if yes -%}  a  {%- endif -%}
{% if yes %} a {% endif %} b
{% raw %}{{ not }} {% this %}{% endraw %}|{%- raw -%}  x  {%- endraw -%}  y
{{ "{{" }} {{ '%}' }} {{ '}}' }} {{ {'a': {'b': 1}}['a']['b'] }}
{{ a b }}
{{ 1 + }}
{{ [1, 2 }}
{{ (1 }}
{{ 'abc }}
{{ }}
{% if %}x{% endif %}
{% if yes %}x
{% for x in numbers %}
{% endfor %}
{% unknown %}
{% set %}
{% set x %}
{{ 1 if }}
{{ name | }}
{{ name. }}
{{ name[ }}
{{ $ }}
{{ name ! }}
{{ "\u12" }}
{% for in numbers %}{% endfor %}
{% for x numbers %}{% endfor %}
{% macro %}{% endmacro %}
{% set 5 = 1 %}
{% set true = 1 %}
{% set x = %}
{% break %}
{% if yes %}a{% else %}b{% else %}c{% endif %}
{{ f(a=1, 2) }}
{% set x = 1 %}{{ x }} {% set x = x + 1 %}{{ x }}
{% set a, b = 1, 2 %}{{ a }}{{ b }} {% set (a, b) = [3, 4] %}{{ a }}{{ b }} {% set a, b = 'xy' %}{{ a }}{{ b }} {% set t = 1, 2 %}{{ t }}
{% set a, b = 1, 2, 3 %}
{% set a, b = [1] %}
{% set a, b = none %}
{% set x %}  a {{ name }} {% endset %}[{{ x }}] {% set x | upper | trim %} b {% endset %}[{{ x }}]
{% set x = 1 if no %}{{ x is defined }}
{% set ns = namespace(a=1) %}{% for i in numbers %}{% set ns.a = ns.a + i %}{% endfor %}{{ ns.a }}
{% set ns = namespace() %}{% set ns.x = 1 %}{{ ns.x }} {{ ns.y is defined }} {{ ns['x'] }}
{% set ns = {} %}{% set ns.x = 1 %}
{% set nope.x = 1 %}
{% set d.x = 1 %}
{% set x = 0 %}{% for i in numbers %}{% set x = i %}{{ x }}{% endfor %}{{ x }}
{% for i in numbers %}{% set x = (x if x is defined else 0) + i %}{{ x }} {% endfor %}{{ x is defined }}
{% set x = 10 %}{% for i in numbers %}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}
{% if yes %}{% set x = 1 %}{% endif %}{{ x }} {% if no %}{% set y = 1 %}{% endif %}{{ y is defined }}
{% if not name is defined %}{% set name = 'z' %}{% endif %}{{ name }}
{% for i in numbers %}{% if i > 1 %}{% set seen = i %}{% endif %}{{ seen }}|{% endfor %}
{% for i in numbers %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.previtem }}{{ loop.nextitem }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for i in numbers %}{{ loop.cycle('a', 'b') }}{% endfor %} {% for i in numbers %}{{ loop.nope }}{% endfor %} {{ loop is defined }}
{% for i in numbers if i > 1 %}{{ i }}{{ loop.index }}{{ loop.length }}{{ loop.last }};{% endfor %}
{% for i in [] %}x{% else %}empty{% endfor %} {% for i in numbers if i > 5 %}x{% else %}none{% endfor %} {% for i in missing %}x{% else %}undefined{% endfor %}
{% for i in none %}{% endfor %}
{% for i in 5 %}{% endfor %}
{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %} {% for k in d %}{{ k }};{% endfor %} {% for k, v in d.c|items %}{{ k }}{{ v }}{% endfor %}
{% for a, b in pairs %}{{ a }}{{ b }}{% endfor %} {% for (a, b) in pairs %}{{ a }}{{ b }}{% endfor %} {% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}
{% for a, b in numbers %}{% endfor %}
{% for a, b in [[1, 2, 3]] %}{% endfor %}
{% for c in 'abc' %}{{ c }}-{% endfor %} {% for c in uni %}{{ c }}.{% endfor %}
{% for x in 1, 2, 3 %}{{ x }}{% endfor %} {% for x in (1,) %}{{ x }}{% endfor %}
{% for x in numbers %}{% for y in numbers %}{{ loop.index }}{{ x }}{{ y }} {% endfor %}{{ loop.index }}{% endfor %}
{% for x in numbers %}{% if x == 1 %}{% continue %}{% endif %}{{ x }}{% endfor %} {% for x in numbers %}{% if x == 1 %}{% break %}{% endif %}{{ x }}{% endfor %}
{% for x in numbers %}{% for y in numbers %}{% if y == 1 %}{% break %}{% endif %}{{ y }}{% endfor %}{{ x }}{% endfor %}
{% for x in [1] %}{% set loop_x = x %}{% endfor %}{{ loop_x is defined }} {% for x in [1] %}{% endfor %}{{ x is defined }}
{% for m in messages[::-1] %}{{ m.role }} {% endfor %} {% for m in messages[1:] %}{{ m['role'] }} {% endfor %} {{ messages[-1].role }} {{ messages[0]['content'] }}
{% for m in messages if m.role == 'user' or m.tool_calls %}{{ m.role }} {{ loop.last }} {% endfor %}
{% macro m(a, b=2, c='x') %}[{{ a }} {{ b }} {{ c }}]{% endmacro %}{{ m(1) }}{{ m(1, 3) }}{{ m(a=5, c=6) }}{{ m() }}{{ m(1, c='z') }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}
{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, 3, x=4) }} {{ m() }}
{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }} {{ m.name }}
{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(5) }}
{% macro outer(x) %}{% macro inner(y) %}{{ x }}{{ y }}{% endmacro %}{{ inner(1) }}{{ inner(2) }}{% endmacro %}{{ outer('a') }} {{ inner is defined }}
{% macro m() %}{{ caller() }}!{% endmacro %}{% call m() %}hi {{ name }}{% endcall %} {% macro l(xs) %}{% for x in xs %}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(v) l(numbers) %}<{{ v }}>{% endcall %}
{% macro m() %}{{ caller is defined }}{{ caller }}{% endmacro %}{{ m() }}
{% set g = 'G' %}{% macro m() %}{{ g }}{{ late }}{% endmacro %}{{ m() }}{% set late = 'L' %}{{ m() }}
{% macro m(x) %}  {{- x -}}  {% endmacro %}[{{ m('a') }}] {{ m('a') ~ 'b' }} {{ m('<') + '<' }} {{ m('abc')|upper }} {{ m('abc').strip() }} {{ m('') is string }}
{% macro m(x) %}{% set y = x %}{% endmacro %}{{ m(1) }}{{ y is defined }}
{% macro f(x) %}{{ x }}{% endmacro %}{% for i in numbers %}{{ f(i) }}{% endfor %} {% set f2 = f %}{{ f2(9) }} {{ f is callable }} {{ numbers|map('string')|list }}
{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}{{ a is defined }} {% set a = 5 %}{% with a = 1, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }} {% with %}{% set q = 1 %}{% endwith %}{{ q is defined }}
{% filter upper %}abc {{ name }}{% endfilter %} {% filter trim|upper %}  x {% endfilter %}| {% filter replace('a', 'b') %}banana{% endfilter %}
{% generation %}a{{ name }}{% set gx = 1 %}{% endgeneration %}{{ gx is defined }}
{% print 'a', 1 %} {{ 1, 2 }}
{% if no %}a{% elif yes %}b{% else %}c{% endif %} {% if missing %}a{% elif none %}b{% else %}c{% endif %} {% if [] or {} or '' or 0 or 0.0 %}t{% else %}f{% endif %} {% if 'false' %}t{% endif %}
{% if 1, 2 %}tuple{% endif %}
{% set x = [1, 2] %}{% set x = x + [3] %}{{ x }} {% set x = x[:-1] %}{{ x }}
{% set m = numbers|map('string') %}{{ m|list }}{{ m|list }} {% set s = numbers|select('odd') %}{% for x in s %}{{ x }}{{ loop.last }}{% endfor %}{% for x in s %}again{% endfor %}
{% if numbers|select('gt', 10) %}true{% endif %} {{ numbers|select('gt', 10)|first is defined }}
{% set c = namespace(n=0) %}{% for x in numbers if c.n < 2 %}{% set c.n = c.n + 1 %}{{ x }}{% endfor %}
{% set s = joiner(', ') %}{% for x in numbers %}{{ s() }}{{ x }}{% endfor %}
{{ f(*[1, 2]) if f is defined else 'no f' }} {% macro f(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ f(*[1, 2]) }} {{ f(**{'a': 3, 'b': 4}) }} {{ f(1, **{'b': 4}) }}
{{ dict(**{'a': 1}) }} {{ [1, 2]|join(d='-') }} {{ 'a-b'.split('-')|join('+') }} {{ 'x'.join(['1', '2']) }} {{ (numbers|sort)[0] }} {{ numbers|sort|first }}
{{ (yes, no)[1] }} {{ 'a' if (1, 2) }} {{ [x] if x is defined else [] }}
{{ d.b == 1 and d.a[1] == 2 }} {{ d.a|length > 1 }} {{ d.a|length + 1 }} {{ 'x' ~ d.a|length }} {{ d.a | join(',') | upper }} {{ messages|length - 1 }}
{{ messages[2].tool_calls[0].function.arguments|tojson }} {% for k, v in messages[2].tool_calls[0].function.arguments.items() %}{{ k }}:{{ v if v is string else v|tojson }} {% endfor %}
{{ 'a</think>b</think>c'.split('</think>')[-1].lstrip('\n') }} {{ 'a</think>b'.split('</think>')[0].split('<think>')[-1] }} {{ '</think>' in 'x' }} {{ 'a'.rstrip('\n').split('<think>')[-1].lstrip('\n') }}
{{ strftime_now('%Y') | length }} {{ strftime_now('') }}|
{{ true }} {{ True }} {{ false }} {{ None }} {{ none }} {{ null }}| {{ TRUE }}|
{{ name.0 }} {{ name['0'] }}| {{ name[true] }} {{ numbers[1.0] }}| {{ numbers[none] }}|
{{ ({'a': 1}).items()|list }} {{ {'a': 1}.get('a') }} {{ {'a': none}.get('a', 5) }} {{ {'a': 1}['b']|default(3) }} {{ [{'k': 'v'}][0].k }}
{{ 'abc'[1:]|upper }} {{ 'abc'|upper|lower|title }} {{ ('a' ~ 'b')|upper }} {{ 'a' ~ 'b'|upper }} {{ 1 if 0 else 2|string ~ 'x' }}
"""

LONGER = [
    "",
    "plain text\n",
    "two\n\n",
    "crlf\r\nline {{ name }}\r\n",
    "  {% if yes %}\n    indented\n  {% endif %}\nend",
    "\t{% if yes %}\n\tx\n\t{% else %}\n\ty\n\t{% endif %}\n",
    "a  {% if yes %}\nb\n  {% endif %}  c\n",
    "  {%+ if yes %}\nkeep\n  {%+ endif %}\n",
    "{% if yes +%}\nkept newline\n{% endif +%}\nend",
    "{% for x in numbers %}\n  {{ x }}\n{% endfor %}\n",
    "{% for x in numbers -%}\n  {{ x }}\n{%- endfor %}\n",
    "{% for x in numbers %}\n\n  {{- x }}\n\n{% endfor %}\n",
    "  {# comment #}\n  {#- other -#}  \n x\n",
    "{# a #}\n{# b #}\n\n{# c #}text",
    "x {# multi\nline #} y\n  {# own line #}\nz",
    "  {{ name }}\n  {{- name }}\n  {{ name -}}\n  end\n",
    "a\n  {% set x = 1 %}\n  {% set y = 2 -%}\n  b{{ x }}{{ y }}\n\n",
    "{%- if yes %}\n\n  a\n\n{%- endif %}\n\nb",
    "{% raw %}\n  {% if %}\n{% endraw %}\nafter",
    "  {% raw %}  x  {% endraw %}  y",
    "{%- macro m(x) %}\n  <{{ x }}>\n{% endmacro -%}\n{{ m(1) }}{{ m(2) }}",
    "{{ {\n  'a': 1,\n  'b': [1,\n 2]\n} }}",
    "{%- for m in messages %}\n    {%- if m.role == 'user' %}\n        {{- 'U: ' + m.content }}\n    {%- elif m.role == 'system' -%}\n        {{ 'S: ' + m['content'] + '\\n' -}}\n    {%- endif %}\n{%- endfor %}\n",
    "{% if yes %}{% if no %}a{% else %}b{% endif %}{% endif %}\n\n\nc\n",
    "{%- set ns = namespace(found=false, list=[]) -%}\n{%- for x in numbers -%}\n  {%- if x > 1 and not ns.found -%}\n    {%- set ns.found = true -%}\n    {%- set ns.list = ns.list + [x] -%}\n  {%- endif -%}\n{%- endfor -%}\n{{ ns.found }} {{ ns.list }}",
    "{%- macro render(spec, indent=0) -%}\n{%- if spec is mapping -%}\n{%- for k, v in spec.items() %}\n{{ ' ' * indent }}{{ k }}:{{ render(v, indent + 2) }}\n{%- endfor -%}\n{%- elif spec is iterable and spec is not string -%}\n{%- for v in spec %}\n{{ ' ' * indent }}-{{ render(v, indent + 2) }}\n{%- endfor -%}\n{%- else %} {{ spec }}\n{%- endif -%}\n{%- endmacro -%}\n{{ render(d) }}",
    "{% set x = 'outer' %}{% macro m() %}{{ x }}{% endmacro %}{% for i in [1] %}{% set x = 'inner' %}{{ m() }}{% endfor %}",
    "\n\n{{ name }}\n\n",
    "\r\r{{ name }}\r",
    "{{ 'a\r\nb' }}|{{ 'a\nb' }}",
    "{{ name }}{% if yes %}   {% endif %}   {{ name }}",
    "   {% if yes %}   {% if yes %}   \n   x{% endif %}{% endif %}",
    "text {% if yes %}\n{% endif %}\n text",
    "{% set x %}\n  body\n{% endset %}\n[{{ x }}]",
    "{% call(a) m(1) %}{% endcall %}",
    "{{ '\\\n' }}|{{ 'a\\\nb' }}",
    "{%if yes%}tight{%endif%}{{name}}{{name|upper}}{{[1,2][0]}}{%-if yes-%} x {%-endif-%}",
    "{% for a in [[1,2],[3]] %}{% for b in a %}{% set outer_loop = loop %}{% for c in [1,2] %}{{ outer_loop.index }}{{ loop.index }} {% endfor %}{% endfor %}{% endfor %}",
    "{%- if messages[0]['role'] == 'system' -%}{%- set loop_messages = messages[1:] -%}{%- set sys = messages[0]['content'] | trim + '\\n\\n' -%}{%- else -%}{%- set loop_messages = messages -%}{%- endif -%}{{ sys }}{% for m in loop_messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}!{% endif %}{{ m.role }}{% endfor %}",
]


def case(env, template):
    try:
        return {"template": template, "text": env.from_string(template).render(**CONTEXT)}
    except Exception as e:  # noqa: BLE001: whatever Jinja2 or Python raise
        return {"template": template, "error": type(e).__name__}


def main():
    env = environment()
    templates = [line for line in ONE_LINERS.split("\n") if line] + LONGER
    cases = [case(env, template) for template in templates]
    out = os.path.join(os.path.dirname(__file__), "snippets.json")
    with open(out, "w", encoding="utf-8") as f:
        json.dump({"context": CONTEXT, "cases": cases}, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print(out, len(cases), sum("error" in c for c in cases))


if __name__ == "__main__":
    main()
