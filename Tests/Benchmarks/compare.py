"""Measures in Python what the benchmarks print beside our own figures.

    compare.py parse FILE...            one round over all files, parsed from memory
    compare.py schema FOLDER FILE...    the same, judged by the schema of each flow's version; parsing not counted
    compare.py start PROGRAM ARG...     from the start of a program to its end
    compare.py memory PROGRAM ARG...    its peak memory; never less than this interpreter's own

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


def run(command):
    silent = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, silent, descriptor) for descriptor in (0, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    usage = os.wait4(child, 0)[2]
    elapsed = time.perf_counter() - start
    os.close(silent)
    return elapsed, usage.ru_maxrss * 1024


def start(*command):
    times = sorted(run(command)[0] for _ in range(200))
    tell("best", times[0])
    tell("median", times[len(times) // 2])


def memory(*command):
    tell("peak", run(command)[1])


{"parse": parse, "schema": schema, "start": start, "memory": memory}[sys.argv[1]](*sys.argv[2:])
