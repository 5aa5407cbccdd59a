"""The bill of materials (CycloneDX 1.5): what is linked into a program, and under which version."""

import json

from pack import LICENCE


def sbom(program, dependencies):
    """The text for one program; dependencies are (name, version, address)."""
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "metadata": {"component": component("application", program.name, program.version, None, LICENCE)},
            "components": [component("library", *entry, None) for entry in sorted(dependencies)],
        },
        indent=2,
    ) + "\n"


def component(kind, name, version, address, licence):
    result = {"type": kind, "name": name, "version": version}
    if address:
        host, path = address.removeprefix("https://").removesuffix(".git").split("/", 1)
        result["purl"] = f"pkg:swift/{host}/{path}@{version}"
    if licence:
        result["licenses"] = [{"license": {"id": licence}}]
    return result


def flattened(tree):
    """The dependencies of `swift package show-dependencies --format json`, each once."""
    found = {}

    def visit(node):
        for inner in node.get("dependencies", []):
            found[inner["identity"]] = (inner["identity"], inner["version"], inner["url"])
            visit(inner)

    visit(tree)
    return list(found.values())
