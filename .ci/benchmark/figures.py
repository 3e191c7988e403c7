"""What is kept of many times."""

import math
import statistics
import time


def share(values, part):
    """The value below which so many of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def times(values, silent=0):
    """A measure of many times: milliseconds. Keys that brought nothing are counted apart, never as 0."""
    found = {"unit": "ms", "count": len(values), "silent": silent}
    if values:
        found.update(p50=share(values, 0.5), p99=share(values, 0.99), max=max(values))
    return found


def median(count, measure, seconds=20.0):
    """The median of so many measures; fewer when they take long, none when one fails."""
    values, begin = [], time.perf_counter()
    for _ in range(count):
        value = measure()
        if value is None:
            return {"unit": "ms", "count": 0}
        values.append(value)
        if time.perf_counter() - begin > seconds:
            break
    return middle(values)


def middle(values):
    """A measure that is the median of so many milliseconds."""
    return {"unit": "ms", "count": len(values), "median": statistics.median(values), "min": min(values)}


def single(value, unit):
    """A measure that is one number."""
    return {"unit": unit, "count": 0 if value is None else 1, **({} if value is None else {"value": value})}


def chief(measure):
    """The number of a measure that ratios use."""
    for name in ("median", "value", "p99"):
        if measure and name in measure:
            return measure[name]
    return None


def typical(measure):
    """The number of a measure that growth uses: a median, as the slowest of some hundred keys is partly chance."""
    for name in ("median", "value", "p50"):
        if measure and name in measure:
            return measure[name]
    return None


def growth(small, large, tasks_small, tasks_large):
    """By how much a number grows when there are ten times as many tasks, if it grows by a power of their number."""
    if not small or not large or small <= 0 or large <= 0:
        return None
    return 10 ** (math.log(large / small) / math.log(tasks_large / tasks_small))
