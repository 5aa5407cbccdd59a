import FlowModel
import JSONText

/// What has another name in the new flow, so that a reference to it may change without meaning anything else.
struct Renames {
  /// From old to new ids.
  var screens: [JSONName: JSONName] = [:]
  /// By position of the old screen, from old to new names.
  var fields: [Int: [JSONName: JSONName]] = [:]
  /// By position of the old screen, from old to new names of top-level data.
  var data: [Int: [JSONName: JSONName]] = [:]

  var isEmpty: Bool { screens.isEmpty && fields.isEmpty && data.isEmpty }

  /// A text of the old flow as the new one would say it; `screen` is where it stands.
  func rewritten(_ node: JSONNode, on screen: Int, position: (JSONName) -> Int?) -> String? {
    guard let dynamic = DynamicText(node) ?? DynamicText(condition: node) else { return node.string }
    let bytes = Array(dynamic.text.text.utf8)
    var result: [UInt8] = []
    var end = 0
    for (range, name) in replacements(for: dynamic.references, on: screen, position: position) {
      guard range.lowerBound >= end, range.upperBound <= bytes.count else { continue }
      result += bytes[end..<range.lowerBound]
      result += name.text.utf8
      end = range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private func replacements(
    for references: [FlowBinding],
    on screen: Int,
    position: (JSONName) -> Int?
  ) -> [(Range<Int>, JSONName)] {
    references.sorted { $0.range.lowerBound < $1.range.lowerBound }.flatMap { reference in
      var replacements: [(Range<Int>, JSONName)] = []
      if let name = reference.screen, let other = screens[name.name] { replacements.append((name.range, other)) }
      if let owner = reference.screen.map({ position($0.name) }) ?? screen, let name = reference.member {
        let names = reference.source == .form ? fields[owner] : data[owner]
        if let other = names?[name.name] { replacements.append((name.range, other)) }
      }
      return replacements
    }
  }
}
