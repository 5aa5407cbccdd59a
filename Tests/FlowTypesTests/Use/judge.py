"""Asks pydantic about each sample: exits with 1, and says which, if one is judged otherwise than it should be."""

import json
import sys

from pydantic import TypeAdapter, ValidationError

sys.path.insert(0, sys.argv[1])
import all_dictionaries  # noqa: E402, F401  It must be importable, too.
import all_models  # noqa: E402



def is_part(part, whole):
    """Whether a value is what was given, but for members that no type knows."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(k in whole and is_part(v, whole[k]) for k, v in part.items())
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(is_part, part, whole))
    return part == whole


adapters = {}
wrong = 0
with open(sys.argv[1] + "/samples.jsonl", encoding="utf-8") as lines:
    samples = [json.loads(line) for line in lines]
for sample in samples:
    name = sample["flow"] + sample["type"]
    adapter = adapters.setdefault(name, TypeAdapter(getattr(all_models, name)))
    try:
        value = adapter.validate_json(sample["json"])
        fits = True
        reason = repr(value)
    except ValidationError as error:
        fits = False
        reason = str(error)
    if fits != sample["fits"]:
        wrong += 1
        print(name, "takes" if fits else "refuses", sample["json"], reason[:1000])
    elif fits:
        # What was read is written the same, keys and all.
        written = json.loads(adapter.dump_json(value, by_alias=True, exclude_unset=True))
        if not is_part(written, json.loads(sample["json"])):
            wrong += 1
            print(name, "writes", written, "for", sample["json"])
sys.exit(1 if wrong else 0)
