#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// The flows in `fixtures/broken`: each has one defect, and `expected.tsv` says what is found and in which words.
@Suite struct BrokenFixtureTests {
  static let rows: [BrokenFixture] = {
    let table = RecordedFile.text("fixtures/broken/expected.tsv") ?? ""
    return table.split(separator: "\n").dropFirst().compactMap { BrokenFixture(row: $0) }
  }()

  @Test(arguments: rows)
  func `a file with one defect has one finding, which says what is wrong and where`(row: BrokenFixture) throws {
    let text = try #require(RecordedFile.text("fixtures/broken/" + row.file))
    let document = JSONDocument(parsing: text)
    let lines = LineTable(document.bytes)
    let found = FlowChecker.check(document, options: CheckOptions(today: "2026-11-21")).filter { $0.severity > .info }
    let rows = found.map { finding in
      let place = lines.position(at: finding.range.lowerBound)
      return BrokenFixture(
        file: row.file,
        rule: finding.rule,
        line: place.line,
        column: place.column,
        severity: finding.severity.rawValue,
        message: finding.message
      )
    }
    #expect(rows == [row])
  }

  @Test func `every file of the folder is listed under the name of its rule`() throws {
    let folder = RecordedFile.repository + "/fixtures/broken"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    #expect(Set(files) == Set(Self.rows.map(\.file)))
    #expect(Self.rows.allSatisfy { $0.file == $0.rule + ".json" })
  }
}

/// One row of `expected.tsv`.
struct BrokenFixture: Hashable, Sendable, CustomTestStringConvertible {
  let file: String
  let rule: String
  let line: Int
  let column: Int
  let severity: String
  let message: String

  var testDescription: String { file }
}

extension BrokenFixture {
  init?(row: Substring) {
    let cells = row.split(separator: "\t").map(String.init)
    guard cells.count == 6, let line = Int(cells[2]), let column = Int(cells[3]) else { return nil }
    self.init(file: cells[0], rule: cells[1], line: line, column: column, severity: cells[4], message: cells[5])
  }
}
