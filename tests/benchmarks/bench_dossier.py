"""A dossier of a letter and 500 MB of scans: seconds beside `qpdf --pages`, and the memory of all processes.

Run: python -m tests.benchmarks.bench_dossier [MEGABYTES]. It needs qpdf for the comparison.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pikepdf
from PIL import Image

from letters.output.pdf.dossier import PdfBinder
from letters.output.pdf.paper import read_paper
from letters.output.pdf.typesetter import PdfTypesetter
from letters.ports.binder import Contents, Exhibit
from letters.storage.attachments import EncryptedFiles
from letters.storage.data_key import DataKey
from tests.fakes import exhibits, sample_letters

FILE = 42_000_000
WIDTH, HEIGHT = 1654, 2339
PAPER = Path(__file__).parents[2] / "resources" / "paper"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def scans(megabytes):
    """Give the bytes of PDF files of scanned pages (JPEG, 2 MB each), no two pages alike."""
    sheets = []
    for noise in range(60, 64):
        held = io.BytesIO()
        Image.effect_noise((WIDTH, HEIGHT), noise).save(held, "JPEG", quality=80)
        sheets.append(held.getvalue())
    for number in range(-(-megabytes * 1_000_000 // FILE)):
        yield scan(sheets, number)


def scan(sheets, number):
    with pikepdf.new() as pdf:
        size = 0
        while size < FILE:
            size += add_sheet(pdf, sheets[len(pdf.pages) % len(sheets)], number)
        held = io.BytesIO()
        pdf.save(held)
        return held.getvalue()


def add_sheet(pdf, sheet, number):
    name = pikepdf.Name
    content = sheet + bytes([number % 256, len(pdf.pages) % 256])
    image = pikepdf.Stream(
        pdf,
        content,
        Type=name.XObject,
        Subtype=name.Image,
        Width=WIDTH,
        Height=HEIGHT,
        ColorSpace=name.DeviceGray,
        BitsPerComponent=8,
        Filter=name.DCTDecode,
    )
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
    page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /I Do Q")
    return len(content)


class Watch(threading.Thread):
    """Adds up, every 5 ms, the memory of this process and of those it started (Pss, shared pages once)."""

    def __init__(self):
        super().__init__(daemon=True)
        self.peak, self.of_child, self.done = 0, 0, threading.Event()

    def run(self):
        while not self.done.wait(0.005):
            each = {pid: pss(pid) for pid in [os.getpid(), *below(os.getpid())]}
            self.peak = max(self.peak, sum(each.values()))
            self.of_child = max(self.of_child, sum(each.values()) - each[os.getpid()])


def below(pid):
    """Give the processes that *pid* started, and those that they did."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, read(task).split()):
            yield child
            yield from below(child)


def pss(pid):
    lines = read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def read(path):
    try:
        return path.read_text()
    except OSError:
        return ""


def merged(folder, files):
    target = folder / "merged.pdf"
    before, began = os.times(), time.perf_counter()
    command = ["qpdf", "--empty", "--pages", *map(str, files), "--", str(target)]
    subprocess.run(command, check=True)
    took, after = time.perf_counter() - began, os.times()
    target.unlink()
    return took, sum(after[2:4]) - sum(before[2:4])


def bound(folder, digests):
    """Bind what the store of *folder* holds, in a process that has done nothing else; print the figures."""
    store = EncryptedFiles(folder, DataKey(bytes(range(32))))
    given = tuple(
        Exhibit(f"Numérisation {place}", "scan.pdf", digest, FILE, partial(store.copy_to, digest))
        for place, digest in enumerate(digests)
    )
    target, cover = folder / "dossier.pdf", (folder / "cover.pdf").read_bytes()
    binder = PdfBinder(read_paper(PAPER))
    settings = {"created": NOON, "words": exhibits.WORDS, "step": lambda *_: None}
    binder.bind(Contents((), cover), target, **settings)
    before, began = os.times(), time.perf_counter()
    made = binder.bind(Contents(given, cover), target, **settings)
    took, after = time.perf_counter() - began, os.times()
    idle, watch = pss(os.getpid()), Watch()
    watch.start()
    binder.bind(Contents(given, cover), target, **settings)  # again: watching takes time
    watch.done.set()
    watch.join()
    target.unlink()
    processor = sum(after[:4]) - sum(before[:4])
    print(json.dumps([took, made.pages, idle, watch.peak, watch.of_child, processor]))


def main(megabytes):
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("BENCH_FOLDER")))
    store = EncryptedFiles(folder, DataKey(bytes(range(32))))
    files, digests = [], []
    for number, content in enumerate(scans(megabytes)):
        files.append(folder / f"scan-{number}.pdf")
        files[-1].write_bytes(content)
        digests.append(store.put(content))
    (folder / "cover.pdf").write_bytes(letter())
    size = sum(file.stat().st_size for file in files) / 1e6
    for _ in range(3):
        os.sync()
        alone, processor = merged(folder, files)
        os.sync()
        again = [sys.executable, "-m", "tests.benchmarks.bench_dossier", "--bind", str(folder), *digests]
        told = subprocess.run(again, check=True, capture_output=True, text=True).stdout
        took, pages, idle, peak, apart, busy = json.loads(told)
        print(
            f"{size:.0f} MB, {pages} pages: qpdf {alone:.2f} s ({processor:.1f} s of processor), dossier "
            f"{took:.2f} s ({took / alone:.2f} ×; {busy:.1f} s); memory {peak:.0f} MB in all, of which "
            f"{apart:.0f} apart; before: {idle:.0f} MB"
        )
    shutil.rmtree(folder)


def letter():
    """Give a letter of ours on paper."""
    typesetter = PdfTypesetter(read_paper(PAPER), title="Courrier")
    return typesetter.typeset(sample_letters.with_enclosures(), created=NOON).content


if __name__ == "__main__":
    if "--bind" in sys.argv:
        bound(Path(sys.argv[2]), sys.argv[3:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
