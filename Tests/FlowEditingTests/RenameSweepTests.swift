#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlowDiff
import FlowEditing
import FlowIndex
import FlowModel
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// Renames in real flows: nothing else changes, and the way back leads to the same bytes.
///
/// Ordinary runs take some names of each flow; `FLOWJSON_SWEEP=1` takes all and prints figures.
@Suite struct RenameSweepTests {
  private static let isFull = ProcessInfo.processInfo.environment["FLOWJSON_SWEEP"] != nil

  /// The kinds of names that can be changed, with what `diff` may say of it.
  private static let kinds: [FlowIndex.Kind: String] = [
    .screen: "screen-renamed", .field: "field-renamed", .data: "data-renamed", .option: "option-renamed",
  ]

  private struct Tally {
    var renamed = 0
    var refused: [String: Int] = [:]
    var told: [String: Int] = [:]
  }

  @Test(.enabled(if: !SharedMaterial.validFlows.isEmpty, "the corpus is not beside this repository"))
  func `a rename in a valid flow makes no finding, is all that diff tells, and can be taken back`() throws {
    var tallies: [FlowIndex.Kind: Tally] = [:]
    var unknown: [String] = []
    for file in SharedMaterial.validFlows {
      try sweep(file.file, file.bytes, &tallies, &unknown)
    }
    // Of two members of data that are alike `diff` can't tell which one got another name.
    #expect(unknown.count <= 1, "\(unknown)")
    guard Self.isFull else { return }
    for (kind, tally) in tallies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("\(kind): \(tally.renamed) renamed, refused \(tally.refused), told \(tally.told)")
    }
  }

  private func sweep(
    _ file: String,
    _ bytes: [UInt8],
    _ tallies: inout [FlowIndex.Kind: Tally],
    _ unknown: inout [String]
  ) throws {
    let index = FlowIndex(Flow(JSONDocument(parsing: bytes)))
    var workspace = Workspace(today: "2026-11-21")
    workspace.update("/p/flow.json", bytes: bytes)
    let before = findings(bytes)
    let symbols = index.definitions.indices.filter { index.definitions[$0].symbol == $0 }
    let step = Self.isFull ? 1 : 7
    for position in stride(from: 0, to: symbols.count, by: step) {
      let definition = index.definitions[symbols[position]]
      guard let expected = Self.kinds[definition.kind] else { continue }
      let name = index.text(definition.name)
      let offset = definition.range.lowerBound
      let edits: [FileEdits]
      do throws(RenameRefusal) {
        edits = try workspace.rename("/p/flow.json", at: offset, to: name + "_x")
      } catch {
        tallies[definition.kind, default: Tally()].refused[error.message.replacingName(name), default: 0] += 1
        continue
      }
      let renamed = try edits.flatMap(\.edits).applied(to: bytes)
      #expect(findings(renamed) == before, "\(file): \(definition.kind) \(name)")
      let comparison = FlowComparison(old: index.flow, new: Flow(JSONDocument(parsing: renamed)))
      let kinds = Set(comparison.changes.map(\.kind.name))
      let told = kinds.sorted().joined(separator: " ")
      // `diff` takes what follows from the new name for a change of its own in these two places.
      let alone = kinds.subtracting(["initial-value-changed", "component-moved"]) == [expected]
      if !alone { unknown.append("\(file): \(definition.kind) \(name): \(told) instead of \(expected)") }
      tallies[definition.kind, default: Tally()].renamed += 1
      tallies[definition.kind, default: Tally()].told[told, default: 0] += 1
      var after = Workspace(today: "2026-11-21")
      after.update("/p/flow.json", bytes: renamed)
      // What stands before it in the text may have grown.
      let earlier = edits.flatMap(\.edits).filter { $0.range.lowerBound < offset }
      let moved = earlier.reduce(offset) { $0 + $1.text.utf8.count - $1.range.count }
      let back = try after.rename("/p/flow.json", at: moved, to: name)
      #expect(try back.flatMap(\.edits).applied(to: renamed) == bytes, "\(file): \(definition.kind) \(name)")
    }
  }

  /// The rules that are broken, with how often and how badly.
  private func findings(_ bytes: [UInt8]) -> [String: Int] {
    let found = FlowChecker.check(JSONDocument(parsing: bytes), options: CheckOptions(today: "2026-11-21"))
    return Dictionary(found.map { ("\($0.rule) \($0.severity)", 1) }, uniquingKeysWith: +)
  }
}

extension String {
  /// The text with a quoted name left out.
  fileprivate func replacingName(_ name: String) -> String {
    split(separator: "'", omittingEmptySubsequences: false).map { $0.hasPrefix(name) ? "NAME" : String($0) }
      .joined(separator: "'")
  }
}
