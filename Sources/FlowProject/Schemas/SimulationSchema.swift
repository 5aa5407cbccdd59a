import FlowReports
import FlowRun
import JSONText

/// The JSON Schema of scripts for `flowjson simulate`, for editors that complete and check them.
package enum SimulationSchema {
  /// The schema as a file.
  package static var text: String { JSONPrinter(.pretty).print(schema) + "\n" }

  private static let string: JSONValue = ["type": "string"]
  private static let object: JSONValue = ["type": "object"]
  private static let names: JSONValue = ["type": "array", "items": ["type": "string"]]

  private static var schema: JSONValue {
    .schema(
      title: "Script of flowjson simulate",
      keys: Script.Keys.script,
      [
        "$schema": string,
        "flow": .described("The flow: a path beside this script.", string),
        "token": .described("The token of the message; it comes back with the answer. Default: unused.", string),
        "launch": .described("How the flow is opened. Default: as its examples say.", ["$ref": "#/$defs/launch"]),
        "steps": .described("What happens, in order.", ["type": "array", "items": ["$ref": "#/$defs/step"]]),
        "end": .described("How it must end; without it, it may end anywhere.", ["$ref": "#/$defs/end"]),
      ],
      required: ["flow", "steps"],
      definitions: [
        "launch": launch, "step": step, "tap": tap, "request": request, "answer": answer, "expect": expect, "end": end,
      ]
    )
  }

  private static var launch: JSONValue {
    .closed(
      Script.Keys.launch,
      [
        "screen": .described("The screen to open. Default: the first entry screen.", string),
        "data": .described("The data of that screen.", object),
        "message": .described("A message beside this script that opens the flow; nothing else then.", string),
        "action": .described(
          "'data_exchange' asks the endpoint: the first step is the INIT request.",
          ["enum": ["navigate", "data_exchange"]]
        ),
      ],
      required: []
    )
  }

  private static var step: JSONValue {
    func alone(_ name: String, _ text: String, _ schema: JSONValue) -> JSONValue {
      .closed([name], [name: .described(text, schema)], required: [name])
    }
    return [
      "oneOf": [
        alone("fill", "Answers by the names of inputs.", object),
        alone("clear", "The names of inputs to empty.", names),
        alone("tap", "What is tapped.", ["$ref": "#/$defs/tap"]),
        alone("back", "Goes back.", ["const": true]),
        alone("close", "Closes the flow with the cross.", ["const": true]),
        alone("expect", "What must be so at this moment.", ["$ref": "#/$defs/expect"]),
        .closed(
          ["request", "answer"],
          [
            "request": .described(
              "What the flow sends, exactly; '~' before a key: only that it is there.",
              ["$ref": "#/$defs/request"]
            ),
            "answer": .described("What the endpoint answers.", ["$ref": "#/$defs/answer"]),
          ],
          required: ["request", "answer"]
        ),
      ]
    ]
  }

  private static var tap: JSONValue {
    [
      "oneOf": [
        ["const": "footer"],
        .closed(["name"], ["name": .described("A component with something to tap.", string)], required: ["name"]),
        .closed(["text"], ["text": .described("The text of a link or OptIn.", string)], required: ["text"]),
        .closed(
          ["item", "name"],
          [
            "item": .described("The id of an item of a NavigationList.", string),
            "name": .described("Which list, where there are two.", string),
          ],
          required: ["item"]
        ),
      ]
    ]
  }

  private static var request: JSONValue {
    let keys = Script.Keys.request
    var properties: [String: JSONValue] = [
      "action": ["enum": ["INIT", "data_exchange", "BACK"]], "screen": string, "data": object, "flow_token": string,
      "version": string,
    ]
    for key in keys { properties["~" + key] = .described("Only that it is there.", [:]) }
    return .closed(keys + keys.map { "~" + $0 }, properties, required: [])
  }

  private static var answer: JSONValue {
    .object(
      members(
        of: .closed(
          Script.Keys.answer,
          [
            "version": string,
            "screen": .described("The next screen, or SUCCESS.", string),
            "data": object,
            "status": .described("Of an answer that failed, like 427.", ["type": "integer"]),
            "error_msg": .described("What people read then.", string),
          ],
          required: []
        )
      ) + [.init("anyOf", [["required": ["screen"]], ["required": ["status"]]])]
    )
  }

  private static var expect: JSONValue {
    .closed(
      Script.Keys.expect,
      [
        "screen": .described("The id of the screen that is shown.", string),
        "visible": names, "hidden": names, "enabled": names, "disabled": names,
        "text": .described(
          "Texts that people see, or parts of them.",
          ["oneOf": [string, ["type": "array", "items": ["type": "string"]]]]
        ),
        "data": .described("Members of the screen's data; null: not there.", object),
        "form": .described("Answers by the names of inputs; null: not there.", object),
        "error": .described("The text over the Footer; null: none.", ["type": ["string", "null"]]),
        "footer": .described("Whether the Footer can be pressed.", ["type": "boolean"]),
      ],
      required: []
    )
  }

  private static var end: JSONValue {
    [
      "oneOf": [
        .closed(["answer"], ["answer": .described("What the business receives.", object)], required: ["answer"]),
        .closed(["closed"], ["closed": ["const": true]], required: ["closed"]),
      ]
    ]
  }

  private static func members(of value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }
}
