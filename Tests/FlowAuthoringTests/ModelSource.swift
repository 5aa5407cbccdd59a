import FlowLanguage

/// Writes the typed components and items in Swift from the table of the language.
///
/// A type for each component and object, a line for each property, and an initialiser that takes them all.
struct ModelSource {
  let typeName: String
  let summary: String
  let kind: Kind
  let since: FlowVersion
  let facts: [PropertyFact]
  /// A component with an answer takes its name from a field.
  var fieldType: String?

  enum Kind {
    case component(String)
    case action(String)
    /// The name of the constant in ObjectFact.
    case object(String)
    /// Only the properties; the type itself is written by hand.
    case propertiesOnly
  }

  private var properties: [ModelProperty] { facts.map { ModelProperty($0, owner: typeName, ownerSince: since) } }

  /// The whole file.
  var text: String {
    let header = "// Generated from the table of the language; RECORD=1 swift test rewrites it.\n\n"
    return header + (needsLanguage ? "public import FlowLanguage\n\n" : "") + declaration + "\n"
  }

  private var needsLanguage: Bool {
    switch kind {
    case .component: false
    case .propertiesOnly: facts.contains { $0.name == "version" }
    case .action, .object: true
    }
  }

  /// What it is, and since when if it was not always there.
  private var documentation: String {
    "/// \(summary)." + (since > .v2_1 ? "\n///\n/// Since \(since)." : "")
  }

  private var declaration: String {
    switch kind {
    case .component(let type):
      structure("TypedComponent", "  /// As it is spelled in `type`.\n  public static let type: String = \"\(type)\"")
    case .action(let name):
      structure(
        "TypedAction",
        "  /// As it is spelled in `name`.\n  public static let name: String = \"\(name)\"\n\n"
          + factsDeclaration("Language.action(name)?.properties ?? []")
      )
    case .object(let constant): structure("FlowObject", factsDeclaration("ObjectFact.\(constant).properties"))
    case .propertiesOnly: "extension \(typeName) {\n\(propertyList)\n}"
    }
  }

  private func factsDeclaration(_ expression: String) -> String {
    "  /// What the table says about the properties, in the order in which they are written.\n"
      + "  public static var facts: [PropertyFact] { \(expression) }"
  }

  private func structure(_ conformance: String, _ identity: String) -> String {
    """
    \(documentation)
    public struct \(typeName): \(conformance) {
    \(identity)

    \(propertyList)

      /// All members, known or not.
      public var fields: FlowFields

      /// One with these members.
      public init(fields: FlowFields) {
        self.fields = fields
      }

    \(initializer)
    }
    """
  }

  private var propertyList: String {
    let lines = properties.map(\.declaration).joined(separator: "\n")
    return """
        /// The names and types of the properties.
        public struct Properties: Sendable {
      \(lines)
        }

        /// The properties to look up by a key path.
        public static let properties: Properties = Properties()
      """
  }

  private var field: [ModelProperty] { properties.filter { fieldType != nil && $0.fact.name == "name" } }

  /// What the initialiser takes besides the field, in its order.
  private var ordered: [ModelProperty] {
    let rest = properties.filter { fieldType == nil || $0.fact.name != "name" }
    let leading = rest.filter(\.isLeading)
    let plain = rest.filter { !$0.isLeading && !$0.isList }
    let lists = rest.filter(\.isList)
    return leading + plain.filter(\.isRequired) + plain.filter { !$0.isRequired } + lists
  }

  /// The type with the parameters of its initialiser, for who writes calls of it.
  var tableLines: String {
    let lines =
      field.map { _ in "  name|name|String|frl" }
      + ordered.map { property in
        let flags = [(property.isRequired, "r"), (property.isLeading, "l"), (property.isList, "c")]
        let text = flags.map { $0.0 ? $0.1 : "" }.joined()
        return "  \(property.fact.name)|\(property.swiftName)|\(property.type)|\(text)"
      }
    let head: String =
      switch kind {
      case .component(let type): "component|\(type)"
      case .action(let name): "action|\(name)"
      case .object, .propertiesOnly: "object|\(typeName)"
      }
    return ([head + "|" + typeName] + lines).joined(separator: "\n")
  }

  private var initializer: String {
    let parameters = field.map { _ in "_ field: FormField<\(fieldType ?? "")>" } + ordered.map(\.parameter)
    let assignments = properties.map { $0.assignment(fromField: fieldType != nil) }
    return """
        /// \(summary).
        public init(
          \(parameters.joined(separator: ",\n    "))
        ) {
          self.init(fields: \(initialFields))
          \(assignments.joined(separator: "\n    "))
        }
      """
  }

  private var initialFields: String {
    switch kind {
    case .component, .action: "Self.initialFields"
    case .object, .propertiesOnly: "FlowFields()"
    }
  }
}
