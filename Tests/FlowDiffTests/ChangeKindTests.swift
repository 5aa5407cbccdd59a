import FlowDiff
import FlowModel
import JSONText
import Testing

@Suite struct ChangeKindTests {
  @Test func `names are kebab-case and there once`() {
    let names = ChangeKind.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { name in name.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test(arguments: ChangeKind.all.map(\.name))
  func `every kind is explained and shown`(name: String) throws {
    let kind = try #require(ChangeKind.named(name))
    #expect(!kind.examples.isEmpty)
    #expect(kind.summary.first?.isUppercase == true && kind.summary.hasSuffix("."))
    #expect(kind.why.first?.isUppercase == true && kind.why.hasSuffix("."))
    #expect(kind.impacts == kind.impacts.sorted(by: >) && !kind.impacts.isEmpty)
  }

  @Test(arguments: ChangeKind.all.map(\.name))
  func `the examples differ by just that kind`(name: String) throws {
    let kind = try #require(ChangeKind.named(name))
    for example in kind.examples {
      let changes = comparison(example.files.old, example.files.new).changes
      #expect(changes.map(\.kind.name) == [kind.name])
      for change in changes {
        #expect(kind.impacts.contains(change.impact))
        #expect(change.message.first?.isUppercase != true && !change.message.hasSuffix("."))
      }
    }
  }

  @Test(arguments: ChangeKind.all.map(\.name))
  func `the way back differs in the same places`(name: String) throws {
    for example in try #require(ChangeKind.named(name)).examples {
      let files = example.files
      let changes = comparison(files.old, files.new).changes
      let back = comparison(files.new, files.old).changes
      #expect(!back.isEmpty)
      for change in changes {
        #expect(back.contains { touch($0.new, change.old) || touch($0.old, change.new) }, "\(change.subject)")
      }
    }
  }

  /// Whether two places of one text have something in common.
  private func touch(_ left: Change.Place?, _ right: Change.Place?) -> Bool {
    guard let left, let right else { return false }
    return left.range.overlaps(right.range)
  }

  private func comparison(_ old: String, _ new: String) -> FlowComparison {
    FlowComparison(old: flow(old), new: flow(new))
  }

  private func flow(_ text: String) -> Flow? {
    guard !text.isEmpty else { return nil }
    let document = JSONDocument(parsing: text)
    #expect(document.faults.isEmpty, "\(text)")
    return Flow(document)
  }
}
