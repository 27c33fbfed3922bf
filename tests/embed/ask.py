"""Asks a model a question through the C interface: ask.py LIBLARCH.so MODEL_DIRECTORY "QUESTION"."""

import ctypes
import sys


class Message(ctypes.Structure):
    _fields_ = [("role", ctypes.c_int), ("content", ctypes.c_char_p)]


class Piece(ctypes.Structure):
    _fields_ = [("text", ctypes.c_char_p), ("length", ctypes.c_size_t), ("channel", ctypes.c_int),
                ("token", ctypes.c_int32)]


on_piece_type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(Piece))
USER, CONTENT = 1, 1


class GenerateOptions(ctypes.Structure):
    """The first members of larch_generate_options: `size` says that the others are to have their defaults."""

    _fields_ = [("size", ctypes.c_size_t), ("max_tokens", ctypes.c_int32), ("raw", ctypes.c_int32),
                ("temperature", ctypes.c_double), ("top_p", ctypes.c_double), ("min_p", ctypes.c_double),
                ("repeat_penalty", ctypes.c_double), ("top_k", ctypes.c_int32), ("has_seed", ctypes.c_int32),
                ("seed", ctypes.c_uint64), ("stop", ctypes.POINTER(ctypes.c_char_p)), ("stop_count", ctypes.c_size_t),
                ("on_piece", on_piece_type)]


def main() -> None:
    library, folder, question = sys.argv[1:]
    larch = ctypes.CDLL(library)
    larch.larch_last_error.restype = ctypes.c_char_p

    def check(status: int) -> None:
        if status != 0:
            sys.exit("ask.py: " + larch.larch_last_error().decode())

    model, session, reply, prompt = (ctypes.c_void_p() for _ in range(4))
    check(larch.larch_model_load(folder.encode(), None, ctypes.byref(model)))
    check(larch.larch_session_create(model, None, ctypes.byref(session)))
    messages = (Message * 1)(Message(USER, question.encode()))
    check(larch.larch_model_render(model, messages, ctypes.c_size_t(1), 1, ctypes.byref(prompt)))
    text = ctypes.string_at(prompt)

    @on_piece_type
    def on_piece(_user, piece):
        if piece.contents.channel == CONTENT:
            print(piece.contents.text.decode(), end="", flush=True)
        return 1

    nan = float("nan")
    options = GenerateOptions(ctypes.sizeof(GenerateOptions), 0, 0, 0.0, nan, nan, nan, -1, on_piece=on_piece)
    check(larch.larch_generate(session, text, ctypes.c_size_t(len(text)), ctypes.byref(options), ctypes.byref(reply)))
    print()
    larch.larch_generation_free(reply)
    larch.larch_free(prompt)
    larch.larch_session_free(session)
    larch.larch_model_free(model)


main()
