import FlowTestSupport
import FuzzTargets
import Testing

@testable import FlowJSONCommand

@Suite struct SwiftCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(try #require(RecordedFile.text("fixtures/flows/booking.json")), to: "booking.json")
  }

  @Test func `a flow is printed as source that imports the library`() {
    let run = Run("swift", "booking.json", in: folder.path)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("// Made by 'flowjson swift' from booking.json\n\nimport FlowJSON\n"))
    #expect(run.output.contains("enum Booking {"))
    #expect(PrintedText.fault(in: run.output) == nil)
  }

  @Test func `the source gets into a file`() throws {
    let run = Run("swift", "booking.json", "-o", "Booking.swift", in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.error == "flowjson: wrote Booking.swift\n")
    #expect(try folder.read("Booking.swift").contains("static var flow: FlowDraft {"))
  }

  @Test func `what stays JSON is told`() throws {
    let text = try folder.read("booking.json").replacing(#""version": "6.1","#, with: #""version": "6.1", "by": "me","#)
    let run = Run("swift", "-", in: folder.path, input: text)
    #expect(run.status == 0)
    #expect(run.error == "flowjson: 1 value stayed JSON, because the authoring layer has no words for it\n")
    #expect(Run("swift", "none.json", in: folder.path).status == 3)
  }
}
