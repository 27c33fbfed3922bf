#ifndef LARCH_LARCH_H
#define LARCH_LARCH_H

/* The C interface of Larch, over the same objects as larch/larch.hpp, which says more of each. For bindings of other
 * languages: opaque handles, plain structs, no exception leaves it.
 *
 *     larch_model* model = NULL;
 *     if (larch_model_load("DeepSeek-V2-Lite-Chat", NULL, &model) != LARCH_OK) puts(larch_last_error());
 *
 * What returns larch_status leaves its outputs as they were unless it returns LARCH_OK; larch_last_error() then says
 * what was expected and what was found. Options are NULL for the defaults, or begin as larch_..._defaults() gives them:
 * structs grow at their ends, and `size` says which of the members the caller knows. Texts are UTF-8. A handle that is
 * NULL is an error where a status is returned; elsewhere nothing is done, and what is told of it is 0, NULL or "". */

#include <larch/export.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum larch_status {
  LARCH_OK = 0,
  LARCH_INVALID_ARGUMENT, /* a caller's value is out of range */
  LARCH_IO,               /* a file is missing, unreadable or could not be written */
  LARCH_MALFORMED,        /* a file's content contradicts its format or itself */
  LARCH_UNSUPPORTED,      /* a well-formed file asks for something Larch does not do */
  LARCH_MISMATCH,         /* two things that must belong together do not */
  LARCH_CONTEXT_FULL,     /* the session has no room for the tokens */
  LARCH_CANCELLED,        /* the caller asked to stop */
  LARCH_OUT_OF_MEMORY,    /* an allocation failed */
  LARCH_NOT_FINITE,       /* the model computed what is not a finite number */
  LARCH_UNKNOWN           /* anything else */
} larch_status;

typedef enum larch_role { LARCH_SYSTEM, LARCH_USER, LARCH_ASSISTANT, LARCH_TOOL } larch_role;
typedef enum larch_channel { LARCH_THINKING, LARCH_CONTENT, LARCH_TOOL_CALL } larch_channel;
typedef enum larch_cache { LARCH_CACHE_AUTO, LARCH_CACHE_BF16, LARCH_CACHE_F32, LARCH_CACHE_INT8 } larch_cache;
typedef enum larch_packing { LARCH_PACKING_AUTO, LARCH_PACKING_STORED, LARCH_PACKING_PACKED } larch_packing;
typedef enum larch_speculation {
  LARCH_SPECULATION_AUTO,
  LARCH_SPECULATION_OFF,
  LARCH_SPECULATION_MTP,
  LARCH_SPECULATION_SUFFIX
} larch_speculation;
typedef enum larch_stop_reason {
  LARCH_STOP_END_TOKEN,
  LARCH_STOP_STRING,
  LARCH_STOP_MAX_TOKENS,
  LARCH_STOP_CONTEXT_FULL,
  LARCH_STOP_CALLBACK,
  LARCH_STOP_CANCELLED
} larch_stop_reason;

typedef int32_t larch_token;
typedef struct larch_model larch_model;           /* immutable; any number of threads may use it */
typedef struct larch_session larch_session;       /* one timeline, for one thread at a time */
typedef struct larch_generation larch_generation; /* what a generation gave */

/* The library's version, "0.1.0". */
LARCH_API const char* larch_version(void);
/* What went wrong in this thread's last call that returned no LARCH_OK; valid until the next that does. */
LARCH_API const char* larch_last_error(void);
/* Frees what larch_model_encode() and larch_model_render() and others gave; NULL is allowed. */
LARCH_API void larch_free(void* memory);

/* Models */

typedef struct larch_load_options {
  size_t size;
  int32_t packing;         /* a larch_packing */
  const char* weights;     /* a mix to convert to, such as "q4_k_m"; NULL: as they are */
  const char* chat_format; /* NULL: the checkpoint's own */
  int (*progress)(void* user, uint64_t done, uint64_t total); /* returns 0 to stop; NULL: none */
  void (*warning)(void* user, const char* sentence);          /* NULL: none */
  void* user;                                                 /* for both */
  int32_t warm_up;                                            /* not 0: reads all weights while loading */
  int32_t lock_memory;                                        /* not 0: keeps them from being swapped out or dropped */
  const char* mtp; /* a GGUF file with the multi-token prediction module that the model's lack; NULL: none */
} larch_load_options;
LARCH_API larch_load_options larch_load_defaults(void);

/* Opens a Hugging Face directory, a GGUF file or a directory with one GGUF model. */
LARCH_API larch_status larch_model_load(const char* path, const larch_load_options* options, larch_model** model);
/* Sessions keep what they need of their model: it may be freed before them. */
LARCH_API void larch_model_free(larch_model* model);
LARCH_API const char* larch_model_architecture(const larch_model* model);
LARCH_API int32_t larch_model_vocab_size(const larch_model* model);
LARCH_API int32_t larch_model_max_context(const larch_model* model);

/* Text to tokens, to be freed with larch_free(). */
LARCH_API larch_status larch_model_encode(const larch_model* model, const char* text, size_t length,
                                          larch_token** tokens, size_t* count);
/* Tokens to bytes, which a 0 ends that `length` does not count; to be freed with larch_free(). */
LARCH_API larch_status larch_model_decode(const larch_model* model, const larch_token* tokens, size_t count,
                                          char** text, size_t* length);

typedef struct larch_message {
  int32_t role; /* a larch_role */
  const char* content;
} larch_message;
/* A conversation as the model's chat template writes it, up to the beginning of its reply. thinking: whether that
 * starts with a thinking part, where templates ask. Ends with a 0; to be freed with larch_free(). */
LARCH_API larch_status larch_model_render(const larch_model* model, const larch_message* messages, size_t count,
                                          int thinking, char** prompt);

/* Sessions */

typedef struct larch_session_options {
  size_t size;
  int32_t context; /* positions at most; 0: the model's maximum */
  int32_t threads; /* 0: one per available core */
  int32_t batch;   /* tokens per pass while reading a prompt */
  int32_t cache;   /* a larch_cache */
} larch_session_options;
LARCH_API larch_session_options larch_session_defaults(void);

LARCH_API larch_status larch_session_create(const larch_model* model, const larch_session_options* options,
                                            larch_session** session);
LARCH_API void larch_session_free(larch_session* session);
LARCH_API int32_t larch_session_position(const larch_session* session); /* tokens read so far */
LARCH_API int32_t larch_session_capacity(const larch_session* session); /* tokens that fit */
/* Reads tokens; *logits: [vocab_size] after the last one, valid until the session's next call. */
LARCH_API larch_status larch_session_feed(larch_session* session, const larch_token* tokens, size_t count,
                                          const float** logits);
LARCH_API larch_status larch_session_rewind(larch_session* session, int32_t position);
/* A second timeline with the same past, whose memory they share. */
LARCH_API larch_status larch_session_fork(const larch_session* session, larch_session** fork);
LARCH_API larch_status larch_session_save(const larch_session* session, const char* file);
LARCH_API larch_status larch_session_load(larch_session* session, const char* file);
/* Makes the call in progress stop soon. Any thread may call it, and a signal handler. */
LARCH_API void larch_session_cancel(larch_session* session);

/* Generation */

typedef struct larch_piece {
  const char* text; /* whole UTF-8 characters, which a 0 ends */
  size_t length;    /* bytes, the 0 not counted */
  larch_channel channel;
  larch_token token; /* with which the text became certain */
} larch_piece;

typedef struct larch_generate_options {
  size_t size;
  int32_t max_tokens; /* 0: as many as the context holds */
  int32_t raw;        /* not 0: plain completion, all text is content */
  /* NaN, or -1 for top_k: the checkpoint's own. */
  double temperature, top_p, min_p, repeat_penalty;
  int32_t top_k;
  int32_t has_seed; /* 0: a new seed every time */
  uint64_t seed;
  const char* const* stop; /* texts that end the reply */
  size_t stop_count;
  int (*on_piece)(void* user, const larch_piece* piece);            /* returns 0 to stop; NULL: none */
  int (*on_prompt)(void* user, int32_t done, int32_t total);        /* returns 0 to stop; NULL: none */
  void (*on_logits)(void* user, float* logits, size_t count,        /* before each choice; may change logits */
                    const larch_token* tokens, size_t token_count); /* NULL: none */
  void* user;                                                       /* for all of them */
  int32_t speculation;                                              /* a larch_speculation */
} larch_generate_options;
LARCH_API larch_generate_options larch_generate_defaults(void);

/* Brings the session to the prompt, reusing what it holds, and generates a reply. */
LARCH_API larch_status larch_generate(larch_session* session, const char* prompt, size_t length,
                                      const larch_generate_options* options, larch_generation** generation);
/* What it gave, valid until it is freed. */
LARCH_API const char* larch_generation_text(const larch_generation* generation);
LARCH_API const char* larch_generation_thinking(const larch_generation* generation);
LARCH_API const char* larch_generation_content(const larch_generation* generation);
LARCH_API const larch_token* larch_generation_tokens(const larch_generation* generation, size_t* count);
LARCH_API larch_stop_reason larch_generation_stop_reason(const larch_generation* generation);
LARCH_API void larch_generation_free(larch_generation* generation);

#ifdef __cplusplus
}
#endif

#endif
