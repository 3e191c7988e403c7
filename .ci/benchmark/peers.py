"""The same tasks in what a person would use instead, each where it is installed."""

import csv
import json
import os
import re
import shutil
import subprocess

from .figures import median, middle, single, times
from .terminal import Terminal, run


class Tasks:
    """The tasks of a folder as other programs take them, read from its files once."""

    def __init__(self, folder, scratch):
        self.folder, self.scratch = folder, scratch
        self.files = sorted(folder.glob("plans/*/*.json"))
        # What the first row of the table shows, also where its column is narrow.
        self.first = re.escape(self.files[0].stem)
        self.table = scratch / "tasks.csv"
        with self.table.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "title", "due", "status"])
            writer.writerows(self.rows())

    def rows(self):
        for file in self.files:
            plan = json.loads(file.read_bytes())
            for task in plan["tasks"]:
                timings = task.get("timings") or [{}]
                due = timings[0].get("due") or ""
                yield f"{plan['id']}/{task['id']}", task["title"], due, task.get("status", "")

    def read(self):
        """The same rows again, without holding them all."""
        with self.table.open(newline="") as file:
            yield from csv.DictReader(file)


def opened(command, pattern, limit, keys="j" * 100, environment=None):
    """First frame and keys of a program for terminals; what took too long is said."""
    firsts = []
    for attempt in range(3):
        terminal = Terminal(command, environment)
        first = terminal.first_frame(pattern, timeout=limit)
        if first is None:
            terminal.close()
            return ({"unit": "ms", "count": 0, "remark": f"> {limit:g} s"}, None, None)
        firsts.append(first)
        if attempt == 2 or sum(firsts) > limit * 500:
            break
        terminal.close()
    terminal.settle(1.0, timeout=limit)
    found = times(*terminal.series(keys, seconds=limit / 4))
    memory = terminal.memory()["VmHWM"]
    terminal.close()
    return middle(firsts), found, single(memory, "MiB")


def limited(command, limit, environment=None, working=None, count=3):
    """The median time of a command; what took too long is said."""
    values = []
    while len(values) < count and sum(values) < limit * 500:
        taken = run(command, environment, limit, working)
        if taken.milliseconds is None:
            return {"unit": "ms", "count": 0, "remark": f"> {limit:g} s"}
        if taken.code != 0:
            return {"unit": "ms", "count": 0, "remark": f"failed with {taken.code}"}
        values.append(taken.milliseconds)
    return middle(values)


def measured(tasks, limit, taskwarrior=True):
    """All peers; without Taskwarrior where reading so many tasks into it would take too long."""
    results = {}
    for name, measure in (("less", less), ("VisiData", visidata), ("calcurse", calcurse), ("jq", jq)):
        results.update(measure(tasks, limit))
    if taskwarrior:
        results.update(warrior(tasks, limit))
    return results


def less(tasks, limit):
    if not shutil.which("less"):
        return {}
    first, keys, memory = opened(["less", "-S", str(tasks.table)], tasks.first, limit)
    return {"less: first frame": first, "less: key": keys, "less: memory, VmHWM": memory}


def visidata(tasks, limit):
    if not shutil.which("vd"):
        return {}
    home = tasks.scratch / "visidata"
    home.mkdir(exist_ok=True)
    # The first frame comes while it still reads; its keys are pressed after that, if that ends in time.
    first, keys, memory = opened(["vd", str(tasks.table)], tasks.first, limit, environment={"HOME": str(home)})
    return {"VisiData: first frame": first, "VisiData: key": keys, "VisiData: memory, VmHWM": memory}


def calcurse(tasks, limit):
    if not shutil.which("calcurse"):
        return {}
    home = tasks.scratch / "calcurse"
    home.mkdir(exist_ok=True)
    with (home / "apts").open("w") as file:
        for row in tasks.read():
            if row["due"]:
                year, month, day = row["due"].split("-")
                file.write(f"{month}/{day}/{year} [1] {row['title']}\n")
    for name in ("todo", "conf", "keys"):
        (home / name).touch()
    first, keys, memory = opened(
        ["calcurse", "-D", str(home)], r"Calendar|Appointments", limit, keys="jk" * 50)
    return {"calcurse: first frame": first, "calcurse: key": keys, "calcurse: memory, VmHWM": memory}


def jq(tasks, limit):
    if not shutil.which("jq"):
        return {}
    names = tasks.scratch / "files"
    names.write_text("\n".join(str(file.relative_to(tasks.folder)) for file in tasks.files) + "\n")
    return {"jq: count of done tasks": limited(
        ["xargs", "-a", str(names), "jq", '[.tasks[]|select(.status=="done")]|length'], limit, working=tasks.folder)}


def warrior(tasks, limit):
    if not shutil.which("task"):
        return {}
    home = tasks.scratch / "taskwarrior"
    home.mkdir(exist_ok=True)
    configuration = home / "taskrc"
    configuration.write_text(f"data.location={home}\nconfirmation=no\nverbose=nothing\ngc=on\nhooks=off\n")
    environment = {"TASKRC": str(configuration), "TASKDATA": str(home)}
    source = home / "tasks.json"
    with source.open("w") as file:
        for row in tasks.read():
            entry = {"description": row["title"], "project": row["id"].split("/")[0], "status": "pending"}
            if row["status"] == "done":
                entry.update(status="completed", end="20260101T000000Z")
            if row["due"]:
                entry["due"] = row["due"].replace("-", "") + "T000000Z"
            file.write(json.dumps(entry) + "\n")
    imported = run(["task", "import", str(source)], environment, 10 * limit)
    if imported.good is None:
        return {"Taskwarrior: list": {"unit": "ms", "count": 0, "remark": f"not tried: import > {10 * limit:g} s"}}
    # The first report numbers the tasks.
    run(["task", "next"], environment, limit)
    number = iter(range(1, 100))
    results = {"Taskwarrior: list": limited(["task", "list"], limit, environment)}
    results["Taskwarrior: done"] = median(
        3, lambda: run(["task", str(next(number)), "done"], environment, limit).good, seconds=limit)
    results["Taskwarrior: export"] = limited(["task", "export"], limit, environment)
    results["Taskwarrior: import, not a ratio"] = single(imported.milliseconds, "ms")
    return results


def versions():
    """Which peers these are."""
    found = []
    for name, command in (
        ("less", ["less", "--version"]), ("VisiData", ["vd", "--version"]), ("Taskwarrior", ["task", "--version"]),
        ("calcurse", ["calcurse", "--version"]), ("jq", ["jq", "--version"]),
    ):
        if not shutil.which(command[0]):
            found.append(f"{name} not installed")
            continue
        text = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout
        number = re.search(r"\d[\d.]*", text)
        found.append(f"{name} {number[0]}" if number else name)
    return ", ".join(found)
