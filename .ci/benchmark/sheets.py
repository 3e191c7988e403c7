"""A country's worth of sheets of figures: made by the program, filled in, and taken in again."""

import os
import re
import subprocess
import time
import zipfile
from pathlib import Path

from .figures import single
from .terminal import Failed, surroundings

TODAY = "2026-07-12"
COUNT = 2_000
# Each report is owed by the communes of a province; no province has two thousand.
REPORTS = 20
FORM = """{ "unit": "an-giang-2025", "forms": [ { "id": "xa", "title": "Figures of communes",
  "reports": ["periodicReport"], "figures": [
  { "id": "1", "label": "people reached", "unit": "people", "byGender": true },
  { "id": "2", "label": "delegates", "unit": "people", "byGender": true, "adds": "latest" },
  { "id": "3", "label": "meetings", "unit": "meetings" },
  { "id": "4", "label": "women who lead", "unit": "%", "adds": "recomputed" } ] } ] }
"""
CELLS = {"D7": "1000", "E7": "520", "F7": "480", "D8": "25", "E8": "8", "F8": "17", "D9": "4", "G10": "2", "H10": "5"}


def measured(program, place):
    """How long it takes to look at so many sheets and to write them, and the most memory that it takes."""
    folder, sheets = Path(place) / "data", Path(place) / "sheets"

    def kehoach(*words):
        return timed([program, *words, "--data", str(folder), "--today", TODAY, "--by", "Lan", "--lang", "en"])

    timed([program, "init", str(folder)])
    kehoach("plan", "new", "An Giang", "2026")
    kehoach("section", "add", "an-giang-2026", "Organisation", "--part", "implementation")
    kehoach("block", "add", "an-giang-2026", "so-noi-vu", "--under", "I")
    kehoach("task", "add", "an-giang-2026", "Collect the reports", "--under", "I.1")
    for number in range(REPORTS):
        kehoach("duty", "add", "an-giang-2026/I.1.a", "--kind", "periodicReport", "--title", f"Report {number + 1}",
                "--who", "ubnd-xa@*", "--to-whom", "so-noi-vu", "--before", f"{number + 1}/7")
    (folder / "forms").mkdir(exist_ok=True)
    (folder / "forms" / "an-giang-2025.json").write_text(FORM)
    # Two reports of one kind have marks of their own: duty.periodic, duty.periodic.2.
    shown = subprocess.run(
        [program, "reports", "an-giang-2026", "--format", "json", "--data", str(folder), "--today", TODAY],
        stdout=subprocess.PIPE, text=True, check=True, env=surroundings()).stdout
    duties = list(dict.fromkeys(re.findall(r'"duty": *"([^"]+)"', shown)))
    began = time.perf_counter()
    for duty in duties:
        kehoach("form", duty if "/" in duty else f"an-giang-2026/{duty}", "--xlsx", str(sheets))
    made = (time.perf_counter() - began) * 1000
    names = sorted(sheets.glob("*.xlsx"))
    for name in names[COUNT:]:
        name.unlink()
    for name in names[:COUNT]:
        fill(name)
    looked, _ = kehoach("collect", str(sheets))
    taken, memory = kehoach("collect", str(sheets), "--yes")
    plan = (folder / "plans" / "an-giang-2025" / "an-giang-2026.json").read_text()
    if len(names) < COUNT or plan.count('"answers"') != COUNT:
        raise Failed(f"{len(names)} sheets were made, and {plan.count(chr(34) + 'answers' + chr(34))} taken in")
    return {
        "making the sheets": single(made, "ms"), "looking at 2,000 sheets": single(looked, "ms"),
        "collecting 2,000 sheets": single(taken, "ms"), "memory of collecting, VmHWM": single(memory, "MiB"),
    }


def fill(path):
    """Fills a sheet in as a program for sheets stores it."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["xl/worksheets/sheet1.xml"].decode()
    for cell, value in CELLS.items():
        text = re.sub(rf'<c r="{cell}"([^>]*?)(/>|>.*?</c>)', rf'<c r="{cell}"\1><v>{value}</v></c>', text, count=1)
    parts["xl/worksheets/sheet1.xml"] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def timed(command):
    """The milliseconds of a command and the most memory that it had, in MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(f"{' '.join(command[:4])} ended with {process.returncode}")
    return (time.perf_counter() - begin) * 1000, usage.ru_maxrss / 1024
