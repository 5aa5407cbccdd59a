import FlowTestSupport
import JSONText
import Testing

@testable import FlowAuthoring
@testable import FlowProject

@Suite struct CanonicalLayoutTests {
  private func layout(_ text: String, isFlow: Bool = true) throws -> String {
    let bytes = CanonicalLayout.text(of: JSONDocument(parsing: text), isFlow: isFlow)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `puts members into the order of the language and keeps spellings`() throws {
    let text = #"{"screens":[{"layout":{},"x":1.50e2,"title":"\u00e9","id":"A"}],"y":[1,2],"version":"7.3"}"#
    #expect(
      try layout(text) == #"""
        {
          "version": "7.3",
          "screens": [
            {
              "id": "A",
              "title": "\u00e9",
              "layout": {},
              "x": 1.50e2
            }
          ],
          "y": [1, 2]
        }

        """#
    )
  }

  @Test func `keeps the order of free keys, and of duplicates`() throws {
    let text = #"{"version":"7.3","screens":[],"version":"6.0","routing_model":{"B":[],"A":["B"]}}"#
    let result = try layout(text)
    #expect(result.contains("\"version\": \"7.3\",\n  \"version\": \"6.0\""))
    #expect(result.contains("\"B\": [],\n    \"A\": [\"B\"]"))
  }

  @Test func `breaks lists that are too long for a line`() throws {
    let words = (1...12).map { "\"word \($0)\"" }
    #expect(try layout("[\(words.joined(separator: ","))]", isFlow: false).contains("\n  \"word 2\",\n"))
    #expect(try layout("[1,\"a\",null,true]", isFlow: false) == "[1, \"a\", null, true]\n")
  }

  @Test func `keeps the file's line ends and refuses what is broken`() throws {
    #expect(try layout("{\"a\":1,\r\n\"b\":2}", isFlow: false) == "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n")
    #expect(CanonicalLayout.text(of: JSONDocument(parsing: "{\"a\": }"), isFlow: false) == nil)
  }

  @Test func `what no flow may be as long as is not laid out`() {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let text = "[\(Array(repeating: deep, count: 40).joined(separator: ","))]"
    #expect(CanonicalLayout.text(of: JSONDocument(parsing: text), isFlow: false) == nil)
  }

  @Test(arguments: Template.all.map(\.name))
  func `laying out twice changes nothing more, and nothing of the meaning`(name: String) throws {
    let text = try #require(Template.named(name)?.text)
    let once = try layout(text)
    #expect(try layout(once) == once)
    #expect(
      canonical(JSONValue(JSONDocument(parsing: once).root)) == canonical(JSONValue(JSONDocument(parsing: text).root))
    )
  }

  @Test(.enabled(if: SharedMaterial.folder != nil, "needs the corpus"), arguments: SharedMaterial.flows)
  func `real flows keep their meaning and are stable after one pass`(flow: SharedMaterial.CorpusFlow) throws {
    let document = JSONDocument(parsing: flow.bytes)
    guard document.faults.isEmpty else { return }
    let once = try #require(CanonicalLayout.text(of: document, isFlow: true))
    #expect(CanonicalLayout.text(of: JSONDocument(parsing: once), isFlow: true) == once)
    #expect(canonical(JSONValue(JSONDocument(parsing: once).root)) == canonical(JSONValue(document.root)))
  }

  /// Members sorted by name, so that only order is lost.
  private func canonical(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(canonical))
    case .object(let members):
      .object(
        members.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map {
          JSONValue.Member($0.element.key, canonical($0.element.value))
        }
      )
    default: value
    }
  }
}
