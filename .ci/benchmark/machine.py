"""What the numbers were measured on, without names of machines, people or places."""

import os
import platform
import re
import subprocess
import time
from pathlib import Path


def described(root, program, built):
    cores = len(os.sched_getaffinity(0))
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 2**20
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    kernel = re.match(r"[\d.]+", platform.release())
    return {
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "cores": cores,
        "processor": model[1].strip() if model else platform.machine(),
        "memory": round(memory),
        "kernel": f"{platform.system()} {kernel[0].rstrip('.') if kernel else ''}".strip(),
        "load": round(os.getloadavg()[0], 2),
        "program": printed([program, "--version"]),
        # Of a program that was made elsewhere nobody knows.
        "commit": printed(["git", "-C", str(root), "describe", "--always", "--dirty"]) if built else "",
        "swift": swift(),
    }


def swift():
    found = re.search(r"Swift version ([\d.]+)", printed(["swift", "--version"]))
    return found[1] if found else ""


def kind():
    """What instruction counts depend on beside the program: the C library takes other ways on other processors."""
    about = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    maker = re.search(r"vendor_id\s*:\s*(\S+)", about)
    wide = [name.upper() for name in ("avx2", "erms") if re.search(rf"\b{name}\b", about)]
    return ", ".join([platform.machine(), *([maker[1]] if maker else []), *wide, f"Swift {swift()}"])


def printed(command):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()
    except FileNotFoundError:
        return ""
