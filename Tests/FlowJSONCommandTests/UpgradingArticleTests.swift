import FlowTestSupport
import Testing

@Suite struct UpgradingArticleCommandTests {
  @Test func `the example says what the article shows`() throws {
    let article = RecordedFile.text("Sources/FlowJSON/FlowJSON.docc/Upgrading.md") ?? ""
    let folder = try TemporaryFolder()
    try folder.write(UpgradeCommandTests.picker, to: "day.json")
    let run = Run("upgrade", "day.json", "--time-zone", "+05:30", in: folder.path)
    #expect(
      article.contains("$ flowjson upgrade day.json --time-zone Asia/Kolkata\n\(run.output)```"),
      "\(run.output)"
    )
  }
}
