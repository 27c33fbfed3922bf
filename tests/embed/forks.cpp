// Eight questions about one text, which is read once: each thread asks its own fork of the session.
#include <iostream>
#include <larch/larch.hpp>
#include <string>
#include <thread>
#include <vector>

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "Usage: forks MODEL_DIRECTORY\n";
    return 2;
  }
  const larch::Model model = larch::Model::load(argv[1]);
  larch::Session first(model, {.context = 512, .threads = 1});
  const std::vector<larch::Message> start{{larch::Role::system, "Be brief."}};
  first.feed(model.encode(model.render(start, {.add_generation_prompt = false})));

  constexpr int count = 8;
  std::vector<larch::Session> forks;
  for (int i = 0; i < count; ++i) forks.push_back(first.fork());
  std::vector<std::string> answers(count);
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i)
    threads.emplace_back([&, i] {
      std::vector<larch::Message> messages = start;
      messages.push_back({larch::Role::user, "What is " + std::to_string(i) + " + 936?"});
      larch::GenerateOptions options;
      options.sampling = larch::SamplingOptions{.temperature = 0};
      answers[i] = larch::generate(forks[i], model.render(messages), options).reply.content;
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers) std::cout << answer << '\n';
} catch (const larch::Error& e) {
  std::cerr << "forks: " << e.what() << '\n';
  return 1;
}
