#pragma once

#include <string>

#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "load/gguf/gguf.hpp"

namespace larch::load {

/// The tensors, by official names, of the multi-token prediction module that a GGUF file holds alone, or beside a
/// trunk. `model` is the configuration of the model that it is to be joined to, with a module: embedding, norm and
/// output head are that model's, and what the file repeats of them is left alone. `origin` (a file name) starts every
/// message. Throws Error(mismatch) where the file has no such module or one of another model, naming the key or the
/// tensor and what was expected and found; else what is thrown of a model's file.
TensorTable mtp_module(GgufFile file, const ModelConfig& model, const std::string& origin);

}  // namespace larch::load
