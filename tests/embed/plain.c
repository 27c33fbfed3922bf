#include <larch/larch.h>
#include <stdio.h>
#include <string.h>

static int print(void* user, const larch_piece* piece) {
  (void)user;
  if (piece->channel == LARCH_CONTENT) fwrite(piece->text, 1, piece->length, stdout);
  return 1; /* go on */
}

int main(int argc, char** argv) {
  larch_model* model = NULL;
  larch_session* session = NULL;
  larch_generation* reply = NULL;
  char* prompt = NULL;
  const larch_message question = {LARCH_USER, "What is 347 + 589?"};
  larch_generate_options options = larch_generate_defaults();
  options.temperature = 0; /* always the most probable token */
  options.on_piece = print;
  const int good = argc == 2 && larch_model_load(argv[1], NULL, &model) == LARCH_OK &&
                   larch_session_create(model, NULL, &session) == LARCH_OK &&
                   larch_model_render(model, &question, 1, 1, &prompt) == LARCH_OK &&
                   larch_generate(session, prompt, strlen(prompt), &options, &reply) == LARCH_OK;
  puts(good ? "" : larch_last_error());
  larch_generation_free(reply);
  larch_free(prompt);
  larch_session_free(session);
  larch_model_free(model);
  return good ? 0 : 1;
}
