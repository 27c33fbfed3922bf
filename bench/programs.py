"""What the scripts of this folder that run bench programs share."""

import json
import subprocess
import sys


def split_options(arguments):
    """The script's own arguments, and those behind `--`, which are for the program that it runs."""
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:cut], arguments[cut + 1 :]


def run(command):
    """The JSON that a program prints."""
    finished = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if finished.returncode != 0:
        sys.exit(f"{command[0]}: expected exit status 0, found {finished.returncode}:\n{finished.stderr[-2000:]}")
    try:
        return json.loads(finished.stdout)
    except ValueError as error:
        sys.exit(f"{command[0]}: expected JSON, found something else: {error}")
