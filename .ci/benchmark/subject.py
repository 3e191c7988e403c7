"""What a person feels of kehoach."""

import os
import shutil
import subprocess
import time
from pathlib import Path

from .figures import median, middle, single, times
from .terminal import ESC, PAGE_DOWN, PAGE_UP, SPACE, Failed, Terminal, run

TODAY = "2026-11-21"
FOOTER = r"q quit"
WORDS = ["tap huan ve binh dang gioi", "phong ngua bao luc", "so y te", "nu lanh dao", "hoi nghi"]


def tasks_per_plan(plans):
    """33,210 plans are the 3,321 communes in ten years: 2.6 million tasks."""
    return 83 if plans < 20_000 else 79


def generated(program, plans, place):
    """The made-up folder of a size, made once; the same bytes from the same seed."""
    path = place / f"plans-{plans}"
    if (path / "folder.json").exists() and sum(1 for _ in path.glob("plans/*/*.json")) == plans:
        return path
    draft = place / f".plans-{plans}"
    for old in (path, draft):
        shutil.rmtree(old, ignore_errors=True)
    subprocess.run(
        [program, "generate", "--plans", str(plans), "--tasks-per-plan", str(tasks_per_plan(plans)), "--seed", "1",
         str(draft)], check=True, stdout=subprocess.DEVNULL)
    draft.rename(path)
    return path


class Subject:
    """A program, a folder that it may change, and a cache of its own."""

    def __init__(self, program, folder, cache):
        self.program, self.folder, self.cache = program, Path(folder), Path(cache)
        self.environment = {"XDG_CACHE_HOME": str(cache)}
        self.lists = ["--data", str(folder), "--today", TODAY]
        self.writes = [*self.lists, "--by", "Lan"]
        self.dashboard = [program, *self.writes, "--lang", "en"]

    def empty_cache(self):
        shutil.rmtree(self.cache, ignore_errors=True)
        self.cache.mkdir(parents=True)

    def cached_bytes(self):
        return sum(file.stat().st_size for file in self.cache.rglob("*") if file.is_file())

    def start(self):
        """An open dashboard, and the milliseconds to its first frame and to the last byte before it rests."""
        terminal = Terminal(self.dashboard, self.environment)
        first = terminal.first_frame(FOOTER)
        if first is None:
            terminal.close()
            raise Failed(f"the dashboard of {self.folder.name} showed no first frame")
        return terminal, first, max(first, terminal.settle() or first)

    def fill_cache(self):
        """Lets the program write its cache: looks until the cache stays as it is, then leaves."""
        terminal, _, _ = self.start()
        size, since = self.cached_bytes(), time.perf_counter()
        while time.perf_counter() - since < 1.5:
            terminal.settle(0.25)
            now = self.cached_bytes()
            if now != size:
                size, since = now, time.perf_counter()
        terminal.quit()

    def starts(self, cold):
        """Times to the first frame, and until nothing more comes."""
        firsts, rests = [], []
        begin = time.perf_counter()
        while len(firsts) < 7 and (not firsts or time.perf_counter() - begin < 30):
            if cold:
                self.empty_cache()
            terminal, first, rest = self.start()
            terminal.close()
            firsts.append(first)
            rests.append(rest)
        return middle(firsts), middle(rests)


def dashboard(subject, idle):
    """Everything that is felt with the dashboard open."""
    results = {}
    subject.start()[0].close()
    results["first frame, cold"], results["start until it rests, cold"] = subject.starts(cold=True)
    subject.empty_cache()
    subject.fill_cache()
    results["cache"] = single(subject.cached_bytes() / 2**20, "MiB")
    results["first frame, warm"], results["start until it rests, warm"] = subject.starts(cold=False)
    terminal, _, _ = subject.start()
    results["memory at the first frame, VmHWM"] = single(terminal.memory()["VmHWM"], "MiB")
    switches = {screen: ([], 0) for screen in "1234567"}
    for screen in "234567123456712345671234567123456712345671":
        found, silent = terminal.series([screen])
        switches[screen] = (switches[screen][0] + found, switches[screen][1] + silent)
    for screen, (found, silent) in switches.items():
        results[f"switch to screen {screen}"] = times(found, silent)
    for screen in "1243":
        terminal.press(screen)
        # Never far, as a key at an end of a list changes nothing.
        keys = ["j", "k", "j", "k", PAGE_DOWN, PAGE_UP] * 9
        if screen == "3":
            keys = (["j"] * 6 + ["k"] * 3 + [PAGE_DOWN]) * 10 + (["k"] * 6 + ["j"] * 3 + [PAGE_UP]) * 10
        results[f"key on screen {screen}"] = times(*terminal.series(keys))
    letters, silent = [], 0
    for words in WORDS:
        terminal.press("/")
        found, missed = terminal.series(words)
        letters, silent = letters + found, silent + missed
        # Once out of the field, once back to all tasks.
        terminal.series([ESC])
        terminal.settle(0.2)
        terminal.series([ESC], seconds=1)
    results["search letter"] = times(letters, silent)
    terminal.press("1")
    terminal.press("3")
    terminal.press("j")
    results["done, in the dashboard"], changed = space(subject, terminal)
    results["reload of one file"] = reload(subject, terminal, changed)
    terminal.press("1")
    if idle:
        time.sleep(5)
        terminal.settle(0.5)
        processor, sleeps = terminal.activity()
        time.sleep(idle)
        now, woken = terminal.activity()
        results[f"processor in {idle:g} s of rest"] = single((now - processor) * 1000, "ms")
        results[f"times woken in {idle:g} s of rest"] = single(woken - sleeps, "")
    memory = terminal.memory()
    results["memory at the end, VmHWM"] = single(memory["VmHWM"], "MiB")
    results["memory at the end, RSS"] = single(memory["VmRSS"], "MiB")
    results["memory at the end, Pss"] = single(memory.get("Pss"), "MiB")
    results["memory at the end, anonymous"] = single(memory["RssAnon"], "MiB")
    results["output after a frame seemed over"] = single(terminal.late, "bytes")
    terminal.quit()
    return results


def space(subject, terminal):
    """Space on a task, again and again: done, reopened, done. The history says which task that was."""
    before = set(subject.folder.glob("history/*.jsonl"))
    lines = sum(file.read_bytes().count(b"\n") for file in before)
    found, silent = terminal.series([SPACE] * 20)
    histories = set(subject.folder.glob("history/*.jsonl"))
    written = sum(file.read_bytes().count(b"\n") for file in histories) - lines
    if written < len(found):
        return {"unit": "ms", "count": 0, "remark": f"{len(found)} frames, but {written} changes in the history"}, None
    return times(found, silent), next(iter(histories - before), None)


def reload(subject, terminal, history):
    """From the moment another program puts a changed plan in place to the end of the frame that shows it."""
    if history is None:
        return {"unit": "ms", "count": 0}
    plan = next(subject.folder.glob(f"plans/*/{history.stem}.json"))
    text, draft = plan.read_bytes(), plan.with_suffix(".draft")
    # A letter of every title, so that what is on the screen changes.
    changed = text.replace(b'"title": "', b'"title": "X')
    found, silent = [], 0
    for number in range(6):
        time.sleep(3.5)
        terminal.settle(0.5)
        draft.write_bytes(text if number % 2 else changed)
        begin = time.perf_counter()
        os.replace(draft, plan)
        taken = terminal.answer(begin, 5)
        found, silent = (found + [taken], silent) if taken is not None else (found, silent + 1)
    return times(found, silent)


def commands(subject):
    """What commands take, with the cache there."""
    plan = sorted(subject.folder.glob("plans/*/*.json"))[0]
    task = f"{plan.stem}/II.1.1"

    def command(*words, limit=600):
        return run([subject.program, *words], subject.environment, limit)

    command("reopen", task, *subject.writes)
    history = subject.folder / "history" / f"{plan.stem}.jsonl"

    def done():
        lines = history.read_bytes().count(b"\n") if history.exists() else 0
        taken = command("done", task, *subject.writes).good
        # Nothing counts as done that left no line.
        if taken is None or history.read_bytes().count(b"\n") != lines + 1:
            return None
        command("reopen", task, *subject.writes)
        return taken

    results = {"done, a command": median(9, done)}
    results["tasks with a query"] = median(5, lambda: command("tasks", "tap huan", *subject.lists).good)
    results["tasks of one agency"] = median(
        5, lambda: command("tasks", 'agency:"so y te" status:overdue', *subject.lists, "--lang", "en").good)
    sizes = []

    def export():
        done = command("tasks", "--format", "json", *subject.lists)
        sizes.append(done.size)
        return done.good

    results["export of all tasks as JSON"] = median(3, export)
    results["size of that export"] = single(sizes[-1] / 2**20, "MiB")
    return results


def harness(place):
    """What the harness and the disk themselves take: the same measures of programs that do nothing."""
    def echo_start():
        terminal = Terminal(["echo", "q quit"])
        first = terminal.first_frame(FOOTER)
        terminal.close()
        return first

    def durable():
        draft, final = place / ".draft", place / ".durable"
        begin = time.perf_counter()
        with draft.open("wb") as file:
            file.write(b"x" * 30_000)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(final)
        folder = os.open(place, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
        taken = (time.perf_counter() - begin) * 1000
        final.unlink()
        return taken

    terminal = Terminal(["sh", "-c", "stty raw -echo; echo q quit; exec cat"])
    terminal.first_frame(FOOTER)
    terminal.settle(0.1)
    keys = times(*terminal.series(["j"] * 200))
    terminal.close()
    return {
        "a small file, durable (write, fsync, rename, fsync)": median(15, durable),
        "start of echo to its line": median(9, echo_start),
        "a key through cat": keys,
        "true, a command": median(9, lambda: run(["true"]).good),
    }
