import FlowModel
import FlowTestSupport
import Testing

@testable import FlowTypes

@Suite struct HostileTextTests {
  private func response(label: String) throws -> TypeSource {
    TypeSource([.init(try NameTests.flow(data: "", label: label), path: "stay.json")], sides: [.response])
  }

  @Test func `a label can't end the comment that it stands in`() throws {
    let source = try response(label: "*/ evil() /*")
    for dialect in [TypeSource.Dialect.typeScript, .zod] {
      #expect(source.text(in: dialect).contains("/** Label: *\\/ evil() /* */\n"))
    }
    #expect(try response(label: "a\n\u{2028}evil()").text(in: .swift).contains("/// Label: a  evil()\n"))
    #expect(try response(label: "a\r\nevil()").text(in: .pydantic).contains("#: Label: a  evil()\n"))
  }

  @Test func `what nobody sees does not get into a source file`() {
    let source = TypeSource([.init(HostileFlow.flow.flow, path: HostileFlow.flow.path)])
    for dialect in TypeSource.Dialect.allCases {
      for scalar in source.text(in: dialect).unicodeScalars where scalar != "\n" {
        #expect(!QuotedText.isHidden(scalar), "\(dialect) has \(scalar.escaped(asASCII: true))")
      }
    }
  }

  @Test func `no line of a comment begins with a text of the flow`() {
    let source = TypeSource([.init(HostileFlow.flow.flow, path: HostileFlow.flow.path)])
    for dialect in TypeSource.Dialect.allCases {
      for line in source.text(in: dialect).split(separator: "\n") {
        let comment = line.drop { $0 == " " }
        guard ["/", "*", "#"].contains(comment.first) else { continue }
        let text = comment.drop { " */#:".contains($0) }
        #expect(!["@ts-", "type:", "mypy:", "evil("].contains { text.hasPrefix($0) }, "\(line)")
      }
    }
  }

  @Test func `a text in quotes says the same in each language`() {
    #expect(TypeScript.literal("a\"\\\u{2028}\u{E0001}") == #""a\"\\\u2028\udb40\udc01""#)
    #expect(Python.literal("a\"\\\u{2028}\u{E0001}") == #""a\"\\\u2028\U000e0001""#)
    #expect(SwiftSource.literal("a\"\\(x)\u{2028}") == #""a\"\\(x)\u{2028}""#)
  }

  @Test func `a key that would set what an object inherits from stays a key`() throws {
    let flow = try NameTests.flow(data: #""__proto__": {"type": "string"}"#)
    let text = TypeSource([.init(flow, path: "stay.json")], sides: [.launch]).text(in: .zod)
    #expect(text.contains("    [\"__proto__\"]: z.string(),\n"))
  }
}
