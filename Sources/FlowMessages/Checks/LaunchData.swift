import FlowModel
import JSONText

/// What a launch gives its screen, and how it can be written wrongly.
enum LaunchData {
  /// The object that is written as text in a string; nil if the string holds anything else.
  static func textObject(_ node: JSONNode) -> JSONDocument? {
    guard let text = node.string, text.contains("{") else { return nil }
    let document = JSONDocument(parsing: text)
    return document.faults.isEmpty && document.root.kind == .object ? document : nil
  }

  /// Whether the data of a button is wrapped with the name of the screen, and is not meant to have such members.
  static func isWrapped(_ data: JSONNode, in launch: Launch, opening resolved: ResolvedFlow?) -> Bool {
    guard launch.action == .unknown, launch.screen == nil, data.kind == .object, data.count == 2,
      data["screen"]?.kind == .string, data["data"]?.kind == .object
    else { return false }
    let entries = resolved?.entries.screens ?? []
    return !entries.contains { $0.data?.member("screen") != nil || $0.data?.member("data") != nil }
  }
}
