#include "text/constraint/reply_guide.hpp"

#include <cmath>

#include "text/constraint/support.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text::constraint {
namespace {

constexpr Token end = 300, think = 301, end_think = 302;

/// Bytes, a few longer tokens and, if wished, tags of thinking.
Tokenizer tokenizer(bool tags) {
  nlohmann::json json = tiny_tokenizer({{"{", "}"}, {">", "1"}, {">", "x"}});
  json["added_tokens"] = {{{"id", end}, {"content", "<end>"}, {"special", true}}};
  if (tags) {
    json["added_tokens"].push_back({{"id", think}, {"content", "<think>"}, {"special", false}});
    json["added_tokens"].push_back({{"id", end_think}, {"content", "</think>"}, {"special", false}});
  }
  return Tokenizer::parse(json.dump(), "test");
}

class Guide : public testing::TestWithParam<bool> {
 protected:
  ReplyGuide guide(std::string_view prompt) const { return {rules, prompt}; }
  void push(ReplyGuide& guide, std::string_view text) const {
    for (const Token token : all.encode(text)) guide.push(token);
  }
  /// The tokens that can come next, spelled one after the other.
  std::string next(const ReplyGuide& guide) const {
    std::vector<float> logits(310, 1.0F);
    guide.apply(logits);
    std::string text;
    for (Token token = 0; token < 310; ++token)
      if (std::isfinite(logits[static_cast<std::size_t>(token)]))
        text += all.contains(token) ? std::string(all.token_bytes(token)) + "," : "none,";
    return text;
  }

  const Tokenizer all = tokenizer(GetParam());
  const TokenTrie trie = TokenTrie::of(all);
  const std::vector<Token> ends{end};
  const ReplyRules rules{compile_schema(R"({"enum": [1, 12, {}]})"), trie, all, ReplyFormat{}, ends};
};

TEST_P(Guide, HoldsAReplyWithoutThinking) {
  ReplyGuide reply = guide("User: 1?</think>\n");
  EXPECT_EQ(next(reply), "\n, ,1,{,{},");
  push(reply, "\n\n1");
  EXPECT_EQ(next(reply), "2,<end>,");
  push(reply, "2");
  EXPECT_EQ(next(reply), "<end>,");
  reply.push(end);
  EXPECT_EQ(next(reply), "<end>,");
}

TEST_P(Guide, WaitsForTheEndOfThinking) {
  ReplyGuide reply = guide("User: 1?<think>\n");
  for (const char* thought : {"{", "}<think>x</", "thin", "</think", " <</thi"}) {
    push(reply, thought);
    EXPECT_EQ(next(reply).find("<end>"), std::string::npos);
    EXPECT_NE(next(reply).find("z,"), std::string::npos) << thought;
  }
  push(reply, "</think");
  // "1" is the beginning of a text, "x" is none.
  EXPECT_NE(next(reply).find(">1,"), std::string::npos);
  EXPECT_EQ(next(reply).find(">x,"), std::string::npos);
  push(reply, ">");
  EXPECT_EQ(next(reply), "\n, ,1,{,{},");
  push(reply, "\n{}");
  EXPECT_EQ(next(reply), "<end>,");
}

TEST_P(Guide, LetsAReplyOpenAThinkingPart) {
  ReplyGuide reply = guide("User: 1?");
  EXPECT_EQ(next(reply), std::string("\n, ,1,<,{,{},") + (GetParam() ? "<think>," : ""));
  ReplyGuide at_once = reply;
  push(at_once, "1");
  EXPECT_EQ(next(at_once), "2,<end>,");
  push(reply, "\n<th");
  EXPECT_EQ(next(reply), "i,");
  push(reply, "ink>");
  EXPECT_NE(next(reply).find("z,"), std::string::npos);
  push(reply, "z</think>\n\n");
  EXPECT_EQ(next(reply), "\n, ,1,{,{},");
}

TEST_P(Guide, TakesTagsAsTokens) {
  if (!GetParam()) return;
  ReplyGuide reply = guide("User: 1?");
  reply.push(think);
  push(reply, "thought");
  reply.push(end_think);
  EXPECT_EQ(next(reply), "\n, ,1,{,{},");
}

TEST_P(Guide, EndsWhereNothingCanCome) {
  ReplyGuide reply = guide("</think>");
  push(reply, "5");
  EXPECT_EQ(next(reply), "<end>,");
  ReplyGuide unknown = guide("</think>");
  unknown.push(309);
  EXPECT_EQ(next(unknown), "<end>,");
  std::vector<float> few(3, 1.0F);  // a vocabulary that ends before its tokens
  guide("</think>").apply(few);
}

INSTANTIATE_TEST_SUITE_P(TagsAreTokens, Guide, testing::Bool());

}  // namespace
}  // namespace larch::text::constraint
