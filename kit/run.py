#!/usr/bin/env python3
"""Checks an advisor against the kit: run.py [--only TEXT] [COMMAND...]

COMMAND reads designs as JSON lines and answers each with a line of JSON; without one, ./advisor is checked. Where FILE
is a word of it, it is run once for each design instead, with the design's file in that place: best with --only.
"""
import json, os, pathlib, subprocess, sys, tempfile

KIT = pathlib.Path(__file__).resolve().parent
ADVISOR = [str(KIT.parent / "advisor"), "screen", "-", "--format", "jsonl"]
PARTS = ["findings", "appear", "notes"]


def cases():
    """Name, answers, and what must come of them, of each design and each pair; of a pair also what came before."""
    read = lambda name: json.loads((KIT / f"{name}.json").read_text("utf-8"))[name]
    designs, nothing_said = {}, {}
    for one in read("designs"):
        nothing_said = nothing_said or words(one["expect"])
        designs[one["id"]] = one["answers"], {**nothing_said, **words(one["expect"])}
        yield one["id"], *designs[one["id"]], {}
    for pair in read("pairs"):
        before, expect = designs[pair["from"]]
        answers = {id: answer for id, answer in {**before, **pair["change"]}.items() if answer is not None}
        moved = {(part, id): to for part, ids in pair["moves"].items() for id, (_, to) in ids.items()}
        yield pair["id"], answers, {**expect, **moved}, expect


def words(told):
    """The word for each finding, factor and note, as a line of screen or all of advise --json tells it."""
    flat = {}
    for part in PARTS:
        of = told.get(part, [])
        for one in [{"id": id, "state": word} for id, word in of.items()] if isinstance(of, dict) else of:
            one = {"id": one} if isinstance(one, str) else one
            flat[part, one.get("id") or one["factor"]] = one.get("status") or one.get("state") or "shown"
    return flat


def ask(command, designs):
    """What the command answers, one text for each design."""
    if "FILE" not in command:
        lines = "".join(json.dumps(design) + "\n" for design in designs)
        return subprocess.run(command, input=lines, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "design.json")
        once = lambda design: file.write_text(json.dumps(design), "utf-8") and subprocess.check_output(
            [str(file) if word == "FILE" else word for word in command], encoding="utf-8")
        return [once(design) for design in designs]


def main(only, command):
    todo = [case for case in cases() if only in case[0]]
    told = [json.loads(text) for text in ask(command, [{"format": 2, "title": name, "answers": answers}
                                                       for name, answers, _, _ in todo])]
    if not todo or len(told) != len(todo):
        sys.exit(f"{len(todo)} designs were handed in, and {len(told)} answers came back.")
    silent = [part for part in PARTS if not any(part in one for one in told)]
    failed = 0
    for (name, _, expect, before), one in zip(todo, told):
        state = lambda of, key: of.get(key, "not-shown")
        said = words(one)
        wrong = [key for key in {**expect, **said} if key[0] not in silent and state(said, key) != state(expect, key)]
        failed += bool(wrong)
        for key in wrong if said else []:
            must = "stay" if state(before, key) == state(expect, key) else "be"
            print(f"FAILED {name}: {key[1]} must {must} {state(expect, key)}, and is {state(said, key)}.")
        if wrong and not said:
            print(f"FAILED {name}: {json.dumps(one)}")
    print(f"{len(todo)} cases, {failed} failed.", *[f"No {part} were told: not compared." for part in silent])
    return failed or len(silent) == len(PARTS)


if __name__ == "__main__":
    named = sys.argv[1:2] == ["--only"]
    sys.exit(bool(main(sys.argv[2] if named else "", sys.argv[3 if named else 1:] or ADVISOR)))
