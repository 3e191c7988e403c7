"""Cost against size, both on log axes, as a picture that needs nothing else."""

import math
from xml.sax.saxutils import escape

from .figures import chief

# measure, which number, colour in light and in dark
LINES = [
    ("first frame, cold", "median", "#8a6d00", "#d9b93b"),
    ("first frame, warm", "median", "#0063b1", "#5cb3ff"),
    ("key on screen 3", "p99", "#00794c", "#3ecf8e"),
    ("search letter", "p99", "#b4007d", "#ff7ac6"),
    ("done, a command", "median", "#c0410a", "#ff9057"),
    ("tasks with a query", "median", "#6a3fb5", "#b497ff"),
    ("export of all tasks as JSON", "median", "#4d5a66", "#a9b6c2"),
    ("reload of one file", "p50", "#007c89", "#4fd0dd"),
]
PEERS = [
    ("less: first frame", "l"), ("VisiData: first frame", "v"), ("calcurse: first frame", "c"),
    ("VisiData: key", "k"), ("jq: count of done tasks", "j"), ("Taskwarrior: list", "t"),
    ("Taskwarrior: done", "d"), ("Taskwarrior: export", "e"),
]
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 960, 580, 78, 44, 300, 62


def drawn(sizes):
    """The plot of [(plans, found)]."""
    lines = [(name, f"{name}, {which}", light, dark,
              [(found["tasks"], found["kehoach"][name][which]) for _, found in sizes
               if found["kehoach"].get(name, {}).get(which)])
             for name, which, light, dark in LINES]
    lines = [line for line in lines if line[-1]]
    peers = [(name, sign, [(found["tasks"], chief(found["peers"].get(name))) for _, found in sizes
                           if chief(found["peers"].get(name))]) for name, sign in PEERS]
    peers = [peer for peer in peers if peer[-1]]
    numbers = [value for *_, points in lines + peers for _, value in points] or [1]
    low, high = math.floor(math.log10(min(numbers))), math.ceil(math.log10(max(numbers)) + 1e-9)
    high = max(high, low + 1)
    tasks = [found["tasks"] for _, found in sizes]
    left, right = math.log10(min(tasks)) - 0.3, math.log10(max(tasks)) + 0.6

    def x(value):
        return LEFT + (math.log10(value) - left) / (right - left) * (WIDTH - LEFT - RIGHT)

    def y(value):
        return HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)

    out = [head(lines)]
    out.append(f'<text class="title" x="{LEFT}" y="26">Cost against size</text>')
    for power in range(low, high + 1):
        at = y(10**power)
        out.append(f'<path class="grid" d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}"/>'
                   f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10**power:,g}</text>')
    for power in range(math.ceil(left), math.floor(right) + 1):
        at = x(10**power)
        out.append(f'<path class="grid" d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
                   f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{short(10**power)}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    out.append(f'<text x="{middle}" y="{HEIGHT - 16}" text-anchor="middle">tasks in the folder (log)</text>')
    centre = (TOP + HEIGHT - BOTTOM) / 2
    out.append(f'<text transform="translate(20 {centre}) rotate(-90)" text-anchor="middle">milliseconds (log)</text>')
    for number, (*_, points) in enumerate(lines):
        path = "M" + "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in points)
        out.append(f'<path class="line s{number}" d="{path}"/>')
        out += [f'<circle class="dot s{number}" cx="{x(size):.1f}" cy="{y(value):.1f}" r="4"/>'
                for size, value in points]
    taken = []
    for _, sign, points in peers:
        for size, value in points:
            at, height = x(size) + 18, y(value)
            # Beside what stands there already.
            while any(abs(at - other) < 17 and abs(height - level) < 17 for other, level in taken):
                at += 18
            taken.append((at, height))
            out.append(badge(at, height, sign))
    row = TOP + 6
    out.append(f'<text class="bold" x="{WIDTH - RIGHT + 20}" y="{row}">kehoach</text>')
    for number, (_, label, *_) in enumerate(lines):
        row += 21
        at = WIDTH - RIGHT + 20
        out.append(f'<path class="line s{number}" d="M{at} {row - 4}h26"/>'
                   f'<circle class="dot s{number}" cx="{at + 13}" cy="{row - 4}" r="4"/>'
                   f'<text x="{at + 36}" y="{row}">{escape(label)}</text>')
    if peers:
        row += 32
        out.append(f'<text class="bold" x="{WIDTH - RIGHT + 20}" y="{row}">peers</text>')
        for name, sign, _ in peers:
            row += 21
            label = name + (", p99" if name.endswith("key") else "")
            out.append(badge(WIDTH - RIGHT + 33, row - 4, sign)
                       + f'<text x="{WIDTH - RIGHT + 56}" y="{row}">{escape(label)}</text>')
    return "\n".join(out) + "\n</svg>\n"


def badge(x, y, sign):
    return (f'<rect class="peer" x="{x - 8:.1f}" y="{y - 8:.1f}" width="16" height="16" rx="3"/>'
            f'<text class="sign" x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{sign}</text>')


def short(value):
    return f"{value / 1e6:g} million" if value >= 1e6 else f"{value:,g}"


def head(lines):
    """The picture has a ground of its own, so that it is readable wherever it is shown."""
    def colours(which):
        return " ".join(f".s{number}{{stroke:{line[which]}}} .dot.s{number}{{fill:{line[which]}}}"
                        for number, line in enumerate(lines))

    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" \
role="img" aria-label="Milliseconds against the number of tasks, both on log axes">
<style>
text {{ font: 13px system-ui, sans-serif; fill: #1f2328 }} .title {{ font-size: 16px; font-weight: 600 }}
.bold {{ font-weight: 600 }} .ground {{ fill: #ffffff }} .grid {{ stroke: #d5dae0; fill: none }}
.line {{ fill: none; stroke-width: 2 }} .peer {{ fill: #ffffff; stroke: #57606a }} .sign {{ font-size: 11px }}
{colours(2)}
@media (prefers-color-scheme: dark) {{
text {{ fill: #e6edf3 }} .ground {{ fill: #0d1117 }} .grid {{ stroke: #30363d }}
.peer {{ fill: #0d1117; stroke: #9198a1 }}
{colours(3)}
}}
</style>
<rect class="ground" width="{WIDTH}" height="{HEIGHT}" rx="8"/>"""
