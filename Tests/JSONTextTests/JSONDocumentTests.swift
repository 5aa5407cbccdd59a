import FlowTestSupport
import JSONText
import Testing

@Suite struct JSONDocumentTests {
  @Test func `leads from a pointer to the value and back`() throws {
    let document = JSONDocument(parsing: #"{"screens":[{"id":"A"},{"id":"B\n","a/b~c":1}]}"#)
    let node = try #require(document.node(at: "/screens/1/id"))
    #expect(node.string == "B\n")
    #expect(node.pointer == "/screens/1/id")
    #expect(document.node(at: "/screens/1/a~1b~0c")?.pointer == "/screens/1/a~1b~0c")
    #expect(document.node(at: "/screens/2") == nil)
    #expect(document.faults.isEmpty)
  }

  @Test func `keeps order, duplicates, the spelling of numbers and every byte`() throws {
    let text = " {\"b\" : 1.0e+2,\r\n\t\"a\":-0, \"b\":\"\\u0041\\/\" }\n"
    let document = JSONDocument(parsing: text)
    #expect(document.faults.isEmpty)
    #expect(document.bytes == Array(text.utf8))
    #expect(document.root.members.map(\.name) == ["b", "a", "b"])
    #expect(document.root.members.map(\.value.sourceText) == ["1.0e+2", "-0", "\"\\u0041\\/\""])
    #expect(document.root["b"]?.string == "A/")
    #expect(document.root.members.first { $0.name == "b" }?.value.integer == 100)
    #expect(document.root.count == 3)
  }

  @Test func `compares texts by what they mean, not by how they look`() {
    let elements = JSONDocument(parsing: #"["ab", "\u0061b", "e\u0301", "é"]"#).root.elements
    #expect(elements.map { $0.isText("ab") } == [true, true, false, false])
    #expect(elements.map { $0.isText("é") } == [false, false, false, true])
  }

  @Test func `numbers of few and of many digits, with signs and without, are read alike`() {
    let text = "[0, 7, 42, 999999999, 1000000000, 123456789012, -1, 1.0, 1e3, 1.5, 99999999999999999999]"
    let elements = JSONDocument(parsing: text).root.elements
    #expect(elements.map(\.integer) == [0, 7, 42, 999_999_999, 1_000_000_000, 123_456_789_012, -1, 1, 1000, nil, nil])
    #expect(elements.map(\.double) == [0, 7, 42, 999_999_999, 1e9, 123_456_789_012, -1, 1, 1000, 1.5, 1e20])
    #expect(JSONDocument(parsing: "[007, +7]").root.elements.map(\.integer) == [7, 7])
  }

  @Test func `asking for what a value is not gives nothing`() {
    let root = JSONDocument(parsing: "[1, true, null]").root
    #expect(root.string == nil && root.bool == nil && root.double == nil && root["a"] == nil)
    #expect(root.members.map(\.name).isEmpty)
    #expect(root.element(at: 0)?.elements.isEmpty == true)
    #expect(root.element(at: 3) == nil && root.element(at: -1) == nil)
    #expect(root.elements.map(\.integer) == [1, nil, nil])
  }

  @Test func `finds the members whose name stands in the object already`() {
    let marked = MarkedText(#"{"a": 1, "b": {"a": 2, ⟦"\u0061"⟧: 3}, ⟦"a"⟧: 4, "c": [{"a": 5}], ⟦"a"⟧: 6}"#)
    let duplicates = JSONDocument(parsing: marked.text).duplicateMembers
    #expect(duplicates.map(\.member.key.range) == marked.ranges)
    #expect(duplicates.map(\.first.value.integer) == [2, 1, 1])
  }

  @Test(arguments: ["[]", "[1]", #"[1, [2, 3], {"a": [4]}, "x", null]"#, "{}", #"{"a": [1]}"#, "7", "[1,,2]", "[1, [2"])
  func `elements one by one are those of the list`(text: String) {
    let root = JSONDocument(parsing: text).root
    #expect(Array(root.eachElement) == root.elements)
    #expect(root.elements.count == (root.kind == .array ? root.count : 0))
  }

  @Test func `finds duplicates in large objects too`() {
    let members = (0..<100).map { "\"key\($0)\": \($0)" } + ["\"key7\": 0", "\"key\\u0037\": 0"]
    let duplicates = JSONDocument(parsing: "{\(members.joined(separator: ","))}").duplicateMembers
    #expect(duplicates.map(\.first.value.integer) == [7, 7])
  }

  @Test(
    .enabled(if: SharedMaterial.folder != nil, "the corpus is not on this machine"),
    arguments: SharedMaterial.flows
  )
  func `a real flow is valid JSON and keeps its bytes`(flow: SharedMaterial.CorpusFlow) {
    let bytes = flow.bytes
    let document = JSONDocument(parsing: bytes)
    #expect(document.faults.isEmpty)
    #expect(document.bytes == bytes)
  }

  @Test func `a text that ends in a lone backslash is not closed by a quote after it`() throws {
    let fault = try #require(JSONDocument(parsing: "\"\\\n").faults.first)
    #expect(fault.kind.rawValue == "unclosed-string")
    #expect(fault.fix == nil)
    let even = try #require(JSONDocument(parsing: "\"\\\\\n").faults.first)
    #expect(even.fix != nil)
  }

  @Test(.enabled(if: SharedMaterial.folder != nil, "the corpus is not beside this repository"))
  func `the table of real flows is read, so that the tests over them run`() {
    #expect(!SharedMaterial.validFlows.isEmpty)
    #expect(SharedMaterial.flows.count > SharedMaterial.validFlows.count)
    #expect(SharedMaterial.flows.allSatisfy { !$0.bytes.isEmpty })
  }
}
