"""What goes out of the folder: a letter, a report, a sheet of many rows; a sheet also in what one would write it with."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from . import subject
from .figures import middle, single
from .report import number, table

# 1,205 plans of 83 tasks.
PLANS = 1_205
TODAY = "2026-11-21"

# what, of these, at most, unit
PROMISES = [
    ("a letter (.docx)", "median", 20, "ms"),
    ("report of 100,000 tasks (.docx)", "median", 2_000, "ms"),
    ("sheet of 100,000 rows (.xlsx)", "median", 3_000, "ms"),
    ("memory of that sheet, VmHWM", "value", 200, "MiB"),
]

# Writes a sheet as a script of an office would: the rows of a CSV, in the library's own manner for many rows.
PEERS = {
    "openpyxl": (
        "import csv, openpyxl, sys\n"
        "book = openpyxl.Workbook(write_only=True)\nsheet = book.create_sheet()\n"
        "for row in csv.reader(open(sys.argv[1], newline='')): sheet.append(row)\nbook.save(sys.argv[2])\n"),
    "xlsxwriter": (
        "import csv, sys, xlsxwriter\n"
        "book = xlsxwriter.Workbook(sys.argv[2], {'constant_memory': True})\nsheet = book.add_worksheet()\n"
        "for place, row in enumerate(csv.reader(open(sys.argv[1], newline=''))): sheet.write_row(place, 0, row)\n"
        "book.close()\n"),
}


def spent(command, environment=None):
    """Milliseconds, MiB at the most and milliseconds of processor of a command that did what it was asked."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               env={**os.environ, **(environment or {})})
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    taken = (time.perf_counter() - begin) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        print(" ".join(map(str, command)), told.decode(errors="replace"), file=sys.stderr)
        return None
    return taken, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000


def several(count, command, environment=None):
    """The median of the times, with that of the processor, and the most memory of all runs."""
    found = []
    for _ in range(count):
        one = spent(command, environment)
        if one is None:
            return {"unit": "ms", "count": 0, "remark": "failed"}, None
        found.append(one)
    times = {**middle([one[0] for one in found]), "processor": middle([one[2] for one in found])["median"]}
    return times, single(max(one[1] for one in found), "MiB")


def large_plan(program, place):
    """A folder with one plan of 100,000 tasks: the largest that is made, its tasks ten times under ids of their own."""
    path = place / "plan-100000"
    if (path / "folder.json").exists():
        return path
    draft = place / ".plan-100000"
    subprocess.run(["rm", "-rf", str(draft)], check=True)
    subprocess.run([program, "generate", "--plans", "1", "--tasks-per-plan", "10000", "--seed", "1", str(draft)],
                   check=True, stdout=subprocess.DEVNULL)
    file = next(draft.glob("plans/*/*.json"))
    plan = json.loads(file.read_bytes())
    tasks = plan["tasks"]
    plan["tasks"] = tasks + [
        {**task, "id": f"{task['id']}.{copy}"} for copy in range(2, 11) for task in tasks]
    file.write_text(json.dumps(plan, ensure_ascii=False, separators=(",", ":")) + "\n")
    draft.rename(path)
    return path


def measured(program, place, scratch):
    """The program's papers and sheets."""
    folder = subject.generated(program, PLANS, place)
    cache = {"XDG_CACHE_HOME": str(scratch / "cache")}
    (scratch / "cache").mkdir(exist_ok=True)
    # Nobody is late any more by plans that are over.
    plan = sorted(folder.glob("plans/*/*-2026.json"))[0].stem
    out = ["--today", TODAY, "--lang", "vi", "--overwrite"]

    def ours(name, *words, data=folder, count=5):
        file = scratch / name
        several(1, [program, *words, "--data", str(data), *out, "--out", str(file)], cache)
        time_taken, memory = several(count, [program, *words, "--data", str(data), *out, "--out", str(file)], cache)
        return time_taken, memory, file

    results = {}
    results["a letter (.docx)"], _, _ = ours("letter.docx", "remind", plan, "--no-register", count=15)
    results["report of a plan of 83 tasks (.docx)"], _, _ = ours(
        "report.docx", "report", plan, "--period", "year", count=9)
    large = large_plan(program, place)
    name = next(large.glob("plans/*/*.json")).stem
    results["report of 100,000 tasks (.docx)"], memory, _ = ours(
        "large.docx", "report", name, "--period", "year", data=large, count=3)
    results["memory of that report, VmHWM"] = memory
    results["sheet of 100,000 rows (.xlsx)"], memory, book = ours("tasks.xlsx", "export", "tasks", count=5)
    results["memory of that sheet, VmHWM"] = memory
    results["the same as .csv"], _, rows = ours("tasks.csv", "export", "tasks", count=5)
    if book.exists():
        results["size of that sheet"] = single(book.stat().st_size / 2**20, "MiB")
    return results, rows


def peers(rows, scratch):
    """The same rows by the libraries that write sheets, each where it is installed."""
    found = {}
    for name, script in PEERS.items():
        for python in ("python3", "/usr/bin/python3"):
            version = subprocess.run([python, "-c", f"import {name}; print({name}.__version__)"],
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if version.returncode == 0:
                taken, memory = several(1, [python, "-c", script, str(rows), str(scratch / f"{name}.xlsx")])
                found[f"{name} {version.stdout.strip()}"] = {"time": taken, "memory": memory}
                break
    return found


def text(results):
    machine, found = results["machine"], results["papers"]
    rows = []
    for name, which, most, unit in PROMISES:
        value = (found.get(name) or {}).get(which)
        verdict = "not measured" if value is None else "met" if value <= most else f"not met, ×{value / most:.2f}"
        rows.append([name, f"{most:,} {unit}", number(value), verdict])
    parts = [
        f"Measured on {machine['date']}: {machine['cores']} cores ({machine['processor']}), {machine['memory']} GiB, "
        f"load {machine['load']} at the start; {PLANS * 83:,} tasks in {PLANS:,} plans.",
        table(["what", "promised, at most", "measured", ""], rows, {1, 2}),
        table(["what", "in", "measured", "processor, ms"],
              [[name, measure["unit"], number(measure.get("median", measure.get("value"))),
                number(measure["processor"]) if "processor" in measure else ""]
               for name, measure in found.items() if measure], {2, 3})]
    ours, memory = found["sheet of 100,000 rows (.xlsx)"], found["memory of that sheet, VmHWM"]
    lines = [[name, number(peer["time"].get("median")), number(peer["time"].get("processor")),
              number((peer["memory"] or {}).get("value")),
              number(peer["time"]["median"] / ours["median"]) + "×" if "median" in peer["time"] else "–"]
             for name, peer in results["peers"].items() if "median" in ours]
    if lines:
        lines.append(["kehoach", number(ours["median"]), number(ours.get("processor")),
                      number((memory or {}).get("value")), "1×"])
        parts.append(table(["the same rows as .xlsx", "ms", "processor, ms", "MiB, VmHWM", "of kehoach's time"],
                           lines, {1, 2, 3, 4}))
    return "\n\n".join(parts) + "\n"


def put_into_page(results, root):
    """Replaces what stands between the markers of the page."""
    page = root / "BENCHMARKS.md"
    before, begin, rest = page.read_text().partition("<!-- papers -->")
    _, end, after = rest.partition("<!-- /papers -->")
    if not begin or not end:
        raise SystemExit("BENCHMARKS.md has no <!-- papers --> … <!-- /papers -->")
    page.write_text(f"{before}{begin}\n\n{text(results)}\n{end}{after}")


def run(program, place, described):
    """Measures all of it in a folder of its own."""
    scratch = Path(place) / ".papers"
    scratch.mkdir(exist_ok=True)
    found, rows = measured(program, Path(place), scratch)
    results = {"machine": described, "papers": found, "peers": peers(rows, scratch) if rows.exists() else {}}
    subprocess.run(["rm", "-rf", str(scratch)], check=True)
    return results
