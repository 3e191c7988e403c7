"""The tables: promises, all measures with their growth, peers."""

import json
import re

from . import plot
from .figures import chief, growth, typical

# plans, measure, number of it, at most, unit
PROMISES = [
    (5, "first frame, cold", "median", 20, "ms"),
    (5, "first frame, warm", "median", 20, "ms"),
    (1_200, "first frame, warm", "median", 60, "ms"),
    (1_200, "key on screen 3", "p99", 3, "ms"),
    (1_200, "search letter", "p99", 15, "ms"),
    (1_200, "done, a command", "median", 15, "ms"),
    (1_200, "done, in the dashboard", "p50", 15, "ms"),
    (1_200, "memory at the end, VmHWM", "value", 80, "MiB"),
    (1_200, "processor in * s of rest", "value", 0, "ms"),
    (1_200, "times woken in * s of rest", "value", 0, ""),
    (33_210, "first frame, warm", "median", 300, "ms"),
    (33_210, "memory at the end, VmHWM", "value", 300, "MiB"),
    # Of a folder of its own.
    (None, "collecting 2,000 sheets", "value", 30_000, "ms"),
    (None, "memory of collecting, VmHWM", "value", 300, "MiB"),
]

# what a peer does, what of kehoach it is compared with
RATIOS = [
    ("less: first frame", "first frame, warm"),
    ("VisiData: first frame", "first frame, warm"),
    ("calcurse: first frame", "first frame, warm"),
    ("less: key", "key on screen 3"),
    ("VisiData: key", "key on screen 3"),
    ("calcurse: key", "key on screen 3"),
    ("less: memory, VmHWM", "memory at the end, VmHWM"),
    ("VisiData: memory, VmHWM", "memory at the end, VmHWM"),
    ("calcurse: memory, VmHWM", "memory at the end, VmHWM"),
    ("jq: count of done tasks", "tasks with a query"),
    ("Taskwarrior: list", "tasks with a query"),
    ("Taskwarrior: done", "done, a command"),
    ("Taskwarrior: export", "export of all tasks as JSON"),
]


def number(value):
    if value is None:
        return "–"
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2f}"


def cell(measure):
    """A measure as a person reads it."""
    if not measure:
        return "–"
    if not measure.get("count"):
        return measure.get("remark") or ("no frame" if measure.get("silent") else "–")
    if "p50" in measure:
        names = ("p50", "p99", "max") if measure["count"] >= 50 else ("p50", "max")
        text = " / ".join(number(measure[name]) for name in names)
        return text + (f" ({measure['silent']} without a frame)" if measure.get("silent") else "")
    return number(chief(measure))


def unit(measure):
    if not measure:
        return ""
    if measure.get("count", 0) >= 50 and "p50" in measure:
        return "ms: p50 / p99 / max"
    return "ms: p50 / max" if "p50" in measure else measure["unit"]


def table(head, rows, right):
    lines = ["| " + " | ".join(head) + " |",
             "| " + " | ".join("---:" if column in right else "---" for column in range(len(head))) + " |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def sizes(results):
    return sorted((int(plans), found) for plans, found in results["sizes"].items())


def named(found, pattern):
    """A measure by its name; * stands for the seconds of rest."""
    expression = re.compile(re.escape(pattern).replace(r"\*", r"[\d.]+"))
    return next((measure for name, measure in found["kehoach"].items() if expression.fullmatch(name)), None)


def promises(results):
    rows = []
    for plans, name, which, most, what in PROMISES:
        found = results["sizes"].get(str(plans)) if plans else {"kehoach": results.get("sheets", {})}
        measure = named(found, name) if found else None
        value = measure.get(which) if measure else None
        if value is None:
            verdict = "not measured"
        elif value <= most:
            verdict = "met"
        else:
            verdict = f"not met, ×{value / most:.2f}" if most else "not met"
        promised = f"{most} {what}".strip()
        rows.append([f"{plans:,}" if plans else "–", name.replace(" in * s of rest", " at rest"), "" if which == "value" else which,
                     promised, number(value), verdict])
    return table(["plans", "what", "of these", "promised, at most", "measured", ""], rows, {0, 3, 4})


def measures(results):
    found = sizes(results)
    names = list(dict.fromkeys(name for _, one in found for name in one["kehoach"]))
    steps = list(zip(found, found[1:]))
    head = ["what", "in", *(f"{plans:,} plans" for plans, _ in found),
            *(f"{small:,} → {large:,}: per ×10 tasks" for (small, _), (large, _) in steps)]
    rows = []
    for name in names:
        of = [one["kehoach"].get(name) for _, one in found]
        row = [name, unit(next((measure for measure in reversed(of) if measure), None)), *map(cell, of)]
        for (_, small), (_, large) in steps:
            factor = growth(typical(small["kehoach"].get(name)), typical(large["kehoach"].get(name)),
                            small["tasks"], large["tasks"])
            row.append("–" if factor is None else f"×{factor:.2f}")
        rows.append(row)
    return table(head, rows, set(range(2, len(head))))


def ratios(results):
    rows = []
    for peer, ours in RATIOS:
        for plans, found in sizes(results):
            measure, mine = found["peers"].get(peer), found["kehoach"].get(ours)
            if measure is None:
                continue
            theirs, own = chief(measure), chief(mine)
            which = "p99" if "p99" in measure else ""
            ratio = "–"
            if theirs is not None and own:
                ratio = f"{number(theirs / own)}×" if theirs >= own else f"{theirs / own:.2g}×"
            text = number(theirs) + f" {measure['unit']}" if theirs is not None else cell(measure)
            rows.append([f"{plans:,}", f"{peer} {which}".strip(), text, f"{ours} {which}".strip(), number(own), ratio])
    return table(["plans", "peer", "takes", "kehoach", "takes", "peer / kehoach"], rows, {0, 2, 4, 5}) if rows else ""


def text(results):
    machine = results["machine"]
    harness = "; ".join(f"{name} {cell(measure)} {unit(measure)}" for name, measure in results["harness"].items())
    sheets = "; ".join(
        f"{name} {cell(measure)} {unit(measure)}" for name, measure in results.get("sheets", {}).items())
    tasks = ", ".join(f"{plans:,} plans = {found['tasks']:,} tasks" for plans, found in sizes(results))
    parts = [
        f"Measured on {machine['date']}: {machine['cores']} cores ({machine['processor']}), {machine['memory']} GiB, "
        f"{machine['kernel']}, load {machine['load']} at the start. kehoach {machine['program']}"
        + (f" at `{machine['commit']}`" if machine["commit"] else "")
        + (f", Swift {machine['swift']}" if machine["swift"] else "") + f". {tasks}.",
        "### Promises", promises(results),
        "### All measures",
        "Growth is ×N for ten times as many tasks: ×1.00 does not grow, ×10.00 grows as the data. It is taken from "
        "medians.",
        measures(results),
        *([f"Sheets of figures, in a folder of their own: {sheets}."] if sheets else []),
        f"The harness and the disk themselves: {harness}. What is near these numbers is not the program's.",
    ]
    peers = ratios(results)
    if peers:
        parts += ["### Peers", f"In the same run, on the same tasks: {results['versions']}.", peers]
    return "\n\n".join(parts) + "\n"


def write(results, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.md").write_text(text(results))
    (folder / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    (folder / "plot.svg").write_text(plot.drawn(sizes(results)))


def put_into_page(results, root):
    """Replaces what stands between the markers of the page, and the plot beside this file."""
    page = root / "BENCHMARKS.md"
    before, begin, rest = page.read_text().partition("<!-- results -->")
    _, end, after = rest.partition("<!-- /results -->")
    if not begin or not end:
        raise SystemExit("BENCHMARKS.md has no <!-- results --> … <!-- /results -->")
    image = "![Milliseconds against the number of tasks](.ci/benchmark/plot.svg)"
    page.write_text(f"{before}{begin}\n\n{text(results)}\n### Cost against size\n\n{image}\n\n{end}{after}")
    (root / ".ci" / "benchmark" / "plot.svg").write_text(plot.drawn(sizes(results)))
