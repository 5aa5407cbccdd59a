"""What the tests of the language server with real clients have in common.

    FLOWJSON=.build/debug/flowjson .build/editors/bin/pytest Tests/Editors
"""

import os
import pathlib
import shutil

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FLOWJSON = str(pathlib.Path(os.environ.get("FLOWJSON", REPOSITORY / ".build/debug/flowjson")).resolve())

FLOW = """{
  "version": "7.3",
  "screens": [
    {
      "id": "START",
      "title": "Start 🎉",
      "data": {"name": {"type": "string", "__example__": "Ann"}},
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "TextInput", "name": "email", "label": "Email", "input-type": "email", "required": true},
          {
            "type": "Footer",
            "label": "Go on",
            "on-click-action": {
              "name": "navigate",
              "next": {"type": "screen", "name": "NOWHERE"},
              "payload": {"email": "${form.email}"}
            }
          }
        ]
      }
    },
    {
      "id": "DONE",
      "title": "Done",
      "terminal": true,
      "data": {"email": {"type": "string", "__example__": "ann@example.com"}},
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          {"type": "TextBody", "text": "${data.email}"},
          {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}
        ]
      }
    }
  ]
}
"""

MESSAGE = """{
  "messaging_product": "whatsapp",
  "to": "15550100002",
  "type": "interactive",
  "interactive": {
    "type": "flow",
    "body": {"text": "Hello"},
    "action": {
      "name": "flow",
      "parameters": {
        "flow_message_version": "3",
        "flow_name": "start",
        "flow_cta": "Open",
        "flow_action": "navigate",
        "flow_action_payload": {"screen": "START", "data": {"name": "Ann"}}
      }
    }
  }
}
"""


@pytest.fixture
def project(tmp_path):
    """A folder with a flow in which one screen is missing, and a message that opens it."""
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows/start.json").write_text(FLOW)
    (tmp_path / "hello.json").write_text(MESSAGE)
    (tmp_path / "flowjson.config.json").write_text('{"include": ["flows/*.json", "hello.json"]}\n')
    (tmp_path / ".git").mkdir()
    return tmp_path


def program(*names):
    """The first of these programs that is there, or the test is skipped with a word."""
    for name in names:
        found = name if os.path.exists(name) else shutil.which(name)
        if found:
            return found
    pytest.skip(f"there is no {names[-1]}")
