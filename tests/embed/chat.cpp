#include <iostream>
#include <larch/larch.hpp>
#include <string>
#include <vector>

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "Usage: chat MODEL_DIRECTORY\n";
    return 2;
  }
  larch::Session session(larch::Model::load(argv[1]));
  std::vector<larch::Message> messages;
  larch::GenerateOptions options;
  options.sampling = larch::SamplingOptions{.temperature = 0};  // always the most probable token
  options.on_piece = [](const larch::Piece& piece) {
    if (piece.channel == larch::Channel::content) std::cout << piece.text << std::flush;
    return true;
  };
  for (std::string line; std::cout << "> " << std::flush, std::getline(std::cin, line);) {
    messages.push_back({larch::Role::user, line});
    const larch::Generation g = larch::generate(session, session.model().render(messages), options);
    messages.push_back({larch::Role::assistant, g.reply.content});
    std::cout << "\n(" << g.stats.generated_tokens << " tokens)\n";
  }
} catch (const larch::Error& e) {
  std::cerr << "chat: " << e.what() << '\n';
  return 1;
}
