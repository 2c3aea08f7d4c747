"""`python -m trials.shim MODULE SHARE SEED PART PARTS`: a part of a trial, in a process that has the library loaded."""

import json
import sys
from dataclasses import asdict
from importlib import import_module

from trials.outcome import Scale

module, share, seed, part, parts = sys.argv[1:]
lines = import_module(module).tried(Scale(float(share), int(seed)), int(part), int(parts))
json.dump([asdict(line) for line in lines], sys.stdout)
