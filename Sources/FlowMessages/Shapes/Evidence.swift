import FlowLanguage
import JSONText

/// What an object can be known by, the most telling first.
enum Evidence: Sendable, CaseIterable {
  /// The member that holds all but the address: `interactive`.
  case envelope
  /// What belongs to templates: `template`, `params`, `components`.
  case template
  /// The members of a button.
  case button
  /// `parameters`, and what stands in it.
  case parameters
  /// `action`, which stands inside an envelope.
  case action
  /// Names of texts that people read, among members that name a flow.
  case texts
  /// Names that belong to flows only.
  case names
  /// Names of texts that are used for much else.
  case ordinaryTexts
  /// As `texts`, with names that may be misspelled.
  case nearTexts
  /// As `names`, with names that may be misspelled.
  case nearNames
}

/// What an object is found to be.
enum Recognition {
  /// A message: the object, or a part of it.
  case message(JSONNode)
  /// A message that launches no flow: other shapes are not tried.
  case otherMessage
}

/// The names of an object's members, as they are written or as they may have been meant.
struct MemberNames {
  let node: JSONNode
  let isExact: Bool

  /// Whether one of these names is there.
  func has(_ names: String...) -> Bool {
    names.contains { isExact ? node[$0] != nil : node.meant($0) != nil }
  }

  /// Whether the Cloud API's names for which flow is opened are there.
  var hasReference: Bool { has("flow_id", "flow_name") }
}

/// The names of the parameters that open a flow.
enum ParameterNames {
  private static let all = MessageObject.parameters.members.map(\.name).filter { $0.hasPrefix("flow_") }

  /// Whether one of the keys of an object is such a name, or near to one.
  static func isAmong(_ node: JSONNode) -> Bool {
    node.members.contains { $0.name.text.hasPrefix("flow_") }
      || node.count <= 64 && node.members.contains { Spelling.nearest(to: $0.name.text, in: all) != nil }
  }
}
