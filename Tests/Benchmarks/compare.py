"""Measures in Python what the benchmarks print beside our own figures.

    compare.py parse FILE...            one round over all files, parsed from memory
    compare.py schema FOLDER FILE...    the same, judged by the schema of each flow's version; parsing not counted
    compare.py loads ROUNDS FILE...     nothing but rounds of orjson over all files, for a counter of instructions
    compare.py start PROGRAM ARG...     from the start of a program to its end
    compare.py memory PROGRAM ARG...    its peak memory, never less than this interpreter's own, and its CPU time
    compare.py scale PROGRAM A B        checks of two folders, with one thread, with two, and by two programs

Prints a line `name<TAB>figure` for each, in seconds or bytes; what is not installed is told on standard error.
"""

import importlib
import json
import os
import sys
import time


def module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"  {name} is not installed: left out", file=sys.stderr)


def best(body, rounds=15):
    body()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def tell(name, figure):
    print(f"{name}\t{figure}", flush=True)


def read(paths):
    texts = []
    for path in paths:
        with open(path, "rb") as file:
            texts.append(file.read())
    return texts


def quietly(parse, text):
    try:
        parse(text)
    except ValueError:
        pass  # The set may hold broken files; how fast that is found out counts too.


def parse(*paths):
    texts = read(paths)
    orjson = module("orjson")
    parsers = [("orjson.loads", orjson.loads)] if orjson else []
    for name, loads in parsers + [("json.loads", json.loads)]:
        tell(name, best(lambda: [quietly(loads, text) for text in texts]))


def loads(rounds, *paths):
    orjson = module("orjson")
    texts = read(paths)
    for _ in range(int(rounds) if orjson else 0):
        for text in texts:
            quietly(orjson.loads, text)


def flows(paths):
    for text in read(paths):
        try:
            flow = json.loads(text)
        except ValueError:
            continue
        if isinstance(flow, dict):
            yield flow


def schema(folder, *paths):
    schemas = {}
    for name in os.listdir(folder):
        if name.startswith("flow-json-"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                version = name.removeprefix("flow-json-").removesuffix(".schema.json")
                schemas[version] = json.load(file)
    judged = [flow for flow in flows(paths) if flow.get("version") in schemas]
    for name in ["jsonschema_rs", "jsonschema"]:
        library = module(name)
        if not library:
            continue
        if name == "jsonschema":
            validators = {version: library.Draft202012Validator(each) for version, each in schemas.items()}
        else:
            validators = {version: library.validator_for(each) for version, each in schemas.items()}
        tell(
            f"{name}, {len(judged)} files",
            best(lambda: [list(validators[flow["version"]].iter_errors(flow)) for flow in judged], rounds=3),
        )


def spawn(command):
    silent = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, silent, descriptor) for descriptor in (0, 1, 2)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    os.close(silent)
    return child


def run(*commands):
    """The time until all have ended, and what the last one used."""
    start = time.perf_counter()
    children = [spawn(command) for command in commands]
    usages = [os.wait4(child, 0)[2] for child in children]
    return time.perf_counter() - start, usages[-1]


def cpu(usage):
    return usage.ru_utime + usage.ru_stime


def start(*command):
    runs = [run(command) for _ in range(300)]
    times = sorted(elapsed for elapsed, _ in runs)
    tell("best", times[0])
    tell("median", times[len(times) // 2])
    # The clock of a process is too coarse for a single short run.
    tell("cpu", sum(cpu(usage) for _, usage in runs) / len(runs))


def memory(*command):
    usage = run(command)[1]
    tell("peak", usage.ru_maxrss * 1024)
    tell("cpu", cpu(usage))


def scale(program, *folders):
    words = [program, "check", "--no-config", "--kind", "flow", "--format", "json", "--jobs"]
    runs = {
        "one": [[*words, "1", *folders]],
        "two": [[*words, "2", *folders]],
        "apart": [[*words, "1", folder] for folder in folders],
    }
    times = {name: [] for name in runs}
    # In turns, so that a busy minute is hard on all of them.
    for _ in range(7):
        for name, commands in runs.items():
            times[name].append(run(*commands)[0])
    for name, list in times.items():
        tell(name, min(list))


actions = {"parse": parse, "loads": loads, "schema": schema, "start": start, "memory": memory, "scale": scale}
actions[sys.argv[1]](*sys.argv[2:])
