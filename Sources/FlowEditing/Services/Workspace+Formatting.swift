import FlowAuthoring
import FlowMessages
import FlowProject
public import JSONText

extension Workspace {
  /// What `fmt` changes in a text, in as few and as small edits as can be: it is only blanks where the order of members
  /// stays; nothing for broken JSON, JSON lines and texts that are none of our business.
  public func formatting(_ path: String) -> [TextEdit] {
    guard let document = document(path), let text = formatted(document) else { return [] }
    return LayoutDifference.edits(from: document.bytes, to: text)
  }

  /// The edits of ``formatting(_:)`` that lie in a range of bytes.
  public func formatting(_ path: String, in range: Range<Int>) -> [TextEdit] {
    formatting(path).filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
  }

  private func formatted(_ document: TextDocument) -> [UInt8]? {
    switch document.content {
    case .flow: return CanonicalLayout.text(of: document.json, isFlow: true)
    case .configuration, .script: return CanonicalLayout.text(of: document.json, isFlow: false)
    case .messages(let messages):
      return messages.parts.count == 1 ? CanonicalLayout.text(of: document.json, isFlow: false) : nil
    case .brokenMessage, .other: return nil
    }
  }
}
