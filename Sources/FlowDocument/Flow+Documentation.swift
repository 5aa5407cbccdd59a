import FlowText
public import FlowModel

/// The formats that the documentation of a flow can be written in.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// With a drawing of the routes in Mermaid, as code hosts show it.
  case markdown
  /// A page by itself, with the screens drawn; it asks nothing of any network.
  case html
}

extension Flow {
  /// What the flow is, for people who don't read JSON: its screens, what they ask, where they lead, and what passes
  /// between the flow and those around it.
  ///
  /// `title` is what the flow is called in the text.
  public func documentation(as format: DocumentFormat = .markdown, title: String) -> String {
    let document = FlowDocument(self, title: title)
    return switch format {
    case .markdown: DocumentMarkdown.write(document).string
    case .html: String(decoding: DocumentHTML.write(document), as: UTF8.self)
    }
  }
}
