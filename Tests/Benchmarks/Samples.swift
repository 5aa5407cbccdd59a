import Foundation
import JSONText

/// A text that all parsers are given.
struct Sample {
  let name: String
  let bytes: [UInt8]
}

extension Sample {
  /// Texts like flows, about a megabyte each, and the largest real ones where they are at hand.
  static func all() -> [Sample] {
    let flow = flow(screens: 400)
    return [
      Sample(name: "flow, pretty", bytes: Array(JSONPrinter(.pretty).print(flow).utf8)),
      Sample(name: "flow, minified", bytes: Array(JSONPrinter(.compact).print(flow).utf8)),
      Sample(name: "flow, many texts", bytes: Array(JSONPrinter(.pretty).print(texts(count: 6_000)).utf8)),
      Sample(name: "flow with base64 images", bytes: Array(JSONPrinter(.pretty).print(images(count: 8)).utf8)),
    ] + corpus()
  }

  /// A flow that grows with its screens, each of some 2 KB.
  static func flow(ofScreens count: Int, label: String = "Continue") -> Sample {
    let flow = flow(screens: count, label: label)
    return Sample(name: "\(count) screens", bytes: Array(JSONPrinter(.pretty).print(flow).utf8))
  }

  /// Texts of at most ten megabytes, the most that is looked at, each with very many parts.
  static func hostile() -> [Sample] {
    func sample(_ name: String, _ count: Int, inside head: String, _ tail: String, _ part: (Int) -> String) -> Sample {
      var text = head
      for index in 0..<count { text += (index > 0 ? "," : "") + part(index) }
      return Sample(name: name, bytes: Array((text + tail).utf8))
    }
    let start = #"{"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": "#
    let layout = start + #"{"type": "SingleColumnLayout", "children": ["#
    let expressions = String(repeating: "${data.a}", count: 1_000_000)
    return [
      sample("unknown keys", 940_000, inside: #"{"version": "7.3", "screens": [], "#, "}") { #""\#($0)":0"# },
      sample("equal keys", 1_000_000, inside: #"{"version": "7.3", "screens": [], "#, "}") { _ in #""a":0"# },
      sample("expressions", 1, inside: layout, "]}}]}") { _ in #"{"type": "TextBody", "text": "\#(expressions)"}"# },
      sample("nested expressions", 1, inside: layout, "]}}]}") { _ in
        #"{"type": "TextBody", "text": "`\#(expressions)`"}"#
      },
      sample("empty components", 1_000_000, inside: layout, "]}}]}") { _ in "{}" },
    ]
  }

  /// Screens with a form of seven inputs, the way people write them.
  private static func flow(screens: Int, label: String = "Continue") -> JSONValue {
    [
      "version": "7.3", "data_api_version": "3.0",
      "routing_model": .object((0..<screens).map { .init("SCREEN_\($0)", [.string("SCREEN_\($0 + 1)")]) }),
      "screens": .array((0..<screens).map { screen($0, label: label) }),
    ]
  }

  private static func screen(_ number: Int, label: String) -> JSONValue {
    let inputs = (0..<7).map { input -> JSONValue in
      [
        "type": "TextInput", "name": .string("field_\(number)_\(input)"), "label": .string("Question \(input)"),
        "input-type": "text", "required": .bool(input.isMultiple(of: 2)), "min-chars": 2,
        "max-chars": .number(String(20 + input)), "helper-text": "Réponse courte, s’il vous plaît",
        "visible": "${data.is_visible}",
      ]
    }
    let footer: JSONValue = [
      "type": "Footer", "label": .string(label),
      "on-click-action": [
        "name": "data_exchange",
        "payload": .object((0..<7).map { .init("field_\($0)", .string("${form.field_\(number)_\($0)}")) }),
      ],
    ]
    return [
      "id": .string("SCREEN_\(number)"), "title": "Your details", "terminal": false,
      "data": ["is_visible": ["type": "boolean", "__example__": true]],
      "layout": [
        "type": "SingleColumnLayout",
        "children": [["type": "Form", "name": "form", "children": .array(inputs + [footer])]],
      ],
    ]
  }

  private static func texts(count: Int) -> JSONValue {
    let sentence =
      "A long text that people read on the screen: it says \"hello\", then goes on.\nAnd on – for a while. "
    return [
      "version": "7.3",
      "screens": .array((0..<count).map { ["type": "TextBody", "text": .string("\($0) " + sentence + sentence)] }),
    ]
  }

  private static func images(count: Int) -> JSONValue {
    var state: UInt64 = 42
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let images = (0..<count).map { _ -> JSONValue in
      let text = (0..<140_000).map { _ -> Character in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 58)]
      }
      return ["type": "Image", "src": .string(String(text)), "height": 400, "scale-type": "cover"]
    }
    return ["version": "7.3", "screens": [["id": "GALLERY", "layout": ["children": .array(images)]]]]
  }

  /// The three largest real flows, if they are at hand.
  private static func corpus() -> [Sample] {
    let samples = FlowSet.real.files.map { Sample(name: "real " + $0.path, bytes: $0.bytes) }
    return Array(samples.sorted { $0.bytes.count > $1.bytes.count }.prefix(3))
  }
}
