import JSONText

/// The definitions of templates that are known when messages are checked.
public struct TemplateCatalog: Sendable {
  private let definitions: [String: [TemplateDefinition]]

  /// Knows these definitions.
  public init(_ definitions: [TemplateDefinition] = []) {
    self.definitions = Dictionary(grouping: definitions, by: \.name)
  }

  /// Whether there is a template of that name with a flow button.
  public func contains(_ name: String) -> Bool { definitions[name] != nil }

  /// The definition that a message means; nil without one, or if there are several candidates.
  ///
  /// Translations of a template share its name: the one in the message's language is taken, else the only one.
  func definition(named name: String, language: String?) -> TemplateDefinition? {
    let all = definitions[name] ?? []
    let translations = all.filter { $0.language == language }
    let candidates = translations.isEmpty ? all : translations
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The definition of the template that a message uses.
  func definition(usedBy message: Message) -> TemplateDefinition? {
    guard let use = message.templateUse, let name = use.name.string else { return nil }
    return definition(named: name, language: use.language?.string)
  }

  /// The languages in which a template is defined.
  func languages(of name: String) -> [String] {
    (definitions[name] ?? []).compactMap(\.language)
  }
}
