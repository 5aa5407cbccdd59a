/// What can be said about a name or value, to be shown while the cursor rests on it.
public struct Hover: Sendable, Hashable {
  /// The bytes that it is about.
  public let range: Range<Int>
  /// As Markdown.
  public let markdown: String
}

/// A short note that an editor shows in the text, though it is none of it.
public struct InlayHint: Sendable, Hashable {
  /// Behind this byte offset.
  public let offset: Int
  /// A type or an example, in few words.
  public let label: String
  /// More about it, as Markdown.
  public let tooltip: String?
}

/// A part of a text with a meaning that its syntax does not show.
public struct SemanticToken: Sendable, Hashable {
  /// In bytes; on one line.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind

  /// What it is; the raw value is the name that LSP has for it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A screen's id.
    case screen = "class"
    /// A component's type.
    case component = "type"
    /// A field in a binding.
    case field = "property"
    /// Data in a binding.
    case data = "variable"
    /// `data`, `form`, `screen` in a binding.
    case keyword
    /// `${`, `}` and operators.
    case `operator`
    /// A literal text in an expression.
    case string
    /// A number in an expression.
    case number
    /// The id of an option, the name of a case.
    case option = "enumMember"
    /// The name of an action.
    case action = "function"
  }
}

/// A text that leads somewhere.
public struct DocumentLink: Sendable, Hashable {
  /// The bytes that it is about, without quotes.
  public let range: Range<Int>
  /// Where it leads.
  public let target: Target

  /// Where a link leads.
  public enum Target: Sendable, Hashable {
    /// The absolute path of a file.
    case file(String)
    /// An address with http or https.
    case web(String)
  }
}

/// A line above a part of a text that says something about it and leads on.
public struct CodeLens: Sendable, Hashable {
  /// The bytes that it stands above.
  public let range: Range<Int>
  /// What it says.
  public let title: String
  /// What a click does.
  public let action: FlowAction

  /// What a click on it does.
  public enum FlowAction: Sendable, Hashable {
    /// Shows these places.
    case places([Location])
    /// Runs `flowjson.preview` for the screen.
    case preview(screen: String)
    /// Runs `flowjson.message` for the screen.
    case message(screen: String)
  }
}

/// A screen in the graph of the screens, which is shown as callers and callees.
public struct ScreenItem: Sendable, Hashable {
  /// Its id.
  public let name: String
  /// Its title, if it is written out.
  public let detail: String?
  /// The absolute path of its flow.
  public let path: String
  /// All of the screen, in bytes.
  public let range: Range<Int>
  /// The id's own text, in bytes.
  public let nameRange: Range<Int>
}

/// A way between two screens.
public struct ScreenRoute: Sendable, Hashable {
  /// The screen at the other end.
  public let screen: ScreenItem
  /// The places in the flow that lead along it, in bytes.
  public let places: [Range<Int>]
}
