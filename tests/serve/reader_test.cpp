#include "serve/reader.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace larch::serve {
namespace {

/// Takes a request in pieces of so many bytes; what is left over.
std::string take(Reader& reader, std::string_view bytes, std::size_t piece) {
  std::string pending;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    pending += bytes.substr(at, piece);
    for (std::size_t taken = 1; taken > 0 && !reader.done(); pending.erase(0, taken)) taken = reader.take(pending);
  }
  return pending;
}

class ReaderPieces : public testing::TestWithParam<std::size_t> {};

TEST_P(ReaderPieces, ABodyOfALength) {
  Reader reader({});
  const std::string left =
      take(reader,
           "\r\nPOST /a%20b?c=d HTTP/1.1\r\nhost: x\r\nContent-Length: 5\r\nX-Api-Key: k\r\n\r\nhello"
           "GET",
           GetParam());
  ASSERT_TRUE(reader.done());
  EXPECT_EQ(left, "GET");
  EXPECT_EQ(reader.body(), "hello");
  EXPECT_EQ(reader.head()->method, "POST");
  EXPECT_EQ(reader.head()->path, "/a b");
  EXPECT_EQ(reader.head()->host, "x");
  EXPECT_EQ(reader.head()->api_key, "k");
  EXPECT_TRUE(reader.head()->keep_alive);
}

TEST_P(ReaderPieces, ABodyOfChunks) {
  Reader reader({});
  const std::string left = take(reader,
                                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                "3\r\nhel\r\n00A ; a=b\r\nlo, world.\r\n0\r\nTrailer: t\r\n\r\nrest",
                                GetParam());
  ASSERT_TRUE(reader.done());
  EXPECT_EQ(reader.body(), "hello, world.");
  EXPECT_EQ(left, "rest");
}

TEST_P(ReaderPieces, NoBody) {
  Reader reader({});
  EXPECT_EQ(take(reader, "GET http://h:1/p HTTP/1.0\r\nHost: other\r\n\r\n!", GetParam()), "!");
  ASSERT_TRUE(reader.done());
  EXPECT_EQ(reader.head()->path, "/p");
  EXPECT_EQ(reader.head()->host, "h:1");
  EXPECT_FALSE(reader.head()->keep_alive);
  EXPECT_TRUE(reader.head()->http_1_0);
}

INSTANTIATE_TEST_SUITE_P(Sizes, ReaderPieces, testing::Values(1, 2, 3, 7, 1000));

struct BadRequest {
  const char* name;
  std::string bytes;
  int status;
};

void PrintTo(const BadRequest& request, std::ostream* out) { *out << request.name; }

std::vector<BadRequest> bad_requests() {
  const std::string host = " HTTP/1.1\r\nHost: x\r\n";
  const std::string chunked = "POST /" + host + "Transfer-Encoding: chunked\r\n\r\n";
  return {{"Tls", std::string("\x16\x03\x01\x02", 4), 400},
          {"Zeros", std::string(100, '\0'), 400},
          {"NoVersion", "GET /\r\n\r\n", 400},
          {"Version2", "PRI * HTTP/2.0\r\n\r\n", 400},
          {"Version9", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", 400},
          {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
          {"TwoHosts", "GET /" + host + "Host: y\r\n\r\n", 400},
          {"NoPath", "GET x" + host + "\r\n", 400},
          {"Star", "GET *" + host + "\r\n", 400},
          {"Percent", "GET /%zz" + host + "\r\n", 400},
          {"PercentCut", "GET /%2" + host + "\r\n", 400},
          {"SpaceBeforeColon", "GET /" + host + "a : b\r\n\r\n", 400},
          {"NoColon", "GET /" + host + "ab\r\n\r\n", 400},
          {"ControlInField", "GET /" + host + "a: \x01\r\n\r\n", 400},
          {"ControlInPath", "GET /\x01" + host + "\r\n", 400},
          {"LengthNegative", "POST /" + host + "Content-Length: -1\r\n\r\n", 400},
          {"LengthHuge", "POST /" + host + "Content-Length: 99999999999999999999999\r\n\r\n", 400},
          {"LengthWord", "POST /" + host + "Content-Length: ten\r\n\r\n", 400},
          {"TwoLengths", "POST /" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400},
          {"LengthAndChunks", "POST /" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
          {"Gzip", "POST /" + host + "Transfer-Encoding: gzip\r\n\r\n", 501},
          {"GzipChunks", "POST /" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
          {"Expect", "POST /" + host + "Expect: gold\r\n\r\n", 417},
          {"LongPath", "GET /" + std::string(20000, 'a') + host + "\r\n", 431},
          {"LongField", "GET /" + host + "a: " + std::string(20000, 'a'), 431},
          {"ManyFields",
           [&] {
             std::string all = "GET /" + host;
             for (int i = 0; i < 5000; ++i) all += "a: b\r\n";
             return all;
           }(),
           431},
          {"LongBody", "POST /" + host + "Content-Length: 2000000\r\n\r\nx", 413},
          {"ChunkWord", chunked + "zz\r\n", 400},
          {"ChunkNegative", chunked + "-1\r\n", 400},
          {"ChunkEmpty", chunked + "\r\n", 400},
          {"ChunkLineFeed", chunked + "1\nx", 400},
          {"ChunkWithoutEnd", chunked + "1\r\nxyz\r\n", 400},
          {"ChunkLarge", chunked + "1E8480\r\n", 413},
          {"ChunkHuge", chunked + "ffffffffffffffff\r\n", 413},
          {"ChunkBeyond64Bits", chunked + "1ffffffffffffffff\r\n", 413},
          {"ChunksLarge", chunked + "F0000\r\n" + std::string(0xF0000, 'x') + "\r\nF0000\r\n", 413},
          {"ChunkLongExtension", chunked + "1;" + std::string(5000, 'a'), 400},
          {"ManyTrailers",
           [&] {
             std::string all = chunked + "0\r\n";
             for (int i = 0; i < 100; ++i) all += "a: b\r\n";
             return all;
           }(),
           400}};
}

class ReaderRefuses : public testing::TestWithParam<BadRequest> {};

TEST_P(ReaderRefuses, WhatIsNoRequest) {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{1000}, std::size_t{1} << 20}) {
    Reader reader({.body_bytes = 1'000'000});
    try {
      take(reader, GetParam().bytes, piece);
      FAIL() << "taken, in pieces of " << piece;
    } catch (const ApiError& e) {
      EXPECT_EQ(e.status(), GetParam().status) << e.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, ReaderRefuses, testing::ValuesIn(bad_requests()),
                         [](const auto& request) { return std::string(request.param.name); });

}  // namespace
}  // namespace larch::serve
