import FlowModel
import JSONText

/// A flow whose every text tries to be more than a text.
enum HostileFlow {
  static let flow = TypedFlow(flow: Flow(JSONDocument(parsing: text)), path: "2 */ evil\u{2028}'''class.json")

  /// Keys that are words of the languages, begin with digits, fold to one name, or end what they stand in.
  static let keys = [
    "class", "Class", "self", "init", "hash", "default", "in", "None", "True", "str", "list", "dict", "json", "schema",
    "model_config", "model_name", "copy", "__proto__", "__private", "constructor", "_hidden", "toString", "2nd", "2ND",
    "first name", "first-name", "first_name", "firstName", "FirstName", "größe", "groesse", "ﬁeld", "field", "日本",
    "", " ", "*/", "\"\"\"", "\\", "\u{202E}evil", "a\nb", "a\u{2028}b", "${x}", "#{x}", "\\(x)", "`x`", "hashValue",
    "encode", "others", "container", "Any", "Literal", "type", "Type", "Protocol", "z", "string", "value", "AnyKey",
    "🙂", "é", "e\u{301}", "NotRequired", "BaseModel", "Field", "object", "func", "await", "async", "print",
    "description",
  ]

  /// Texts that try to end a comment, or to be obeyed in one.
  static let texts = [
    "*/ export const evil = 1; /*", "\"\"\"\nevil()\n\"\"\"", "\\", "trailing \\", "\"", "@ts-ignore", "type: ignore",
    "a\u{2028}evil()", "a\r\nevil()", "\u{202E}", "${evil}", "mypy: ignore-errors", "\u{0}", "\u{85}x", "'''",
  ]

  private static let text: String = {
    let declared = keys.enumerated().map { index, key in
      JSONValue.Member(key, ["type": "string", "__example__": .string(texts[index % texts.count])])
    }
    let inner = JSONValue.object(Array(declared.prefix(12)))
    let objects: [JSONValue.Member] = ["foo", "Foo", "FOO", "2", "*/", "日本"].map { key in
      .init(
        "object " + key,
        ["type": "object", "properties": inner, "__example__": .object(keys.map { .init($0, "x") })]
      )
    }
    let inputs: [JSONValue] = texts.enumerated().map { index, text in
      ["type": "TextInput", "name": .string("input\(index)"), "label": .string(text)]
    }
    let payload: [JSONValue.Member] =
      keys.enumerated().map { index, key in
        .init(
          key,
          .string(
            index % 2 == 0
              ? "${form.input\(index % texts.count)}"
              : "literal " + texts[index % texts.count].filter { $0 != "$" && $0 != "`" }
          )
        )
      }
    let action: (String, String) -> JSONValue = { name, kind in
      ["name": .string(name), "payload": .object(payload + [.init("kind", .string(kind))])]
    }
    let screen: (String, [JSONValue]) -> JSONValue = { id, actions in
      [
        "id": .string(id), "title": "T", "terminal": true, "data": .object(declared + objects),
        "layout": [
          "type": "SingleColumnLayout",
          "children": .array(
            inputs + actions.map { ["type": "Footer", "label": "F", "on-click-action": $0] }
          ),
        ],
      ]
    }
    let flow: JSONValue = [
      "version": "7.3", "data_api_version": "4.0", "routing_model": [:],
      "screens": [
        screen("class", [action("data_exchange", "*/"), action("data_exchange", "\"\"\"")]),
        screen("CLASS", [action("complete", "\\"), action("complete", "b")]), screen("2", [action("complete", "a")]),
        screen("*/ evil", [action("data_exchange", "x")]), screen("String", []),
      ],
    ]
    return JSONPrinter().print(flow)
  }()
}
