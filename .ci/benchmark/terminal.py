"""Programs as a person meets them: in a pseudo-terminal, or as a command."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

ESCAPE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78cDEHM])")
PAGE_DOWN, PAGE_UP, ESC, SPACE = "\x1b[6~", "\x1b[5~", "\x1b", " "
# A frame is over when nothing came for so many seconds, and for as long again as the frame has taken.
QUIET = 0.03


def surroundings(changes=None):
    """The environment of everything that is measured: no settings of the person who measures."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KEHOACH_")}
    return {**kept, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **(changes or {})}


class Failed(Exception):
    """The program did not do what was to be measured."""


class Terminal:
    """A program in a pseudo-terminal of 120 columns and 40 rows."""

    def __init__(self, command, environment=None):
        variables = surroundings(environment)
        self.begin = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        os.set_blocking(self.fd, False)
        self.output = b""
        self.late = 0
        self.longest = 0.0
        self.ended = False

    def read(self, limit):
        """What comes within so many seconds; None at the end."""
        ready, _, _ = select.select([self.fd], [], [], limit)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            data = b""
        self.ended = not data
        return data or None

    def first_frame(self, pattern, timeout=120):
        """Milliseconds from the start until a text is there that only the whole first frame has, or None."""
        wanted = re.compile(pattern.encode())
        while time.perf_counter() - self.begin < timeout:
            data = self.read(0.2)
            if data is None:
                return None
            if data:
                now = time.perf_counter()
                self.output += data
                if wanted.search(ESCAPE.sub(b"", self.output)):
                    return (now - self.begin) * 1000
        return None

    def settle(self, quiet=0.25, timeout=120):
        """Waits until nothing more comes; milliseconds from the start to the last byte, None if nothing came."""
        last, since = None, time.perf_counter()
        while (data := self.read(quiet)) and time.perf_counter() - since < timeout:
            last = time.perf_counter()
            self.output += data
        return None if last is None else (last - self.begin) * 1000

    def press(self, key):
        """Milliseconds from a key to the last byte of what it brings; None if nothing comes, which is no measure. Waits
        for many times as long as the slowest key so far."""
        patience = max(0.5, 0.02 * self.longest) if self.longest else 5.0
        while data := self.read(0):
            self.late += len(data)
        begin = time.perf_counter()
        os.write(self.fd, key.encode())
        taken = self.answer(begin, patience)
        self.longest = max(self.longest, taken or 0)
        return taken

    def answer(self, begin, patience):
        """Milliseconds from a moment to the last byte of the frame that comes next."""
        last = None
        while True:
            data = self.read(patience if last is None else max(QUIET, last - begin))
            if not data:
                break
            last = time.perf_counter()
        return None if last is None else (last - begin) * 1000

    def series(self, keys, seconds=15.0):
        """The times of keys one after another, and how many brought nothing. Ends early when it takes too long."""
        times, silent, begin = [], 0, time.perf_counter()
        for key in keys:
            taken = self.press(key)
            if taken is None:
                silent += 1
            else:
                times.append(taken)
            if self.ended or silent > 4 or (len(times) > 4 and time.perf_counter() - begin > seconds):
                break
        return times, silent

    def memory(self):
        """MiB: the most it has had (VmHWM, with pages of files that it maps), what it has now (Rss), its share of that
        (Pss) and what only it can have (anonymous pages)."""
        found = {}
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in ("VmHWM", "VmRSS", "RssAnon"):
                found[name] = int(value.split()[0]) / 1024
        for line in Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()[1:]:
            name, _, value = line.partition(":")
            if name == "Pss":
                found["Pss"] = int(value.split()[0]) / 1024
        return found

    def activity(self):
        """Seconds of processor time and the number of times it fell asleep, of all its threads so far."""
        processor, sleeps = 0.0, 0
        for thread in Path(f"/proc/{self.pid}/task").iterdir():
            processor += int((thread / "schedstat").read_text().split()[0]) / 1e9
            sleeps += int(re.search(r"\bvoluntary_ctxt_switches:\s*(\d+)", (thread / "status").read_text())[1])
        return processor, sleeps

    def quit(self, key="q", timeout=120):
        """Leaves as a person does, or by SIGTERM without a key, and waits for the end."""
        if key:
            os.write(self.fd, key.encode())
        else:
            os.kill(self.pid, signal.SIGTERM)
        end = time.perf_counter() + timeout
        while not self.ended and time.perf_counter() < end:
            self.read(1)
        # It may have something to do without the terminal.
        while time.perf_counter() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.fd)
                return
            time.sleep(0.01)
        self.close()
        raise Failed("the program did not end")

    def close(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


class Run:
    """A command that has run: milliseconds (None where it took longer than it was given), exit code, bytes printed."""

    def __init__(self, milliseconds, code, size):
        self.milliseconds, self.code, self.size = milliseconds, code, size

    @property
    def good(self):
        """Its milliseconds if it did what it was asked."""
        return self.milliseconds if self.code == 0 else None


def run(command, environment=None, limit=None, working=None):
    """Runs a command and reads away what it prints, as a pipe would."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=working,
        env=surroundings(environment))
    fd, size = process.stdout.fileno(), 0
    while True:
        left = None if limit is None else max(0, begin + limit - time.perf_counter())
        if not select.select([fd], [], [], left)[0]:
            process.kill()
            process.wait()
            process.stdout.close()
            return Run(None, None, size)
        data = os.read(fd, 1 << 20)
        if not data:
            break
        size += len(data)
    code = process.wait()
    process.stdout.close()
    return Run((time.perf_counter() - begin) * 1000, code, size)
