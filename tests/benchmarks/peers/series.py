"""The letters of a series by Typst, PDF/A-2a and PDF/UA-1: python series.py TEXTS.json COUNT OUT."""

import json
import resource
import sys
import time
from pathlib import Path

import typst

TEXTS, COUNT, OUT = json.loads(Path(sys.argv[1]).read_text()), int(sys.argv[2]), Path(sys.argv[3])
texts = [json.dumps(letter) for letter in TEXTS["letters"][:COUNT]]
source = Path(__file__).with_suffix(".typ")
compiler = typst.Compiler(str(source), root=str(source.parent), font_paths=TEXTS["folders"])


def write(place):
    """Write one letter."""
    compiler.compile(
        output=str(OUT / f"{place}.pdf"),
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        sys_inputs={"letter": texts[place]},
    )


for place in range(20):  # not counted: faces are read meanwhile
    write(place)
start, processor = time.perf_counter(), time.process_time()
for place in range(COUNT):
    write(place)
wall, cpu = time.perf_counter() - start, time.process_time() - processor
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
sys.stdout.write(json.dumps({"letters": COUNT, "wall": wall, "cpu": cpu, "memory": memory}))
