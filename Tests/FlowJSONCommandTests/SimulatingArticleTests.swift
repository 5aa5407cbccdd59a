import FlowJSON
import FlowTestSupport
import Testing

/// The examples of the article about simulating.
@Suite struct SimulatingArticleTests {
  private static let article = RecordedFile.text("Sources/FlowJSON/FlowJSON.docc/Simulating.md") ?? ""

  /// The code blocks of a language, in order.
  private static func blocks(_ language: String) -> [String] {
    article.split(separator: "```\(language)\n", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex))
    }
  }

  @Test func `the example says what the article shows`() throws {
    let script = try #require(Self.blocks("json").first)
    let folder = try TemporaryFolder()
    try folder.write(try #require(RecordedFile.text("fixtures/flows/booking.json")), to: "booking.json")
    try folder.write(script, to: "booking.simulation.json")
    let run = Run("simulate", "booking.simulation.json", in: folder.path)
    #expect(run.status == 1)
    #expect(
      Self.article.contains("$ flowjson simulate booking.simulation.json\n" + run.output + "```"),
      "\(run.output)"
    )
  }

  @Test func `the Swift example does what it says`() throws {
    let text = try #require(RecordedFile.text("fixtures/flows/booking.json"))
    let program = FlowProgram(Flow(JSONDocument(parsing: text)))
    var session = Session(program, token: "T-1")
    try session.open(.navigate(screen: "STAY", data: nil))
    try session.fill("stay", ["start-date": "2026-12-03", "end-date": "2026-12-06"])
    try session.tapFooter()
    #expect(session.screenName == "GUESTS")
    #expect(
      try #require(Self.blocks("swift").first).contains(#"try session.open(.navigate(screen: "STAY", data: nil))"#)
    )
  }
}
