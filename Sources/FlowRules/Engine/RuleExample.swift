public import FlowLanguage

/// A piece of Flow JSON that shows a rule.
///
/// In a broken one `⟦` and `⟧` enclose each text that a finding of the rule underlines.
public struct RuleExample: Sendable, Hashable {
  /// What the text is, which decides what is put around it to make a whole file.
  public enum Scope: Sendable, Hashable {
    /// A whole Flow JSON file.
    case flow
    /// A screen, in a flow that ends on it unless it navigates on.
    case screen
    /// One or more components separated by commas, on a terminal screen with a Footer.
    case components
    /// A message that launches a flow.
    case message
  }

  /// What the text is.
  public let scope: Scope
  /// The version of Flow JSON that it is written in.
  public let version: FlowVersion
  /// The text with its markers.
  public let markedText: String
  /// Whether the rule finds nothing in it.
  public let isClean: Bool
  /// The flow that a message is checked against; nil for one that is checked by itself.
  public let flow: String?
  /// The definition of the template that a message uses; nil for one that is checked without.
  public let template: String?
  /// What is shown instead of a text that is too long to read.
  private let abridged: String?

  /// An example in which the rule finds nothing.
  package static func good(
    _ scope: Scope,
    _ text: String,
    in version: FlowVersion = Language.recommendedVersion,
    opening flow: String? = nil,
    template: String? = nil
  ) -> RuleExample {
    RuleExample(
      scope: scope,
      version: version,
      markedText: text,
      isClean: true,
      flow: flow,
      template: template,
      abridged: nil
    )
  }

  /// Components in which the rule finds nothing.
  package static func good(_ text: String, in version: FlowVersion = Language.recommendedVersion) -> RuleExample {
    good(.components, text, in: version)
  }

  /// An example with a marker around each text that the rule underlines; a long one with a text to show instead.
  package static func bad(
    _ scope: Scope,
    _ text: String,
    in version: FlowVersion = Language.recommendedVersion,
    opening flow: String? = nil,
    template: String? = nil,
    abridged: String? = nil
  ) -> RuleExample {
    RuleExample(
      scope: scope,
      version: version,
      markedText: text,
      isClean: false,
      flow: flow,
      template: template,
      abridged: abridged
    )
  }

  /// Components with a marker around each text that the rule underlines; long ones with a text to show instead.
  package static func bad(
    _ text: String,
    in version: FlowVersion = Language.recommendedVersion,
    abridged: String? = nil
  ) -> RuleExample {
    bad(.components, text, in: version, abridged: abridged)
  }

  /// The text without markers, as people read it.
  public var text: String {
    if let abridged { return abridged }
    // Both markers begin with the same byte, and most examples have neither.
    guard markedText.utf8.contains(0xE2) else { return markedText }
    return String(markedText.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" })
  }

  /// The whole file, markers included.
  package var markedFile: String {
    switch scope {
    case .flow, .message: markedText
    case .screen: RuleExample.flow(version, screens: markedText)
    case .components:
      RuleExample.flow(
        version,
        screens: """
          {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          \(markedText),
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
          ]}}
          """
      )
    }
  }

  private static func flow(_ version: FlowVersion, screens: String) -> String {
    """
    {"version": "\(version)", "screens": [
    \(screens)
    ]}
    """
  }
}
