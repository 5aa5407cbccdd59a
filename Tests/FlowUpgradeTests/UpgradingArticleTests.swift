import FlowLanguage
import FlowTestSupport
import FlowUpgrade
import Testing

/// The table in the article about upgrading.
@Suite struct UpgradingArticleTests {
  private static let path = "Sources/FlowJSON/FlowJSON.docc/Upgrading.md"
  private static let begin = "<!-- Drawn from the recipes by a test; RECORD=1 swift test rewrites it -->\n"
  private static let end = "<!-- End of the recipes -->"

  @Test func `the article lists the recipes`() throws {
    let article = try #require(RecordedFile.text(Self.path))
    let start = try #require(article.firstRange(of: Self.begin)?.upperBound)
    let end = try #require(article.firstRange(of: Self.end)?.lowerBound)
    try RecordedFile.expect(Self.path, holds: article[..<start] + Self.table + String(article[end...]))
  }

  private static var table: String {
    UpgradeRecipe.all.reduce("\n| to | recipe | what | how | why |\n|---|---|---|---|---|\n") { text, recipe in
      let version = recipe.name == "checked" ? "any" : recipe.version.description
      let how = recipe.isModernization ? "`--modernize`" : recipe.safeties.map(words).joined(separator: ", ")
      return text + "| \(version) | `\(recipe.name)` | \(recipe.summary): \(recipe.place) | \(how) | \(recipe.why) |\n"
    } + "\n"
  }

  private static func words(_ safety: UpgradeRecipe.Safety) -> String {
    switch safety {
    case .safe: "safe"
    case .unsafe: "guess"
    case .human: "you"
    }
  }
}
