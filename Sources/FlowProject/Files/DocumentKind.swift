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
    let hasVersion = root["version"] != nil
    if root["routing_model"]?.kind == .object, hasVersion { return true }
    if root["data_api_version"] != nil, hasVersion { return true }
    if let screens = root["screens"], [.array, .object].contains(screens.kind) {
      let values = screens.kind == .array ? Array(screens.elements) : screens.members.map(\.value)
      if values.contains(where: isScreen) { return true }
      let mayBeScreens = values.isEmpty || values.contains(where: mayBeScreen)
      guard mayBeScreens, hasOnlyKeysOfFlows(root) || root["routing_model"] != nil || hasFlowVersion(root) else {
        return false
      }
      return hasFlowVersion(root) || (!hasVersion && screens.kind == .array)
    }
    return root.members.contains { $0.value.kind == .array && $0.value.elements.contains(where: hasLayout) }
  }

  private static func hasOnlyKeysOfFlows(_ root: JSONNode) -> Bool {
    root.members.allSatisfy { ObjectFact.flow.property($0.name.text) != nil }
  }

  /// Whether the version has two numbers, as that of a flow; programs have three, as in `1.0.0`.
  private static func hasFlowVersion(_ root: JSONNode) -> Bool {
    guard let version = root["version"], version.kind == .string || version.kind == .number else { return false }
    let text = version.string ?? version.sourceText
    let parts = (text.hasPrefix("v") ? text.dropFirst() : text[...]).split(
      separator: ".",
      omittingEmptySubsequences: false
    )
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Whether a value has any member that a screen has, or is no object and so no screen of anything else.
  private static func mayBeScreen(_ node: JSONNode) -> Bool {
    node.kind != .object || node.count == 0 || node.members.contains { ObjectFact.screen.property($0.name.text) != nil }
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
