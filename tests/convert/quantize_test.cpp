// Quantizing to files and in memory.
#include "convert/quantize.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

#include "convert/importance.hpp"
#include "core/architecture.hpp"
#include "core/mapped_file.hpp"
#include "larch/larch.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/set.hpp"
#include "quant/format.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/privileges.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

const std::vector<Token>& demo_tokens() {
  static const std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");
  return ids;
}

std::vector<float> logits(const Model& model, const std::vector<Token>& ids) {
  Session session(model, {.context = static_cast<int>(ids.size()), .threads = 1, .cache = CacheType::f32});
  const std::span<const float> all = session.feed(ids, Logits::all);
  return {all.begin(), all.end()};
}

/// An open GGUF file.
struct Opened {
  explicit Opened(const fs::path& path) : file(path), content(load::parse_gguf(file.bytes(), path.string())) {}

  [[nodiscard]] const TensorView& tensor(const std::string& name) const {
    for (const TensorView& t : content.tensors)
      if (t.name == name) return t;
    throw std::runtime_error("no " + name);
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    const TensorView& t = tensor(name);
    return {reinterpret_cast<const char*>(t.data), t.bytes};
  }

  MappedFile file;
  load::GgufFile content;
};

class Quantize : public testing::Test {
 protected:
  /// The names of what the directory holds.
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(dir.path())) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  TemporaryDirectory dir;
  fs::path target = dir / "m.gguf";
};

// ---- What comes out

struct Bound {
  Mix mix;
  double kl;    ///< at most: mean KL(FP8 || quantized), about twice what portable and other kernels give
  double bits;  ///< per weight, at most
};

void PrintTo(const Bound& bound, std::ostream* out) { *out << name(bound.mix); }

class QuantizeMix : public Quantize, public testing::WithParamInterface<Bound> {};

TEST_P(QuantizeMix, KeepsTheDemoModelsLogits) {
  const auto [mix, kl, bits] = GetParam();
  const QuantizeReport report = quantize(demo_dir(), target, {.mix = mix, .threads = 1});
  EXPECT_LE(report.bits_per_weight(), bits);
  EXPECT_GT(report.bits_per_weight(), bits - 0.5);
  static const std::vector<float> expected = logits(Model::load(demo_dir()), demo_tokens());
  const std::vector<float> own = logits(Model::load(target), demo_tokens());
  ASSERT_EQ(own.size(), expected.size());
  EXPECT_LE(mean_kl(own.data(), expected.data(), demo_tokens().size(), own.size() / demo_tokens().size()), kl);
  EXPECT_EQ(files(), std::vector<std::string>{"m.gguf"});
}

INSTANTIATE_TEST_SUITE_P(
    All, QuantizeMix,
    testing::Values(Bound{Mix::f16, 8e-8, 16.1}, Bound{Mix::bf16, 1e-6, 16.1}, Bound{Mix::q8_0, 2e-4, 8.6},
                    Bound{Mix::q6_k, 4e-4, 6.8}, Bound{Mix::q5_k_m, 1e-3, 5.9}, Bound{Mix::q4_k_m, 1.4e-3, 5.2},
                    Bound{Mix::iq4_xs, 5e-3, 4.9}, Bound{Mix::q3_k_m, 1.5e-2, 4.6}, Bound{Mix::q2_k, 4.5e-2, 3.9},
                    Bound{Mix::f32, 1e-7, 32.1}, Bound{Mix::q5_1, 1.4e-3, 6.2}, Bound{Mix::q5_0, 1.2e-3, 5.8},
                    Bound{Mix::q4_1, 2.8e-3, 5.5}, Bound{Mix::q4_0, 4.5e-3, 5.1}, Bound{Mix::iq4_nl, 4.2e-3, 5.1}),
    [](const auto& bound) { return std::string(name(bound.param.mix)); });

class QuantizeFixture : public Quantize, public testing::WithParamInterface<std::string> {};

TEST_P(QuantizeFixture, LosesNothingInF32) {
  const fs::path source = fixture_dir(GetParam());
  const std::vector<Token> ids = Golden(source / "golden.safetensors").tokens("input_ids");
  quantize(source, target, {.mix = Mix::f16, .tensor_types = {{"weight$", "f32"}}, .threads = 1});
  const std::vector<float> own = logits(Model::load(target), ids), expected = logits(Model::load(source), ids);
  EXPECT_LE(difference(own.data(), expected.data(), own.size()).relative(), 1e-3);  // kernels may code activations
  // Back again: what has its type already is copied.
  quantize(target, dir / "again.gguf", {.mix = Mix::f16, .tensor_types = {{"weight$", "f32"}}, .threads = 1});
  const Opened once(target), twice(dir / "again.gguf");
  ASSERT_EQ(once.content.tensors.size(), twice.content.tensors.size());
  for (const TensorView& t : once.content.tensors) EXPECT_EQ(once.bytes(t.name), twice.bytes(t.name)) << t.name;
}

INSTANTIATE_TEST_SUITE_P(All, QuantizeFixture, testing::ValuesIn(fixtures()),
                         [](const auto& fixture) { return fixture.param; });

TEST_F(Quantize, DescribesTheModel) {
  const QuantizeReport report = quantize(demo_dir(), target, {.mix = Mix::q8_0, .threads = 1});
  const Opened file(target);
  const auto text = [&](const char* key) { return std::get<std::string>(file.content.metadata.at(key)); };
  const auto number = [&](const char* key) { return std::get<std::uint32_t>(file.content.metadata.at(key)); };
  EXPECT_EQ(text("general.architecture"), "deepseek2");
  EXPECT_EQ(text("general.name"), "fp8");
  EXPECT_EQ(number("general.file_type"), 7U);
  EXPECT_EQ(number("general.quantization_version"), 2U);
  EXPECT_FALSE(file.content.metadata.contains("quantize.imatrix.file"));
  EXPECT_TRUE(file.content.metadata.contains("tokenizer.chat_template"));
  EXPECT_EQ(describe(file.tensor("blk.2.ffn_down_exps.weight")), "Q8_0 [16, 256, 256]");
  EXPECT_EQ(describe(file.tensor("blk.2.attn_k_b.weight")), "Q8_0 [8, 128, 64]");
  EXPECT_EQ(describe(file.tensor("blk.2.attn_v_b.weight")), "Q8_0 [8, 64, 128]");
  EXPECT_EQ(describe(file.tensor("blk.2.ffn_gate_inp.weight")), "F32 [16, 256]");
  EXPECT_EQ(describe(file.tensor("blk.5.nextn.eh_proj.weight")), "Q8_0 [256, 512]");
  EXPECT_EQ(file.content.tensors.front().name, "token_embd.weight");
  // What is reported is what is there.
  std::uint64_t bytes = 0, tensors = 0;
  for (const TypeTotal& t : report.types) tensors += t.tensors;
  for (const TensorView& t : file.content.tensors) bytes += t.bytes;
  EXPECT_EQ(report.bytes, bytes);
  EXPECT_EQ(tensors, file.content.tensors.size());
  EXPECT_EQ(report.files, std::vector<fs::path>{target});
  EXPECT_EQ(report.without_importance, 0U);
  const Model model = Model::load(target), original = Model::load(demo_dir());
  EXPECT_EQ(model.info().chat_format, original.info().chat_format);
  EXPECT_EQ(model.encode("17 + 25"), original.encode("17 + 25"));
  EXPECT_EQ(model.end_tokens(), original.end_tokens());
}

TEST_F(Quantize, GivesNamedTensorsOtherTypes) {
  quantize(
      demo_dir(), target,
      {.mix = Mix::q8_0,
       .tensor_types = {{R"(^blk\.[12]\.ffn_(up|gate)_exps)", "q4_0"}, {"ffn_up|norm", "Q4_K"}, {"ffn_up", "q2_k"}},
       .threads = 1});
  const Opened file(target);
  const auto type = [&](const char* name) { return larch::name(file.tensor(name).dtype); };
  EXPECT_EQ(type("blk.2.ffn_up_exps.weight"), "Q4_0");
  EXPECT_EQ(type("blk.3.ffn_up_exps.weight"), "Q4_K");
  EXPECT_EQ(type("blk.3.ffn_gate_exps.weight"), "Q8_0");
  EXPECT_EQ(type("blk.3.attn_norm.weight"), "F32");  // what must stay exact does
}

/// Bits per weight of the type of each matrix of a file that `is_wanted`, but of routers.
std::vector<double> bits_of(const Opened& file, const std::function<bool(const std::string&)>& is_wanted) {
  std::vector<double> bits;
  for (const TensorView& t : file.content.tensors)
    if (t.shape.size() > 1 && !t.name.ends_with("ffn_gate_inp.weight") && is_wanted(t.name))
      bits.push_back(8.0 * static_cast<double>(info(t.dtype).block_bytes) /
                     static_cast<double>(info(t.dtype).block_values));
  return bits;
}

struct LowBits {
  Mix mix;
};
void PrintTo(const LowBits& low, std::ostream* out) { *out << name(low.mix); }

class QuantizeMtp : public Quantize, public testing::WithParamInterface<LowBits> {};

TEST_P(QuantizeMtp, TheModuleKeepsSixBitsAndDraftsStayRight) {
  quantize(demo_dir(), target, {.mix = GetParam().mix, .threads = 1});
  const auto in_module = [](const std::string& name) { return name.starts_with("blk.5."); };
  const std::vector<double> bits = bits_of(Opened(target), in_module);
  EXPECT_GT(bits.size(), 10U);
  for (const double b : bits) EXPECT_TRUE(b > 6.5 && (b < 8.6 || b >= 16)) << b;
  const std::vector<double> others = bits_of(Opened(target), [&](const auto& name) { return !in_module(name); });
  EXPECT_LT(*std::ranges::min_element(others), 4.6);
  // The same trunk with a module in float32.
  quantize(demo_dir(), dir / "exact.gguf",
           {.mix = GetParam().mix, .tensor_types = {{R"(^blk\.5\.)", "f32"}}, .threads = 1});
  for (const double b : bits_of(Opened(dir / "exact.gguf"), in_module)) EXPECT_EQ(b, 32);
  const auto share = [](const fs::path& file) {
    const Model model = Model::load(file);
    int drafted = 0, accepted = 0;
    for (const char* question : {"What is 347 + 589?", "How many days from Monday to Friday?", "What is 6 times 7?"}) {
      Session session(model, {.context = 400, .threads = 1});
      const auto prompt = model.render(std::vector<Message>{{Role::user, question}});
      const Generation g =
          generate(session, prompt,
                   {.max_tokens = 100, .sampling = SamplingOptions{.temperature = 0}, .speculation = Speculation::mtp});
      drafted += g.stats.drafted_tokens;
      accepted += g.stats.accepted_tokens;
    }
    EXPECT_GT(drafted, 50);
    return static_cast<double>(accepted) / drafted;
  };
  EXPECT_GE(share(target), share(dir / "exact.gguf") - 0.05);
}

INSTANTIATE_TEST_SUITE_P(Mixes, QuantizeMtp,
                         testing::Values(LowBits{Mix::q4_k_m}, LowBits{Mix::iq4_xs}, LowBits{Mix::q3_k_m},
                                         LowBits{Mix::q2_k}, LowBits{Mix::q4_0}),
                         testing::PrintToStringParamName());

TEST_P(QuantizeFixture, KeepsSixBitsOfTheModuleIfThereIsOne) {
  const fs::path source = fixture_dir(GetParam());
  const load::Checkpoint checkpoint = load::Checkpoint::open(source);
  quantize(source, target, {.mix = Mix::q2_k, .threads = 1});
  const std::string module = "blk." + std::to_string(checkpoint.config().num_hidden_layers) + ".";
  const std::vector<double> bits =
      bits_of(Opened(target), [&](const std::string& name) { return name.starts_with(module); });
  EXPECT_EQ(bits.empty(), !has_mtp(checkpoint.config(), checkpoint.tensors()));
  for (const double b : bits) EXPECT_GT(b, 6.5);
}

TEST_F(Quantize, WritesTheSameFileOnAnyNumberOfThreads) {
  QuantizeOptions options{.mix = Mix::q8_0, .tensor_types = {{"blk.2", "q4_k"}}, .threads = 1};
  quantize(demo_dir(), target, options);
  options.threads = 3;
  quantize(demo_dir(), dir / "three.gguf", options);
  const MappedFile one(target), three(dir / "three.gguf");
  EXPECT_TRUE(std::ranges::equal(one.bytes(), three.bytes()));
}

TEST_F(Quantize, InMemoryGivesTheSameBits) {
  quantize(demo_dir(), target, {.mix = Mix::q8_0, .threads = 1});
  std::uint64_t seen = 0;
  const Model memory = Model::load(
      demo_dir(), {.weights = Mix::q8_0, .progress = [&](const LoadProgress& p) { return ++seen, p.done <= p.total; }});
  const Model file = Model::load(target);
  EXPECT_GT(seen, 0U);
  EXPECT_EQ(memory.info().weight_bytes, file.info().weight_bytes);
  EXPECT_EQ(logits(memory, demo_tokens()), logits(file, demo_tokens()));
  EXPECT_EQ(logits(Model::load(target, {.weights = Mix::q8_0}), demo_tokens()), logits(file, demo_tokens()));
  expect_error(ErrorCode::cancelled, {"cancelled"}, [] {
    Model::load(demo_dir(), {.weights = Mix::bf16, .progress = [](const LoadProgress&) { return false; }});
  });
}

// ---- Parts

TEST_F(Quantize, WritesASetOfParts) {
  const std::uint64_t most = 4'000'000;
  const QuantizeReport report = quantize(demo_dir(), target, {.mix = Mix::q8_0, .split_bytes = most, .threads = 1});
  ASSERT_EQ(report.files.size(), 7U);
  EXPECT_EQ(report.files.front(), dir / "m-00001-of-00007.gguf");
  EXPECT_EQ(files().size(), report.files.size());
  for (const fs::path& part : report.files) EXPECT_LE(fs::file_size(part), most + 200'000);  // and what describes it
  quantize(demo_dir(), dir / "whole.gguf", {.mix = Mix::q8_0, .threads = 1});
  const Model parts = Model::load(report.files[2]), whole = Model::load(dir / "whole.gguf");
  EXPECT_EQ(logits(parts, demo_tokens()), logits(whole, demo_tokens()));
  expect_error(ErrorCode::io, {"m-00001-of-00007.gguf", "found one"},
               [&] { quantize(demo_dir(), target, {.mix = Mix::q8_0, .split_bytes = most}); });
}

TEST(QuantizeParts, ArePlannedBySize) {
  const auto plan = [](std::vector<std::uint64_t> sizes, std::uint64_t most) {
    std::vector<std::size_t> counts;
    for (const Range& r : convert::plan_parts(sizes, most)) counts.push_back(r.size());
    return counts;
  };
  using Counts = std::vector<std::size_t>;
  EXPECT_EQ(plan({5, 5, 5}, 0), (Counts{3}));
  EXPECT_EQ(plan({5, 5, 5}, 10), (Counts{2, 1}));
  EXPECT_EQ(plan({5, 5, 5}, 9), (Counts{1, 1, 1}));
  EXPECT_EQ(plan({20, 1, 1, 20}, 10), (Counts{1, 2, 1}));
  EXPECT_EQ(plan({~0ULL, 1}, 10), (Counts{1, 1}));
}

// ---- What is refused

TEST_F(Quantize, ReplacesNothingUnlessAsked) {
  std::ofstream(target) << "precious";
  expect_error(ErrorCode::io, {"m.gguf", "found one"}, [&] { quantize(demo_dir(), target, {.mix = Mix::q8_0}); });
  EXPECT_EQ(fs::file_size(target), 8U);
  quantize(demo_dir(), target, {.mix = Mix::q8_0, .overwrite = true, .threads = 1});
  EXPECT_GT(fs::file_size(target), 1'000'000U);
}

TEST_F(Quantize, LeavesNothingBehindWhenItEndsEarly) {
  for (const std::uint64_t split : {0, 4'000'000}) {
    QuantizeOptions options{.mix = Mix::q8_0, .split_bytes = split, .threads = 1};
    options.progress = [](const QuantizeProgress& p) { return p.done < p.total / 2; };
    expect_error(ErrorCode::cancelled, {"m.gguf", "cancelled"}, [&] { quantize(demo_dir(), target, options); });
    EXPECT_EQ(files(), std::vector<std::string>());
  }
  expect_error(ErrorCode::io, {"nowhere"}, [&] { quantize(demo_dir(), dir / "nowhere" / "m.gguf"); });
  expect_error(ErrorCode::io, {"nowhere"}, [&] { quantize(dir / "nowhere", target); });
}

TEST_F(Quantize, RefusesOptionsThatMakeNoSense) {
  const auto expect_refusal = [&](const QuantizeOptions& o, const char* part) {
    expect_error(ErrorCode::invalid_argument, {part}, [&] { quantize(demo_dir(), target, o); });
  };
  expect_refusal({.tensor_types = {{"(", "q8_0"}}}, "regular expression");
  expect_refusal({.tensor_types = {{"x", "q9_0"}}}, "q9_0");
  expect_refusal({.tensor_types = {{"x", "f8_e4m3"}}}, "f8_e4m3");
  expect_refusal({.threads = -1}, "threads");
  EXPECT_EQ(files(), std::vector<std::string>());
}

TEST_F(Quantize, RefusesWeightsThatAreNotFinite) {
  const fs::path source = dir / "hf";
  fs::copy(fixture_dir("v3_yarn_f32"), source);
  std::uint64_t at = 0;
  {
    const load::Checkpoint checkpoint = load::Checkpoint::open(source);
    const MappedFile file(source / "model.safetensors");
    const TensorView& t = checkpoint.tensors().at("model.layers.0.self_attn.o_proj.weight");
    const auto place = std::search(file.bytes().begin(), file.bytes().end(), t.data, t.data + 256);
    at = static_cast<std::uint64_t>(place - file.bytes().begin());
  }
  fs::permissions(source / "model.safetensors", fs::perms::owner_write, fs::perm_options::add);
  for (const float bad : {std::nanf(""), INFINITY, 1e5F}) {
    std::fstream file(source / "model.safetensors", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file.write(reinterpret_cast<const char*>(&bad), sizeof bad);
    file.close();
    expect_error(ErrorCode::malformed, {"blk.0.attn_output.weight", "finite", "F16"},
                 [&] { quantize(source, target, {.mix = Mix::f16}); });
    EXPECT_EQ(files(), std::vector<std::string>{"hf"});
  }
}

TEST_F(Quantize, FailsBeforeTheWorkWhereItCannotWrite) {
  bool began = false;
  QuantizeOptions options{.mix = Mix::q8_0, .split_bytes = 4'000'000, .threads = 1};
  options.progress = [&](const auto&) { return began = true; };
  const auto expect_refusal = [&](const fs::path& path, std::vector<std::string> parts) {
    expect_error(ErrorCode::io, parts, [&] { quantize(demo_dir(), path, options); });
    EXPECT_FALSE(began);
  };
  fs::create_directory(dir / "m-00003-of-00007.gguf");  // of a later part
  expect_refusal(target, {"m-00003-of-00007.gguf", "a directory"});
  options.overwrite = true;
  expect_refusal(target, {"m-00003-of-00007.gguf", "a directory"});
  options.split_bytes = 0;
  expect_refusal("/dev/full", {"/dev/full", "a device"});
  expect_refusal("/dev/stdout", {"/dev/stdout"});
  expect_refusal(dir.path(), {dir.path().string(), "a directory"});
  {
    const SmallDisk disk(1'000'000);
    expect_refusal(target, {"m.gguf", "cannot write"});
  }
  const Nobody nobody;
  if (!nobody.good()) GTEST_SKIP() << "cannot be anybody but root here";
  const TemporaryDirectory closed;
  fs::permissions(closed.path(), fs::perms::owner_read | fs::perms::owner_exec);
  expect_refusal(closed / "m.gguf", {"m.gguf", "cannot create"});
}

TEST_F(Quantize, ASourceThatIsCutShortIsAnError) {
  const fs::path source = dir / "hf", shard = source / "model-00002-of-000002.safetensors";
  for (const Mix mix : {Mix::q8_0, Mix::bf16}) {
    fs::remove_all(source);
    fs::copy(demo_dir(), source);
    fs::permissions(shard, fs::perms::owner_write, fs::perm_options::add);
    bool cut = false;
    QuantizeOptions options{.mix = mix, .threads = 2};
    options.progress = [&](const auto& p) {
      if (!std::exchange(cut, p.done > 0) && p.done > 0) fs::resize_file(shard, 8192);
      return true;
    };
    expect_error(ErrorCode::io, {shard.string(), "cut short"}, [&] { quantize(source, target, options); });
    EXPECT_EQ(files(), std::vector<std::string>{"hf"});
  }
  // Of a GGUF file as well, whose tensors may be copied as they are; and in memory.
  quantize(demo_dir(), dir / "whole.gguf", {.mix = Mix::bf16, .threads = 1});
  for (const Mix mix : {Mix::q8_0, Mix::bf16}) {
    const fs::path cut = dir / "cut.gguf";
    fs::copy_file(dir / "whole.gguf", cut, fs::copy_options::overwrite_existing);
    QuantizeOptions options{.mix = mix, .threads = 1};
    options.progress = [&](const auto& p) { return p.done == 0 || (fs::resize_file(cut, 1'000'000), true); };
    expect_error(ErrorCode::io, {"cut.gguf", "cut short"}, [&] { quantize(cut, target, options); });
    fs::copy_file(dir / "whole.gguf", cut, fs::copy_options::overwrite_existing);
    const auto progress = [&](const auto&) { return fs::resize_file(cut, 1'000'000), true; };
    expect_error(ErrorCode::io, {"cut.gguf", "cut short"},
                 [&] { (void)Model::load(cut, {.weights = mix, .progress = progress}); });
  }
  EXPECT_EQ(files(), (std::vector<std::string>{"cut.gguf", "hf", "whole.gguf"}));
}

TEST_F(Quantize, WarnsOfWeightsThatWereQuantizedBefore) {
  EXPECT_TRUE(quantize(demo_dir(), dir / "q4.gguf", {.mix = Mix::q4_0, .threads = 1}).warnings.empty());
  const auto again = [&](Mix mix) {
    return quantize(dir / "q4.gguf", target, {.mix = mix, .overwrite = true, .threads = 1}).warnings;
  };
  for (const Mix mix : {Mix::q8_0, Mix::q2_k, Mix::bf16}) {
    const std::vector<std::string> warnings = again(mix);
    ASSERT_EQ(warnings.size(), 1U) << name(mix);
    for (const char* part : {"q4.gguf", " tensors in Q4_0", "bits per weight"})
      EXPECT_NE(warnings[0].find(part), std::string::npos) << warnings[0];
  }
  EXPECT_TRUE(again(Mix::q4_0).empty());  // copied
  quantize(demo_dir(), dir / "q4.gguf", {.mix = Mix::bf16, .overwrite = true, .threads = 1});
  EXPECT_TRUE(again(Mix::q4_0).empty());
}

TEST(QuantizeSpace, IsChecked) {
  EXPECT_NO_THROW(convert::check_free_space("m.gguf", 10, 10));
  expect_error(ErrorCode::io, {"m.gguf", "11", "10", "free disk space"},
               [] { convert::check_free_space("m.gguf", 11, 10); });
}

// ---- Importance

class QuantizeImportance : public Quantize {
 protected:
  /// How to quantize one tensor in blocks, and the others fast.
  [[nodiscard]] QuantizeOptions options(const fs::path& imatrix = {}) const {
    return {.mix = Mix::bf16, .tensor_types = {{"blk.[12].ffn_up_exps", "q4_k"}}, .imatrix = imatrix, .threads = 1};
  }

  /// A file that knows of one tensor with 16 experts and rows of 256 values.
  fs::path write(float count, const std::function<float(std::size_t)>& square) {
    convert::Importance importance;
    convert::ColumnSums& sums = importance.tensors[name];
    sums.counts.assign(16, count);
    for (std::size_t i = 0; i < std::size_t{16} * 256; ++i) sums.squares.push_back(square(i));
    importance.datasets = {"text.txt"};
    importance.chunks = 3;
    importance.write(dir / "im.gguf");
    return dir / "im.gguf";
  }

  /// Sum of squared errors of the tensor's first columns of each block, which were said to matter.
  static double error_of(const Opened& file) {
    const TensorView& t = file.tensor(name);
    const load::Checkpoint demo = load::Checkpoint::open(demo_dir());
    const TensorView& source = demo.tensors().at("model.layers.1.mlp.experts.0.up_proj.weight");
    const TensorView& scales = demo.tensors().at("model.layers.1.mlp.experts.0.up_proj.weight_scale_inv");
    std::vector<float> exact(256), own(256);
    double error = 0;
    for (std::size_t row = 0; row < 256; ++row) {
      quant::find_format(DType::f8_e4m3)->decode(source.data + row * 256, exact.data(), 256);
      quant::find_format(t.dtype)->decode(t.data + row * bytes_of(t.dtype, 256), own.data(), 256);
      for (std::size_t i = 0; i < 256; ++i) {
        float scale;
        std::memcpy(&scale, scales.data + (row / 128 * 2 + i / 128) * 4, 4);
        if (i % 32 < 4) error += std::pow(exact[i] * scale - own[i], 2);
      }
    }
    return error;
  }

  static constexpr const char* name = "blk.1.ffn_up_exps.weight";
};

TEST_F(QuantizeImportance, MakesWhatMattersMoreExact) {
  quantize(demo_dir(), dir / "plain.gguf", options());
  const fs::path imatrix = write(10, [](std::size_t i) { return i % 32 < 4 ? 1000.0F : 1.0F; });
  const QuantizeReport report = quantize(demo_dir(), target, options(imatrix));
  const Opened plain(dir / "plain.gguf"), weighted(target);
  EXPECT_LT(error_of(weighted), 0.7 * error_of(plain));
  EXPECT_EQ(plain.bytes("blk.2.ffn_up_exps.weight"), weighted.bytes("blk.2.ffn_up_exps.weight"));
  EXPECT_EQ(report.without_importance, 1U);
  const auto& metadata = weighted.content.metadata;
  EXPECT_EQ(std::get<std::string>(metadata.at("quantize.imatrix.file")), "im.gguf");
  EXPECT_EQ(std::get<std::string>(metadata.at("quantize.imatrix.dataset")), "text.txt");
  EXPECT_EQ(std::get<std::uint32_t>(metadata.at("quantize.imatrix.entries_count")), 1U);
  EXPECT_EQ(std::get<std::uint32_t>(metadata.at("quantize.imatrix.chunks_count")), 3U);
}

TEST_F(QuantizeImportance, OfExpertsThatWereNeverUsedIsNeutral) {
  quantize(demo_dir(), dir / "plain.gguf", options());
  quantize(demo_dir(), target, options(write(0, [](auto) { return 0.0F; })));
  EXPECT_EQ(Opened(dir / "plain.gguf").bytes(name), Opened(target).bytes(name));
}

TEST_F(QuantizeImportance, OfAnotherModelIsRefused) {
  const fs::path imatrix = write(1, [](auto) { return 1.0F; });
  expect_error(ErrorCode::mismatch, {"im.gguf", name, "4096"},
               [&] { quantize(fixture_dir("v3_yarn_f32"), target, {.imatrix = imatrix}); });
  convert::Importance other;
  other.tensors["blk.99.attn_q.weight"] = {{1}, {1}};
  other.write(imatrix);
  expect_error(ErrorCode::mismatch, {"im.gguf"}, [&] { quantize(demo_dir(), target, {.imatrix = imatrix}); });
  expect_error(ErrorCode::io, {"nowhere"}, [&] { quantize(demo_dir(), target, {.imatrix = dir / "nowhere"}); });
}

}  // namespace
}  // namespace larch::test
