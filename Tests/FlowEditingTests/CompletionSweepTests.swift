#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlowEditing
import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// Completion in real flows: what stands there is offered where it is deleted, and what is offered is not refused.
///
/// Ordinary runs look at some places of each flow; `FLOWJSON_SWEEP=1` looks at all and prints figures.
@Suite struct CompletionSweepTests {
  private static let isFull = ProcessInfo.processInfo.environment["FLOWJSON_SWEEP"] != nil

  /// A token of a flow that could be typed.
  struct Place {
    let kind: String
    let text: String
    /// What is deleted.
    let range: Range<Int>
  }

  @Test(.enabled(if: !SharedMaterial.validFlows.isEmpty, "the corpus is not beside this repository"))
  func `what is deleted is offered, also with the rest of the file cut off`() {
    var found: [String: (whole: Int, cut: Int, all: Int)] = [:]
    var missed: [String] = []
    for file in SharedMaterial.validFlows {
      let bytes = file.bytes
      let places = Self.places(in: bytes)
      for place in stride(from: 0, to: places.count, by: Self.isFull ? 1 : 23).map({ places[$0] }) {
        let whole = Self.offers(Array(bytes[..<place.range.lowerBound] + bytes[place.range.upperBound...]), place)
        let cut = Self.offers(Array(bytes[..<place.range.lowerBound]), place)
        found[place.kind, default: (0, 0, 0)].whole += whole ? 1 : 0
        found[place.kind, default: (0, 0, 0)].cut += cut ? 1 : 0
        found[place.kind, default: (0, 0, 0)].all += 1
        if !whole { missed.append("\(file.file) \(place.kind) \(place.text) at \(place.range.lowerBound)") }
      }
    }
    let (whole, cut, all) = found.values.reduce((0, 0, 0)) { ($0.0 + $1.whole, $0.1 + $1.cut, $0.2 + $1.all) }
    #expect(Double(whole) >= 0.97 * Double(all), "\(whole) of \(all): \(missed.prefix(20))")
    #expect(Double(cut) >= 0.80 * Double(all), "\(cut) of \(all)")
    guard Self.isFull else { return }
    for (kind, counts) in found.sorted(by: { $0.key < $1.key }) {
      print("recall \(kind): \(counts.whole) of \(counts.all), cut off \(counts.cut)")
    }
    for each in missed.prefix(150) { print("missed \(each)") }
  }

  private static func offers(_ bytes: [UInt8], _ place: Place) -> Bool {
    var workspace = Workspace(today: "2026-11-21")
    workspace.update("/p/flow.json", bytes: bytes)
    return workspace.completions("/p/flow.json", at: place.range.lowerBound).items.contains { $0.label == place.text }
  }

  // MARK: Places

  private static func places(in bytes: [UInt8]) -> [Place] {
    let index = FlowIndex(Flow(JSONDocument(parsing: bytes)))
    var places: [Place] = []
    for screen in index.flow.screens {
      members(of: screen.node, ObjectFact.screen.property, &places)
      for component in screen.components {
        guard let fact = component.fact else { continue }
        members(of: component.node, fact.property, &places)
        if let type = component.node["type"] {
          places.append(Place(kind: "type", text: fact.type, range: type.contentRange))
        }
      }
      for action in screen.actions {
        guard let fact = action.node["name"]?.string.flatMap(Language.action) else { continue }
        members(of: action.node, fact.property, &places)
        if let name = action.node["name"] {
          places.append(Place(kind: "action", text: fact.name, range: name.contentRange))
        }
      }
    }
    for use in index.uses {
      guard use.target != nil, bytes[use.range].elementsEqual(index.text(use.name).utf8) else { continue }
      switch use.role {
      case .next, .destination, .route, .binding, .payloadKey, .updateKey, .formValue, .sensitive, .caseName:
        places.append(Place(kind: "\(use.role) \(use.kind)", text: index.text(use.name), range: use.range))
      case .literal:
        let isExample = use.node.pointer.tokens.contains("data") && use.node.pointer.tokens.contains("__example__")
        if !isExample {
          places.append(Place(kind: "\(use.role) \(use.kind)", text: index.text(use.name), range: use.range))
        }
      case .declaration, .launch, .script, .place: break
      }
    }
    return places
  }

  private static func members(
    of node: JSONNode,
    _ property: (String) -> PropertyFact?,
    _ places: inout [Place]
  ) {
    for member in node.members {
      guard let fact = property("\(member.name)") else { continue }
      places.append(Place(kind: "key", text: fact.name, range: member.key.contentRange))
      if let text = member.value.string, fact.values.contains(text), fact.name != "type", fact.name != "name" {
        places.append(Place(kind: "value", text: text, range: member.value.contentRange))
      }
      if member.value.kind == .bool {
        places.append(Place(kind: "boolean", text: member.value.sourceText, range: member.value.range))
      }
    }
  }

  // MARK: Nothing that is refused

  @Test(.enabled(if: !SharedMaterial.validFlows.isEmpty, "the corpus is not beside this repository"))
  func `what is offered is not refused`() throws {
    var refused: [String: Int] = [:]
    var examples: [String: String] = [:]
    var taken = 0
    for file in SharedMaterial.validFlows.prefix(Self.isFull ? .max : 12) {
      let bytes = file.bytes
      let before = errors(bytes)
      var workspace = Workspace(today: "2026-11-21")
      workspace.update("/p/flow.json", bytes: bytes)
      let offsets = Self.gaps(in: bytes)
      for offset in stride(from: 0, to: offsets.count, by: Self.isFull ? 3 : 29).map({ offsets[$0] }) {
        for item in workspace.completions("/p/flow.json", at: offset).items {
          taken += 1
          let after = try ([item.edit] + item.additionalEdits).applied(to: bytes)
          let more = errors(after).filter { $0.value > before[$0.key] ?? 0 }.map(\.key).sorted()
          guard !more.isEmpty else { continue }
          let what =
            "\(item.kind) \(item.kind == .property || item.kind == .template ? item.label : "") "
            + "\(more.joined(separator: " "))"
          refused[what, default: 0] += 1
          if examples[what] == nil { examples[what] = "\(file.file) at \(offset): \(item.edit.text)" }
        }
      }
    }
    let count = refused.values.reduce(0, +)
    #expect(taken > (Self.isFull ? 500 : 30))
    #expect(Double(count) <= 0.01 * Double(taken) + 1, "\(count) of \(taken): \(refused.map(\.key))")
    guard Self.isFull else { return }
    print("offered \(taken), refused \(count)")
    for (what, count) in refused.sorted(by: { $0.value > $1.value }).prefix(60) {
      print("refused \(count) \(what): \(examples[what]?.prefix(160) ?? "")")
    }
  }

  /// Where another member or element can be written: behind the last one of each object and list.
  private static func gaps(in bytes: [UInt8]) -> [Int] {
    var gaps: [Int] = []
    func walk(_ node: JSONNode) {
      switch node.kind {
      case .object:
        if node.count > 0 { gaps.append(node.range.upperBound - 1) }
        for member in node.members { walk(member.value) }
      case .array:
        gaps.append(node.range.upperBound - 1)
        for element in node.elements { walk(element) }
      default: break
      }
    }
    walk(JSONDocument(parsing: bytes).root)
    // Right behind a value nothing belongs; the texts of the corpus have blanks before their brackets.
    return gaps.filter { bytes[$0 - 1] == UInt8(ascii: " ") || bytes[$0 - 1] == UInt8(ascii: "\n") }
  }

  private func errors(_ bytes: [UInt8]) -> [String: Int] {
    let found = FlowChecker.check(JSONDocument(parsing: bytes), options: CheckOptions(today: "2026-11-21"))
    return Dictionary(found.filter { $0.severity == .error }.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }
}
