#!/usr/bin/env python3
"""Validate the JSON files of a data folder against the schemas they name.

usage: validate-data.py [DATA_FOLDER]      (default: data beside .ci)

Prints `file: path: message` for each fault, ends with "N passed, N failed",
exits 1 when a file failed.
"""
import datetime
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker

DIALECT = "https://json-schema.org/draft/2020-12/schema"
formats = FormatChecker(formats=())


@formats.checks("date", raises=ValueError)
def is_day(value):
    return not isinstance(value, str) or bool(datetime.datetime.strptime(value, "%Y-%m-%d"))


@formats.checks("date-time", raises=ValueError)
def is_instant(value):
    if not isinstance(value, str):
        return True
    moment = datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return moment.tzinfo is not None


def no_duplicates(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        raise ValueError("duplicate keys " + ", ".join(twice))
    return found


def parse(text):
    return json.loads(text, object_pairs_hook=no_duplicates)


class Checker:
    def __init__(self):
        self.validators = {}

    def validator(self, path):
        path = path.resolve()
        if path not in self.validators:
            schema = parse(path.read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            self.validators[path] = Draft202012Validator(schema, format_checker=formats)
        return self.validators[path]

    def faults(self, path, schemas):
        """Yields (place in the file, message)."""
        if path.suffix == ".jsonl":
            yield from self.line_faults(path, schemas / "history.schema.json")
            return
        value = parse(path.read_text(encoding="utf-8"))
        named = value.get("$schema") if isinstance(value, dict) else None
        if named == DIALECT:
            Draft202012Validator.check_schema(value)
        elif not isinstance(named, str):
            yield "$", 'names no "$schema"'
        else:
            yield from self.value_faults(value, path.parent / named)

    def line_faults(self, path, schema):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for place, message in self.value_faults(parse(line), schema):
                yield f"line {number}: {place}", message

    def value_faults(self, value, schema):
        for error in self.validator(schema).iter_errors(value):
            message = error.message
            yield error.json_path, message if len(message) <= 240 else message[:239] + "…"


def main(arguments):
    default = pathlib.Path(__file__).resolve().parent.parent / "data"
    folder = pathlib.Path(arguments[0]) if arguments else default
    files = sorted(folder.rglob("*.json")) + sorted(folder.glob("history/*.jsonl"))
    checker, failed = Checker(), 0
    for path in files:
        try:
            faults = list(checker.faults(path, folder / "schema"))
        except Exception as error:  # unreadable, not JSON, no such schema
            faults = [("$", str(error).splitlines()[0])]
        for place, message in faults:
            print(f"{path.relative_to(folder)}: {place}: {message}")
        failed += bool(faults)
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
