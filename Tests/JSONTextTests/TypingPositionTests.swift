import FlowTestSupport
import Testing

@testable import JSONText

struct TypingPositionTests {
  /// The position at the marker `|`.
  private func position(_ text: String) -> TypingPosition {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return TypingPosition(Array(parts.joined().utf8), at: parts[0].utf8.count)
  }

  private func describe(_ text: String) -> String {
    let position = position(text)
    let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "|") })
    let path = position.path.map { step in
      switch step {
      case .key(let name): name
      case .index(let index): "\(index)"
      }
    }
    var words = ["\(position.kind)", "at /\(path.joined(separator: "/"))"]
    if case .key(let name)? = position.containers.last?.current { words.append("of \(name)") }
    if case .index(let index)? = position.containers.last?.current { words.append("number \(index)") }
    let replaced = String(decoding: bytes[position.replaced], as: UTF8.self)
    if !replaced.isEmpty { words.append("for \(replaced)") }
    if position.missingComma != nil { words.append("comma before") }
    if position.needsCommaAfter { words.append("comma after") }
    if position.needsColon { words.append("colon") }
    let names = position.containers.last?.members.map(\.name) ?? []
    if !names.isEmpty { words.append("beside \(names.joined(separator: " "))") }
    return words.joined(separator: ", ")
  }

  @Test(arguments: [
    ("|", "value, at /"),
    ("{|", "key, at /, colon"),
    ("{|}", "key, at /, colon"),
    (#"{"ty|"#, #"key, at /, for "ty, colon"#),
    (#"{"ty|pe": 1}"#, #"key, at /, for "type""#),
    (#"{ty|}"#, "key, at /, for ty, colon"),
    (#"{"type" |"#, "nothing, at /"),
    (#"{"type": |"#, "value, at /, of type"),
    (#"{"type": |}"#, "value, at /, of type"),
    (#"{"type": "Te|"#, #"value, at /, of type, for "Te"#),
    (#"{"type": "Te|xt", "name": "x"}"#, #"value, at /, of type, for "Text", beside name"#),
    (#"{"type": tr|"#, "value, at /, of type, for tr"),
    (#"{"type": "Text"|"#, "nothing, at /, beside type"),
    (#"{"type": "Text" |"#, "key, at /, comma before, colon, beside type"),
    (#"{"type": "Text" "na|"#, #"key, at /, for "na, comma before, colon, beside type"#),
    (#"{"type": "Text", |"#, "key, at /, colon, beside type"),
    (#"{"type": "Text", | "name": "x"}"#, "key, at /, comma after, colon, beside type name"),
    (#"{"screens": [{"id": "|"#, #"value, at /screens/0, of id, for ""#),
    (#"{"screens": [{"id": "A"}, |"#, "value, at /screens, number 1"),
    (#"{"screens": [{"id": "A"} |]}"#, "value, at /screens, number 1, comma before"),
    (#"{"screens": [{"id": "A"}, {|"#, "key, at /screens/1, colon"),
    (#"[1, 2, |3]"#, "value, at /, number 2, comma after"),
    ("{} |", "nothing, at /"),
  ])
  func `says what is typed`(text: String, expected: String) {
    #expect(describe(text) == expected)
  }

  @Test func `takes a name for the next member where a value was forgotten`() {
    #expect(
      describe("{\"text\": |\n \"name\": \"x\"}") == "value, at /, of text, comma after, beside name"
    )
    #expect(
      describe("{\"text\": \n \"na|me\": \"x\", \"z\": 1}") == "key, at /, for \"name\", beside text z"
    )
  }

  @Test func `does not take the quote of a neighbour for the end of an open string`() {
    #expect(
      describe(#"{"type": "Te|, "name": "x"}"#) == #"value, at /, of type, for "Te, beside name"#
    )
    #expect(
      describe("{\"type\": \"Te|\n \"name\": \"x\"}") == #"value, at /, of type, for "Te, comma after, beside name"#
    )
  }

  @Test func `does not take the members of a later neighbour for those of the container`() {
    #expect(describe(#"[{"a": 1, |}, {"b": 2, "c": 3}]"#) == "key, at /0, colon, beside a")
    #expect(describe(#"{"x": {"a|": 1}, "y": {"b": 2}}"#) == #"key, at /x, for "a""#)
  }

  @Test func `passes over brackets that close nothing`() {
    #expect(describe(#"{"a": [1}, "b|"#) == "nothing, at /, for \"b")
    #expect(describe(#"{"a": ]1, "b|": 1"#) == #"key, at /, for "b", beside a"#)
  }

  /// A place in a text, found by the parser: what is typed in the middle of it must be just that.
  private struct Place {
    let kind: TypingPosition.Kind
    let range: Range<Int>
    let path: [String]
  }

  private func places(in node: JSONNode, _ path: [String]) -> [Place] {
    switch node.kind {
    case .object:
      node.members.flatMap { member in
        [Place(kind: .key, range: member.key.range, path: path)]
          + (member.value.kind == .object || member.value.kind == .array
            ? places(in: member.value, path + [member.name.text])
            : [Place(kind: .value, range: member.value.range, path: path)])
      }
    case .array:
      node.elements.enumerated().flatMap { element in
        element.element.kind == .object || element.element.kind == .array
          ? places(in: element.element, path + ["\(element.offset)"])
          : [Place(kind: .value, range: element.element.range, path: path)]
      }
    case .string, .number, .bool, .null, .missing: []
    }
  }

  @Test(arguments: ["appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey"])
  func `agrees with the parser at every name and value, also with the rest cut off`(name: String) throws {
    let bytes = Array(try #require(RecordedFile.text("fixtures/flows/\(name).json")).utf8)
    let places = places(in: JSONDocument(parsing: bytes).root, [])
    #expect(places.count > 20)
    for place in stride(from: 0, to: places.count, by: 5).map({ places[$0] }) where place.range.count > 1 {
      let middle = place.range.lowerBound + place.range.count / 2
      let whole = TypingPosition(bytes, at: middle)
      #expect(whole.kind == place.kind)
      #expect(whole.replaced == place.range)
      #expect(steps(whole) == place.path)
      #expect(!whole.needsColon && whole.missingComma == nil && !whole.needsCommaAfter)
      let cut = TypingPosition(Array(bytes[..<middle]), at: middle)
      #expect(cut.kind == place.kind)
      #expect(cut.replaced == place.range.lowerBound..<middle)
      #expect(steps(cut) == place.path)
    }
  }

  private func steps(_ position: TypingPosition) -> [String] {
    position.path.map { step in
      switch step {
      case .key(let name): name
      case .index(let index): "\(index)"
      }
    }
  }

  @Test func `answers at every offset of every prefix of a text full of faults`() {
    let text = Array(#"{"a":[{"b" "c":1,},"x\"",],"d":"$(${form.}\u00`,]}"e":tru{"#.utf8)
    for end in 0...text.count {
      for offset in 0...end {
        let position = TypingPosition(Array(text[..<end]), at: offset)
        #expect(position.replaced.lowerBound <= offset && offset <= position.replaced.upperBound)
      }
    }
  }
}
