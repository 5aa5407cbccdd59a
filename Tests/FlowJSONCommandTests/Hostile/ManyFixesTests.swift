import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// More faults of one kind than are told.
@Suite struct ManyFixesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `all of them are mended, though only a thousand are told`() throws {
    let texts = Array(repeating: #"{"type": "TextBody", "text": "x", "visible": "true"}"#, count: 1_200)
    let text = CheckCommandTests.clean.replacing(
      #"{"type": "TextHeading", "text": "Hello"}"#,
      with: texts.joined(separator: ",\n")
    )
    try folder.write(text, to: "a.json")
    let told = Run("check", "a.json", "--select", "wrong-type", "--quiet", in: folder.path)
    #expect(told.output.contains("200 more findings of this rule are left out"))
    let run = Run("check", "a.json", "--select", "wrong-type", "--fix", in: folder.path)
    #expect(run.error == "flowjson: 1200 fixes made\n")
    #expect(try folder.read("a.json") == text.replacing("\"true\"", with: "true"))
  }
}
