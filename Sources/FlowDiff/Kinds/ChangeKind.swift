/// One kind of change: the single value that changes, help, documentation and tests are made from.
public struct ChangeKind: Sendable {
  /// Stable kebab-case name: `screen-removed`.
  public let name: String
  /// What of a flow it is about.
  public let group: Group
  /// The impacts that changes of the kind may have, the gravest first.
  public let impacts: [Impact]
  /// One sentence: what changed.
  public let summary: String
  /// Who notices what, and why it is judged as it is.
  public let why: String
  /// Pairs of flows that differ by this kind; all of them run as tests.
  public let examples: [ChangeExample]

  /// What of a flow a kind is about.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case flow, screens, routes, data, components, properties, options, actions, answers, requests
  }

  init(
    _ name: String,
    _ group: Group,
    _ impacts: [Impact],
    summary: String,
    why: String,
    examples: [ChangeExample]
  ) {
    self.name = name
    self.group = group
    self.impacts = impacts
    self.summary = summary
    self.why = why
    self.examples = examples
  }
}

extension ChangeKind: Hashable {
  /// Kinds are equal if their names are.
  public static func == (left: ChangeKind, right: ChangeKind) -> Bool { left.name == right.name }

  /// Kinds are equal if their names are.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A piece of Flow JSON before and after a change.
public struct ChangeExample: Sendable, Hashable {
  /// Empty for a flow that was not there.
  public let old: String
  /// Empty for a flow that is no longer there.
  public let new: String
  /// What the texts are, and so what is put around them to make whole files.
  public let scope: Scope

  /// What the texts of an example are.
  public enum Scope: Sendable, Hashable {
    /// Whole Flow JSON files; an empty text stands for no file.
    case flow
    /// Screens separated by commas, in a flow without endpoint.
    case screens
    /// The routing model, and after a line `---` the screens of a flow with an endpoint.
    case endpoint
    /// Components separated by commas, on the only screen of a flow; its Footer answers with `${form.answer}`.
    case components
  }

  /// An example of that scope.
  static func example(_ scope: Scope, _ old: String, _ new: String) -> ChangeExample {
    ChangeExample(old: old, new: new, scope: scope)
  }

  /// The whole files.
  public var files: (old: String, new: String) { (file(old), file(new)) }

  private func file(_ text: String) -> String {
    switch scope {
    case .flow: return text
    case .screens: return #"{"version": "7.3", "screens": [\#(text)]}"#
    case .endpoint:
      let parts = text.split(separator: "\n---\n", maxSplits: 1)
      return """
        {"version": "7.3", "data_api_version": "3.0", "routing_model": \(parts.first ?? "{}"),
        "screens": [\(parts.last ?? "")]}
        """
    case .components:
      return """
        {"version": "7.3", "screens": [
        {"id": "ASK", "title": "Ask", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
        \(text),
        {"type": "Footer", "label": "Send", "on-click-action": {
          "name": "complete", "payload": {"answer": "${form.answer}"}}}
        ]}}
        ]}
        """
    }
  }
}
