#pragma once

/// Larch: models of the DeepSeek-R1 architecture on CPUs. This header is the whole public interface.
///
///     larch::Session session(larch::Model::load("DeepSeek-V2-Lite-Chat"));
///     const auto prompt = session.model().render(std::vector<larch::Message>{{larch::Role::user, "Hello"}});
///     std::cout << larch::generate(session, prompt).reply.content << '\n';

#include <larch/channel.hpp>
#include <larch/chat.hpp>
#include <larch/error.hpp>
#include <larch/generate.hpp>
#include <larch/json_constraint.hpp>
#include <larch/mix.hpp>
#include <larch/model.hpp>
#include <larch/perplexity.hpp>
#include <larch/quantize.hpp>
#include <larch/sampling.hpp>
#include <larch/scheduler.hpp>
#include <larch/session.hpp>
#include <larch/token.hpp>
#include <larch/version.hpp>
