import FlowTestSupport
import Testing

/// The examples of the article about types.
@Suite struct TypesArticleTests {
  @Test func `the example is what the command writes`() throws {
    let article = try #require(RecordedFile.text("Sources/FlowJSON/FlowJSON.docc/Types.md"))
    let example = try #require(article.split(separator: "```ts\n").dropFirst().first?.split(separator: "```").first)
    let run = Run("types", "fixtures/flows/booking.json", "--side", "response", in: RecordedFile.repository)
    #expect(run.output.contains(example), "\(run.output)")
  }
}
