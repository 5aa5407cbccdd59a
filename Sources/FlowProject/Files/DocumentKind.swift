import FlowLanguage
import FlowMessages
package import JSONText

/// What a file is for us.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  case flow, message
}

extension DocumentKind {
  /// What `document` is; nil for a file of another purpose.
  ///
  /// JSON lines can only be messages.
  /// A text that is broken JSON is judged by what could be read of it and by the words in it.
  package init?(recognizing document: JSONDocument, isLines: Bool) {
    if isLines {
      guard MessageFile(lines: document.bytes) != nil else { return nil }
      self = .message
    } else if FlowRecognition.isFlow(document.root) {
      self = .flow
    } else if MessageFile(document) != nil {
      self = .message
    } else if !document.faults.isEmpty, FlowRecognition.looksLikeFlow(document.bytes) {
      self = .flow
    } else if !document.faults.isEmpty, MessageFile.looksLikeMessage(document.bytes) {
      self = .message
    } else {
      return nil
    }
  }
}

/// Tells Flow JSON from other JSON.
package enum FlowRecognition {
  /// Whether the value is meant as Flow JSON: it has screens, or what only a flow has beside its screens.
  package static func isFlow(_ root: JSONNode) -> Bool {
    guard root.kind == .object else { return false }
    if root["routing_model"]?.kind == .object, root["version"] != nil { return true }
    if root["data_api_version"] != nil, root["version"] != nil { return true }
    let isNamedLikeFlow = root["version"] != nil || root["routing_model"] != nil || root["data_api_version"] != nil
    if let screens = root["screens"], screens.kind != .object {
      return isNamedLikeFlow || screens.elements.contains(where: isScreen) || hasOnlyKeysOfFlows(root)
    }
    return root.members.contains { $0.value.kind == .array && $0.value.elements.contains(where: hasLayout) }
  }

  private static func hasOnlyKeysOfFlows(_ root: JSONNode) -> Bool {
    root.members.allSatisfy { ObjectFact.flow.property($0.name) != nil }
  }

  private static func isScreen(_ node: JSONNode) -> Bool {
    hasLayout(node) || node["terminal"] != nil || (node["id"] != nil && node["data"] != nil)
  }

  private static func hasLayout(_ node: JSONNode) -> Bool {
    node["layout"].map { $0["children"] != nil || $0["type"]?.isText("SingleColumnLayout") == true } ?? false
  }

  /// Whether a text that can't be read as JSON was meant as Flow JSON: it has the words that flows have.
  package static func looksLikeFlow(_ bytes: [UInt8]) -> Bool {
    // UTF-16 has a zero beside each letter.
    let text = bytes.prefix(1 << 16).filter { $0 != 0 }
    func has(_ word: String) -> Bool { contains(text, word) }
    guard has("screens") || has("SingleColumnLayout") else { return has("routing_model") && has("version") }
    return has("layout") || has("version") || has("routing_model") || has("terminal")
  }

  static func contains(_ text: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}
