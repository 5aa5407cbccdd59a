/// How the authoring layer spells the language: its types, their parameters, and the members of choices.
///
/// Read once from ``AuthoringTable/text``, which is generated beside the layer itself.
struct AuthoringTable: Sendable {
  /// A type of the layer with the parameters of its initialiser, in their order.
  struct Entry: Sendable {
    let swiftType: String
    var parameters: [Parameter] = []
  }

  struct Parameter: Sendable {
    /// As it is spelled in Flow JSON.
    let name: String
    let swiftName: String
    let type: String
    let isRequired: Bool
    /// It has no label.
    let isLeading: Bool
    /// A list of components, which is a closure.
    let isList: Bool
    /// The name of an input, which is a field.
    let isField: Bool
  }

  private(set) var components: [String: Entry] = [:]
  private(set) var actions: [String: Entry] = [:]
  /// By their Swift types.
  private(set) var objects: [String: Entry] = [:]
  /// The members of choices by the Swift type and the spelling in Flow JSON.
  private(set) var choices: [String: [String: String]] = [:]

  static let shared = AuthoringTable(text)

  private init(_ text: String) {
    var section: (kind: Substring, name: String)?
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      guard line.hasPrefix("  ") else {
        guard parts.count == 3 else { continue }
        section = (parts[0], String(parts[1]))
        open(parts[0], String(parts[1]), String(parts[2]))
        continue
      }
      if let section { add(parts, to: section) }
    }
  }

  private mutating func open(_ kind: Substring, _ name: String, _ swiftType: String) {
    switch kind {
    case "component": components[name] = Entry(swiftType: swiftType)
    case "action": actions[name] = Entry(swiftType: swiftType)
    case "object": objects[name] = Entry(swiftType: swiftType)
    default: choices[name] = [:]
    }
  }

  private mutating func add(_ parts: [Substring], to section: (kind: Substring, name: String)) {
    let first = parts.first.map { String($0.dropFirst(2)) } ?? ""
    if section.kind == "choice", parts.count == 2 {
      choices[section.name]?[first] = String(parts[1])
      return
    }
    guard parts.count == 4 else { return }
    let parameter = Parameter(
      name: first,
      swiftName: String(parts[1]),
      type: String(parts[2]),
      isRequired: parts[3].contains("r"),
      isLeading: parts[3].contains("l"),
      isList: parts[3].contains("c"),
      isField: parts[3].contains("f")
    )
    switch section.kind {
    case "component": components[section.name]?.parameters.append(parameter)
    case "action": actions[section.name]?.parameters.append(parameter)
    default: objects[section.name]?.parameters.append(parameter)
    }
  }
}
