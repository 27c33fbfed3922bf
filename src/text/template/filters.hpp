#pragma once

#include <span>
#include <string_view>

#include "text/template/runtime.hpp"

namespace larch::text::jinja {

struct NamedFilter {
  std::string_view name;
  Filter filter;
};
std::span<const NamedFilter> text_filters();      ///< filters.cpp: of strings, numbers and single values
std::span<const NamedFilter> sequence_filters();  ///< sequence_filters.cpp

}  // namespace larch::text::jinja
