"""Makes the pages of the site: see .ci/site."""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser

import markdown

from manual import label, shown, usage

ARTICLES = "Sources/FlowJSON/FlowJSON.docc"
# Where a file of the repository is seen that is no page of the site.
REPOSITORY = "https://github.com/OWNER/flowjson/blob/main/"

STYLE = """
:root { color-scheme: light dark; --line: #8884; --mark: #1a7f5a; }
body { font: 16px/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 0 1.2rem 4rem; }
header { border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 1.2rem; padding: .8rem 0; }
header a { text-decoration: none; } header a:first-child { font-weight: 700; }
a { color: var(--mark); } h1, h2, h3 { line-height: 1.2; }
pre { background: #8881; overflow-x: auto; padding: .8rem 1rem; border-radius: .4rem; }
code { font: .92em ui-monospace, monospace; } pre code { font-size: .85rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
img { max-width: 100%; } dt { font-family: ui-monospace, monospace; margin-top: .7rem; } dd { margin-left: 1.5rem; }
"""

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>{title}</title>
<link rel="stylesheet" href="{up}style.css">
</head>
<body>
<header><a href="{up}index.html">flowjson</a>{navigation}</header>
<main>
{body}
</main>
</body>
</html>
"""

NAVIGATION = [
    ("Commands", "commands/index.html"), ("Rules", "rules/index.html"), ("Changes", "changes/index.html"),
    ("Configuration", "articles/Configuration.html"), ("Articles", "articles/index.html"),
]


class Site:
    """Pages by their path, written at the end when all links are known to lead somewhere."""

    def __init__(self, output):
        self.output = output
        self.pages = {}
        self.files = {"style.css": STYLE.strip().encode() + b"\n"}

    def add(self, path, title, body):
        up = "../" * path.count("/")
        navigation = "".join(f'<a href="{up}{target}">{name}</a>' for name, target in NAVIGATION)
        self.pages[path] = PAGE.format(title=html.escape(title), up=up, navigation=navigation, body=body)

    def write(self):
        shutil.rmtree(self.output, ignore_errors=True)
        for path, content in self.files.items() | {path: text.encode() for path, text in self.pages.items()}.items():
            file = self.output / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def broken_links(self):
        known = self.pages.keys() | self.files.keys()
        for path, text in sorted(self.pages.items()):
            links = Links()
            links.feed(text)
            for link in links.found:
                target, _, anchor = link.partition("#")
                if re.match(r"[a-z]+:", target):
                    continue
                resolved = path if not target else str(pathlib.PurePosixPath(resolve(path, target)))
                if resolved not in known:
                    yield f"{path}: the link to '{link}' leads nowhere"
                elif anchor and resolved in self.pages and f'id="{anchor}"' not in self.pages[resolved]:
                    yield f"{path}: there is no '#{anchor}' in {resolved}"


def resolve(path, target):
    parts = []
    for part in (*path.split("/")[:-1], *target.split("/")):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "src") and value]


def rendered(text):
    extensions = ["fenced_code", "tables", "toc", "sane_lists"]
    return markdown.markdown(text, extensions=extensions, output_format="html")


def title(text, otherwise):
    match = re.search(r"^# (.*)$", text, re.M)
    return match.group(1).strip("`") if match else otherwise


def articles(root, site):
    """The README and the articles, with links between them and to other files of the repository."""
    names = sorted(path.stem for path in (root / ARTICLES).glob("*.md"))
    listed = []
    for name in names:
        text = (root / ARTICLES / f"{name}.md").read_text(encoding="utf-8")
        # The list of all articles is a page of its own; the name of the catalogue is not for readers.
        text = re.sub(r"^# ``(.*)``$", r"# \1 for Swift", text, flags=re.M)
        text = re.sub(r"``([^`]*)``", r"`\1`", text)
        text = re.sub(
            r"<doc:(\w+)>",
            lambda match: f"[{title((root / ARTICLES / (match.group(1) + '.md')).read_text(), match.group(1))}]"
            f"({match.group(1)}.html)",
            text,
        )
        text = re.sub(r"\]\((?:Resources/)?(\w[\w-]*\.(?:png|svg))\)", r"](../\1)", text)
        site.add(f"articles/{name}.html", title(text, name), rendered(text))
        if name != "FlowJSON":
            listed.append((title(text, name), name, summary(text)))
    body = "<h1>Articles</h1><ul>" + "".join(
        f'<li><a href="{name}.html">{html.escape(heading)}</a>: {html.escape(line)}</li>' for heading, name, line in listed
    )
    site.add("articles/index.html", "Articles", body + '<li><a href="FlowJSON.html">The library</a></li></ul>')
    for picture in (root / ARTICLES / "Resources").glob("*"):
        site.files[picture.name] = picture.read_bytes()
    readme = (root / "README.md").read_text(encoding="utf-8")
    readme = re.sub(r"\(" + ARTICLES + r"/Resources/([^)]*)\)", r"(\1)", readme)
    readme = re.sub(r"\(" + ARTICLES + r"/(\w+)\.md\)", r"(articles/\1.html)", readme)
    readme = re.sub(r"\]\((?![a-z]+:|articles/)((?:\.|\w)[^)]*/?[^)]*)\)", link_of_file(root), readme)
    site.add("index.html", "flowjson", rendered(readme))


def link_of_file(root):
    def replace(match):
        target = match.group(1)
        return f"]({REPOSITORY}{target})" if (root / target).exists() else match.group(0)

    return replace


def summary(text):
    """The first sentence below the heading."""
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith("# "))
    paragraph = " ".join(lines[start + 1:]).strip().split("  ")[0]
    return re.sub(r"[`*]", "", re.split(r"(?<=\.)\s", paragraph)[0])


def rules(program, site, folder, kind):
    """A page for each rule, or each kind of change, and one that lists them."""
    listed = json.loads(said(program, "rules", "--format", "json", *kind))
    listed = listed["kinds" if kind else "rules"]
    body = f"<h1>{folder.capitalize()}</h1><p>{len(listed)} in all.</p><table><tr><th>name</th><th>what it says</th></tr>"
    for rule in listed:
        name = rule["name"]
        site.add(f"{folder}/{name}.html", name, rendered(said(program, "explain", name, "--format", "markdown")))
        body += f'<tr><td><a href="{name}.html">{name}</a></td><td>{html.escape(rule["summary"])}</td></tr>'
    site.add(f"{folder}/index.html", folder.capitalize(), body + "</table>")


def commands(programs, site):
    body = "<h1>Commands</h1>"
    for name, path in programs.items():
        root = json.loads(said(path, "--experimental-dump-help"))["command"]
        body += f"<h2>{name}</h2><p>{html.escape(root['abstract'])}</p><dl>"
        for command in root["subcommands"]:
            body += command_pages([name, command["commandName"]], command, site)
        body += "</dl>"
    site.add("commands/index.html", "Commands", body)


def command_pages(path, command, site):
    """Writes the page of a command and of those below it; gives the entries for the list."""
    if command.get("shouldDisplay") is False or command["commandName"] == "help":
        return ""
    call = " ".join(path)
    file = "-".join(path) + ".html"
    synopsis = " ".join([call, *(usage(argument) for argument in shown(command))])
    body = f"<h1>{call}</h1><p>{html.escape(command.get('abstract', ''))}</p><pre><code>{html.escape(synopsis)}</code></pre>"
    for paragraph in command.get("discussion", "").split("\n\n"):
        body += paragraph_of(paragraph)
    body += "<dl>"
    for argument in shown(command):
        body += f"<dt>{html.escape(label(argument))}</dt><dd>{html.escape(argument.get('abstract', ''))}</dd>"
    site.add(f"commands/{file}", call, body + "</dl>")
    entry = f'<dt><a href="{file}">{call}</a></dt><dd>{html.escape(command.get("abstract", ""))}</dd>'
    return entry + "".join(command_pages(path + [inner["commandName"]], inner, site) for inner in command.get("subcommands", []))


def paragraph_of(text):
    if not text.strip():
        return ""
    if re.match(r"Example: |  ", text):
        lines = [line.removeprefix("Example: ") for line in text.split("\n")]
        return f"<pre><code>{html.escape(chr(10).join(lines))}</code></pre>"
    return f"<p>{html.escape(text)}</p>"


def said(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def main():
    root, output, folder = (pathlib.Path(argument) for argument in sys.argv[1:4])
    programs = {name: (folder / name).resolve() for name in ("flowjson", "flowctl")}
    site = Site(output)
    articles(root, site)
    rules(programs["flowjson"], site, "rules", [])
    rules(programs["flowjson"], site, "changes", ["--kind", "diff"])
    commands(programs, site)
    broken = list(site.broken_links())
    site.write()
    print("\n".join(broken) if broken else f"{len(site.pages)} pages in .build/site, every link leads somewhere")
    sys.exit(1 if broken else 0)


main()
