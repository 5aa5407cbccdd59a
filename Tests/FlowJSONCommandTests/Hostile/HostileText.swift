/// A text that was made to cost more than its length, small enough for every test run; `.ci/hostile` has large ones.
struct HostileText: Sendable, CustomStringConvertible {
  let description: String
  let text: String

  private init(_ description: String, _ text: String) {
    self.description = description
    self.text = text
  }

  static let all: [HostileText] = broken + structures + strings

  private static let head = #"{"version":"7.3","screens":["#

  /// Text that is no JSON, or hardly.
  static let broken: [HostileText] = [
    HostileText("brackets", repeated("[", 833)),
    HostileText("objects in each other", repeated(#"{"a":"#, 833)),
    HostileText("brackets in a flow", head + repeated("[", 833)),
    HostileText("closers", head + repeated("]", 833)),
    HostileText("commas", head + repeated(",", 833)),
    HostileText("objects without commas", head + repeated("{}", 416)),
    HostileText("keys without quotes", head + "]," + repeated("a:1,", 416) + "}"),
    HostileText("quotes without end", head + repeated("\"\n", 416)),
    HostileText("comments without end", head + repeated("/*", 833)),
    HostileText("broken escapes", flow(#"{"type":"TextBody","text":"\#(repeated("\\q", 416))"}"#)),
    HostileText("control characters", flow(#"{"type":"TextBody","text":"\#(repeated("\u{1}", 416))"}"#)),
    HostileText("zeros", head + repeated("\0", 833)),
    HostileText("blanks", head + repeated(" ", 4_166)),
    HostileText("nothing", ""),
  ]

  /// Valid JSON with very many parts.
  private static let structures: [HostileText] = [
    HostileText("screens in a chain", chain(100) { letters($0 + 1) }),
    HostileText("screens whose routes are all misspelt", chain(100) { letters($0 + 1) + "X" }),
    HostileText("empty screens", head + joined(375) { _ in "{}" } + "]}"),
    HostileText("unknown keys", flow(#"{"type":"TextBody","text":"x",\#(joined(500) { "\"k\($0)\":0" })}"#)),
    HostileText("one unknown key", #"{"version":"7.3","screens":[],\#(joined(1_000) { _ in "\"k\":0" })}"#),
    HostileText("one known key", flow(#"{"type":"TextBody",\#(joined(1_000) { _ in "\"text\":0" })}"#)),
    HostileText("keys with escapes", flow(#"{"type":"TextBody",\#(joined(500) { "\"\\u0061\($0)\":0" })}"#)),
    HostileText(
      "keys that are nearly known",
      flow(#"{"type":"TextInput",\#(joined(250) { "\"helpertext\($0)\":0" })}"#)
    ),
    HostileText("keys that fall into one place of an index", flow(#"{"type":"TextBody",\#(colliding)}"#)),
    HostileText("empty components", flow(joined(208) { _ in "{}" })),
    HostileText("components", flow(joined(200) { _ in #"{"type":"OptIn"}"# })),
    HostileText("inputs of one name", flow(joined(200) { _ in #"{"type":"TextInput","name":"f","label":"L"}"# })),
    HostileText("options", flow(options)),
    HostileText("deep values", head + joined(40) { _ in nested(500, "[", "", "]") } + "]}"),
    HostileText("conditions in each other", flow(nested(120, #"{"type":"If","condition":"true","then":["#, "", "]}"))),
  ]

  /// Few but very long strings.
  private static let strings: [HostileText] = [
    HostileText("a long text", flow(body(repeated("x", 8_333)))),
    HostileText("expressions", flow(body("`" + repeated("${data.a}", 208) + "`"))),
    HostileText("a path of many parts", flow(body("${data" + repeated(".a", 833) + "}"))),
    HostileText("openings of bindings", flow(body(repeated("${", 833)))),
    HostileText("parentheses", flow(condition(nested(833, "(", "${form.a}", ")")))),
    HostileText("negations", flow(condition(repeated("!", 833) + "${form.a}"))),
    HostileText("conjunctions", flow(condition("${form.a}" + repeated(" && ${form.a}", 500)))),
    HostileText("a pattern of groups", flow(input(#""pattern":"\#(nested(416, "(", "a", ")"))""#))),
    HostileText("a pattern of repetitions", flow(input(#""pattern":"\#(repeated("(a+)+", 416))""#))),
    HostileText("an image", flow(#"{"type":"Image","src":"iVBORw0KGgo\#(repeated("A", 8_333))"}"#)),
    HostileText("Markdown", flow(#"{"type":"RichText","text":"\#(repeated("[a](b)*", 416))"}"#)),
    HostileText("long ids", #"{"version":"7.3","screens":[{"id":"\#(repeated("A", 833))"},\#(link(833))]}"#),
    HostileText("a long number", #"{"version":"7.3","screens":[\#(repeated("1", 2_083))]}"#),
  ]

  // MARK: Pieces

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func joined(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map(make).joined(separator: ",")
  }

  private static func nested(_ count: Int, _ open: String, _ middle: String, _ close: String) -> String {
    repeated(open, count) + middle + repeated(close, count)
  }

  private static func flow(_ components: String) -> String {
    head
      + #"{"id":"A","title":"A","terminal":true,"layout":{"type":"SingleColumnLayout","children":[\#(components)]}}]}"#
  }

  private static func body(_ text: String) -> String { #"{"type":"TextBody","text":"\#(text)"}"# }

  private static func condition(_ text: String) -> String { #"{"type":"If","condition":"\#(text)","then":[]}"# }

  private static func input(_ member: String) -> String { #"{"type":"TextInput","name":"a","label":"A",\#(member)}"# }

  private static let options =
    #"{"type":"Dropdown","name":"d","label":"D","data-source":[\#(joined(250) { #"{"id":"\#($0)","title":"a"}"# })]}"#

  /// Ids of screens hold no digits.
  private static func letters(_ number: Int) -> String {
    String(String(number + 100_000).dropFirst().map { Character(UnicodeScalar(($0.asciiValue ?? 48) + 17)) })
  }

  private static func link(_ length: Int) -> String {
    #"{"id":"B","layout":{"type":"SingleColumnLayout","children":[\#(navigation(repeated("A", length - 1)))]}}"#
  }

  private static func navigation(_ target: String) -> String {
    """
    {"type":"Footer","label":"Next","on-click-action":{"name":"navigate",\
    "next":{"type":"screen","name":"\(target)"},"payload":{}}}
    """
  }

  private static func chain(_ count: Int, _ target: (Int) -> String) -> String {
    head
      + joined(count) { index in
        let layout = #"{"type":"SingleColumnLayout","children":[\#(navigation(target(index)))]}"#
        return #"{"id":"\#(letters(index))","title":"T","layout":\#(layout)}"#
      } + "]}"
  }

  /// Keys of one length and with the same three letters, by which texts are told apart before they are compared.
  private static let colliding = joined(500) { "\"k\($0 + 1_000)k0000k\":0" }
}
