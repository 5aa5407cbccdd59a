import FlowTestSupport
import Testing

/// What is public at top level in the rooms, read from their sources.
@Suite struct PublicNamesTests {
  private static let rooms = SourceTree.rooms

  @Test(arguments: ["Swift", "Foundation", "SwiftUI"])
  func `no public name is one of a module that people import beside ours`(module: String) throws {
    let text = try #require(RecordedFile.text("Tests/FlowJSONTests/ForeignNames/\(module).txt"))
    let foreign = Set(text.split(separator: "\n").map(String.init))
    #expect(foreign.count > 200)
    #expect(SourceTree.publicNames.map(\.name).filter(foreign.contains) == [])
  }

  @Test func `no public type has the name of a module, so that modules can be named`() {
    #expect(SourceTree.publicNames.map(\.name).filter(Set(Self.rooms).contains) == [])
  }

  @Test func `no two rooms have a public name in common`() {
    let names = Dictionary(grouping: SourceTree.publicNames, by: \.name).filter { $0.value.count > 1 }
    #expect(names.keys.sorted() == [])
  }

  @Test func `the list of public names is not empty`() {
    let names = Set(SourceTree.publicNames.map(\.name))
    #expect(names.isSuperset(of: ["Flow", "FlowDraft", "FlowForm", "JSONDocument", "Severity", "Session"]))
  }
}
