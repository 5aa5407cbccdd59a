"""Manual pages, made of what the programs say of themselves (`--experimental-dump-help`)."""


def pages(program, version, help):
    """File name -> page in the man macros: one for the program, one for each of its commands."""
    root = help["command"]
    result = {f"{program}.1": page([program], root, version)}
    for command in root.get("subcommands", []):
        collect([program, command["commandName"]], command, version, result)
    return result


def collect(path, command, version, result):
    if command.get("shouldDisplay") is False or command["commandName"] == "help":
        return
    result["-".join(path) + ".1"] = page(path, command, version)
    for inner in command.get("subcommands", []):
        collect(path + [inner["commandName"]], inner, version, result)


def page(path, command, version):
    name = "-".join(path)
    lines = [
        f'.TH {quoted(name.upper())} 1 "" {quoted(path[0] + " " + version)}',
        ".SH NAME",
        f"{text(name)} \\- {text(command.get('abstract', '')) or text(name)}",
        ".SH SYNOPSIS",
        f".B {text(' '.join(path))}",
        *[text(usage(argument)) for argument in shown(command)],
    ]
    if command.get("subcommands") and "<subcommand>" not in lines:
        lines.append("<command>")
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", *paragraphs(command["discussion"])]
    arguments = shown(command)
    if arguments:
        lines.append(".SH OPTIONS")
        for argument in arguments:
            lines += [".TP", f".B {text(label(argument))}", *described(argument)]
    commands = [inner for inner in command.get("subcommands", []) if inner["commandName"] != "help"]
    if commands:
        lines.append(".SH COMMANDS")
        for inner in commands:
            lines += [".TP", f".BR {text(name + '-' + inner['commandName'])} (1)", text(inner.get("abstract", ""))]
    lines += [".SH EXIT STATUS", *exit_status()]
    return "\n".join(lines) + "\n"


def exit_status():
    rows = [
        ("0", "Nothing at or above the level that fails."),
        ("1", "Findings, breaking changes, or a step refused because of them."),
        ("2", "Wrong usage or configuration."),
        ("3", "A file, a repository or the remote side failed."),
    ]
    return [line for status, meaning in rows for line in (".TP", f".B {status}", meaning)]


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def label(argument):
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])]
    value = f"<{argument.get('valueName', 'value')}>"
    if argument["kind"] == "positional":
        return value
    return ", ".join(names) + (f" {value}" if argument["kind"] == "option" else "")


def usage(argument):
    word = label(argument)
    if argument["kind"] != "positional":
        preferred = argument.get("preferredName")
        if preferred:
            word = ("--" if preferred["kind"] == "long" else "-") + preferred["name"]
            word += f" <{argument.get('valueName', 'value')}>" if argument["kind"] == "option" else ""
    word += " ..." if argument.get("isRepeating") else ""
    return f"[{word}]" if argument.get("isOptional") else word


def described(argument):
    lines = paragraphs(argument.get("abstract", "")) or [""]
    if argument.get("discussion"):
        lines += [".IP", *paragraphs(argument["discussion"])]
    if argument.get("allValues"):
        lines.append(text(f"Values: {', '.join(argument['allValues'])}."))
    if argument.get("defaultValue"):
        lines.append(text(f"Default: {argument['defaultValue']}."))
    return lines


def paragraphs(source):
    """Lines of roff; indented lines stay as they are, blank lines part paragraphs."""
    result, verbatim = [], False
    for line in source.strip("\n").split("\n"):
        if line.startswith("  ") != verbatim and line.strip():
            verbatim = line.startswith("  ")
            result.append(".nf" if verbatim else ".fi")
        result.append(text(line) if line.strip() else ".PP")
    return result + ([".fi"] if verbatim else [])


def text(source):
    """Text in which nothing is a request or an escape of roff."""
    escaped = source.replace("\\", "\\\\").replace("-", "\\-")
    return "\\&" + escaped if escaped[:1] in (".", "'") else escaped


def quoted(source):
    return '"' + source.replace('"', '""') + '"'
