import FlowIndex
import FlowLanguage

/// Judges a name that something is to be given.
struct NewName {
  let symbol: Symbol
  let name: String
  /// Whether something refers to it, in `${…}` or as the name of a case.
  let roles: Set<FlowIndex.Role>
  let version: FlowVersion

  /// Why the name can't be given; nil if it can.
  var refusal: RenameRefusal? {
    let message =
      switch symbol.definition.kind {
      case .screen: screen
      case .field, .form: field
      case .data: data
      case .option: option
      case .case, .answer, .request: "it can't be changed"
      }
    return message.map { RenameRefusal(message: $0) }
  }

  private var isBlank: Bool { name.allSatisfy(\.isWhitespace) }

  private var screen: String? {
    if name.isEmpty { return "a screen needs an id" }
    if name.uppercased() == Language.reservedScreenID {
      return "'\(name)' is reserved: an endpoint answers with it to end a flow"
    }
    let patterns = ObjectFact.screen.property("id")?.patterns(in: version) ?? []
    if let pattern = patterns.first(where: { !$0.matches(name) }) {
      return "'\(name)' can't be the id of a screen: it must \(pattern.meaning)"
    }
    return isTaken([.screen]) ? "there is a screen '\(name)' already" : nil
  }

  private var field: String? {
    if isBlank { return "a component needs a name that is not blank" }
    let isReferable = name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isReferable }
    if !isReferable, symbol.definition.kind == .field {
      return "'\(name)' can't be referred to with '${form.…}': only letters, digits, underscores and hyphens can"
    }
    guard symbol.definition.kind == .field, isTaken([.field]) else { return nil }
    return "there is a component '\(name)' on this screen already"
  }

  private var data: String? {
    if name.isEmpty || !name.utf8.allSatisfy(\.isReferable) {
      return "'\(name)' can't be referred to with '${data.…}': only letters, digits and underscores can"
    }
    guard isTaken([.data]) else { return nil }
    let isInside = symbol.definition.owner != .screen(symbol.definition.screen)
    return "there is a member '\(name)' already in \(isInside ? "this object" : "the data of this screen")"
  }

  private var option: String? {
    if isBlank { return "an option needs an id that is not blank" }
    if name.contains(where: { "'\"`\\".contains($0) }) || name.contains("${") || name.contains("{{") {
      return "'\(name)' can't be the id of an option: quotes, backslashes and bindings have a meaning of their own"
    }
    let pattern = ComponentFact.switch.property("cases")?.keyPattern
    if roles.contains(.caseName), let pattern, !pattern.matches(name) {
      return "'\(name)' can't be the name of a case, which this option has: it must \(pattern.meaning)"
    }
    return isTaken([.option]) ? "there is an option '\(name)' already" : nil
  }

  private func isTaken(_ kinds: [FlowIndex.Kind]) -> Bool {
    kinds.contains { symbol.index.definition($0, name, in: symbol.definition.owner) != nil }
  }
}

extension UInt8 {
  /// Whether it can stand in a name of a binding, hyphens left out.
  fileprivate var isReferable: Bool { isWordByte && self < 0x80 }
}
