"""The program as README builds it."""

import subprocess


def build(root):
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib"]
    subprocess.run([*command, "--product", "kehoach"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*command, "--show-bin-path"], cwd=root, check=True, stdout=subprocess.PIPE, text=True)
    return shown.stdout.strip() + "/kehoach"
