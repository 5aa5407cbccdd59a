public import JSONText

/// One thing that can be chosen in a list.
public struct ChoiceOption: Sendable {
  /// What the answer is.
  public let id: JSONName
  /// What people see.
  public let title: String
  /// Whether it can be chosen.
  public let isEnabled: Bool
  /// Its position in the list.
  public let position: Int
  /// All that the flow says about it, worked out, without images.
  public let value: JSONValue

  init?(_ value: JSONValue, position: Int) {
    guard let id = value["id"]?.text else { return nil }
    self.id = JSONName(id)
    title = value["title"]?.text ?? value["main-content"]?["title"]?.text ?? ""
    isEnabled = value["enabled"] != .bool(false)
    self.position = position
    self.value = value
  }
}
