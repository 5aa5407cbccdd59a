import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Finds new ids for screens whose id the platform refuses, and every place in the flow that has to follow.
struct ScreenRenaming {
  /// By the refused id.
  private let fixes: [JSONName: Fix]

  init(_ context: FlowContext) {
    let ids = context.flow.screens.compactMap(\.id)
    // If two screens share an id, it isn't clear which of them is meant.
    let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    var taken = Set(ids)
    var names: [JSONName: JSONName] = [:]
    for id in ids where counts[id] == 1 && names[id] == nil {
      guard let name = Self.name(for: id, besides: taken) else { continue }
      names[id] = name
      taken.insert(name)
    }
    // Parts that can't be read may mention the screen too.
    guard !names.isEmpty, context.document.faults.isEmpty else {
      fixes = [:]
      return
    }
    let mentions = Self.mentions(of: names, in: context)
    fixes = Dictionary(
      uniqueKeysWithValues: names.map { id, name in
        let server = context.flow.hasEndpoint ? ", and let the server answer with the new id" : ""
        let title = "write '\(name)' here and in all messages\(server)"
        let edits = (mentions[id] ?? []).map { TextEdit(range: $0, text: name.text) }
        return (id, Fix(title, .unsafe, edits: edits, renamedScreen: ScreenRename(from: id.text, to: name.text)))
      }
    )
  }

  /// The fix that gives a screen another id.
  func fix(for id: JSONName) -> [Fix] {
    fixes[id].map { [$0] } ?? []
  }

  /// `ORDER_TWO` for `ORDER_2`; nil for an id that is valid already, or that would become empty.
  private static func name(for id: JSONName, besides taken: Set<JSONName>) -> JSONName? {
    var words: [String] = [""]
    for scalar in id.text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z": words[words.count - 1].unicodeScalars.append(scalar)
      case "0"..."9": words += [digits[Int(scalar.value) - 48], ""]
      default: words.append("")
      }
    }
    let isLowercase = id.text == id.text.lowercased()
    var name = words.filter { !$0.isEmpty }.joined(separator: "_")
    if isLowercase { name = name.lowercased() }
    let isGood = id.text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic && $0.isASCII }
    guard !isGood, !name.isEmpty, name.uppercased() != Language.reservedScreenID else { return nil }
    while taken.contains(JSONName(name)) { name += isLowercase ? "_b" : "_B" }
    return JSONName(name)
  }

  private static let digits = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"]

  /// Where each of the screens is named: its id, routes, actions and bindings.
  private static func mentions(of names: [JSONName: JSONName], in context: FlowContext) -> [JSONName: [Range<Int>]] {
    var mentions: [JSONName: [Range<Int>]] = [:]
    func add(_ node: JSONNode?) {
      guard let node, let text = node.name, names[text] != nil else { return }
      mentions[text, default: []].append(node.contentRange)
    }
    for screen in context.flow.screens {
      add(screen.node[.id])
      for action in screen.actions { add(action.next) }
    }
    for route in context.flow.routingModel?.routes ?? [] {
      add(route.from)
      route.destinations.forEach(add)
    }
    let uses = FlowUses(context.flow)
    for use in uses.all {
      for reference in uses.references(of: use) where reference.namesScreen {
        guard let screen = use.binding(of: reference)?.screen, names[screen.name] != nil else { continue }
        mentions[screen.name, default: []].append(use.source(screen.range))
      }
    }
    return mentions
  }
}
