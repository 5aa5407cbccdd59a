import FlowModel
import JSONText

/// One difference between two payloads.
struct PayloadChange {
  enum Kind {
    case added(DataType)
    case removed
    /// From the first name to the second.
    case renamed(String, String)
    case retyped(DataType, DataType)
    /// Another value of the same or an unknown type.
    case changed(String)
  }

  let kind: Kind
  /// The path of member names, joined by dots: the new name, or the old one if there is no new one.
  let key: String
  let old: Change.Place?
  let new: Change.Place?

  /// The first name of the path.
  var topKey: JSONName { JSONName(String(decoding: key.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)) }

  /// Whether only one side has the key.
  var isOnOneSide: Bool {
    switch kind {
    case .added, .removed: true
    case .renamed, .retyped, .changed: false
    }
  }

  var words: String {
    switch kind {
    case .added(let type): "is new (\(type))"
    case .removed: "is gone"
    case .renamed(_, let name): "is now called '\(name)'"
    case .retyped(let before, let after): "was \(before) and is now \(after)"
    case .changed(let words): words
    }
  }
}

extension FlowComparer {
  /// The differences between two payloads; `names` are keys that are expected to have another name on the new side.
  func payloadChanges(
    _ left: JSONNode?,
    _ right: JSONNode?,
    _ oldScreen: Screen,
    _ newScreen: Screen,
    names: [JSONName: JSONName] = [:],
    for receiver: PayloadTyping.Receiver,
    path: String = ""
  ) -> [PayloadChange] {
    if path.isEmpty, let change = wholeChange(left, right, on: oldScreen.index) { return change }
    let (before, after) = (Members(left), Members(right))
    func type(_ member: JSONMember) -> DataType { new.typing.type(of: member.value, on: newScreen, for: receiver) }
    let renamed = renamedKeys(before, after, names, on: oldScreen.index)
    let counterparts = Set(renamed.values)
    var changes: [PayloadChange] = []
    for name in before.names {
      guard let member = before[name] else { continue }
      if let newName = renamed[name], let match = after[newName] {
        // A name that follows from a declaration that was renamed says nothing new.
        if names[name] != newName {
          changes.append(
            PayloadChange(
              kind: .renamed(path + name.text, path + newName.text),
              key: path + name.text,
              old: member.key.place,
              new: match.key.place
            )
          )
        }
        changes += valueChanges(member.value, match.value, oldScreen, newScreen, receiver, path: path + newName.text)
      } else if let match = after[name] {
        changes += valueChanges(member.value, match.value, oldScreen, newScreen, receiver, path: path + name.text)
      } else {
        changes.append(PayloadChange(kind: .removed, key: path + name.text, old: Change.Place(member), new: nil))
      }
    }
    for name in after.names where before[name] == nil && !counterparts.contains(name) {
      guard let member = after[name] else { continue }
      changes.append(
        PayloadChange(kind: .added(type(member)), key: path + name.text, old: nil, new: Change.Place(member))
      )
    }
    return changes
  }

  /// The change between payloads of which one is not an object, but a whole form; nil if both are objects or absent.
  private func wholeChange(_ left: JSONNode?, _ right: JSONNode?, on screen: Int) -> [PayloadChange]? {
    guard [left, right].contains(where: { $0.map { $0.kind != .object } ?? false }) else { return nil }
    if let left, let right, isSame(left, right, on: screen) { return [] }
    let words = "changed from \(left.map(Wording.value) ?? "nothing") to \(right.map(Wording.value) ?? "nothing")"
    return [PayloadChange(kind: .changed(words), key: "payload", old: left?.place, new: right?.place)]
  }

  /// Renamed keys: one key with that value was removed and one was added.
  private func renamedKeys(
    _ before: Members,
    _ after: Members,
    _ names: [JSONName: JSONName],
    on screen: Int
  ) -> [JSONName: JSONName] {
    var renamed: [JSONName: JSONName] = [:]
    for (name, newName) in names where before[name] != nil && after[name] == nil && after[newName] != nil {
      renamed[name] = newName
    }
    let gone = before.names.filter { after[$0] == nil && renamed[$0] == nil }
    let taken = Set(renamed.values)
    let added = after.names.filter { before[$0] == nil && !taken.contains($0) }
    guard gone.count * added.count <= Likeness.pairLimit else { return renamed }
    func matches(_ name: JSONName, _ newName: JSONName) -> Bool {
      guard let member = before[name], let match = after[newName] else { return false }
      return isSame(member.value, match.value, on: screen)
    }
    for name in gone {
      let candidates = added.filter { matches(name, $0) }
      guard candidates.count == 1, gone.count(where: { matches($0, candidates[0]) }) == 1 else { continue }
      renamed[name] = candidates[0]
    }
    return renamed
  }

  private func valueChanges(
    _ left: JSONNode,
    _ right: JSONNode,
    _ oldScreen: Screen,
    _ newScreen: Screen,
    _ receiver: PayloadTyping.Receiver,
    path: String
  ) -> [PayloadChange] {
    if isSame(left, right, on: oldScreen.index) { return [] }
    if left.kind == .object, right.kind == .object {
      return payloadChanges(left, right, oldScreen, newScreen, for: receiver, path: path + ".")
    }
    let before = old.typing.type(of: left, on: oldScreen, for: receiver)
    let after = new.typing.type(of: right, on: newScreen, for: receiver)
    let isRetyped = before != after && !before.isUnknown && !after.isUnknown
    let words = "changed from \(Wording.value(left)) to \(Wording.value(right))"
    return [
      PayloadChange(
        kind: isRetyped ? .retyped(before, after) : .changed(words),
        key: path,
        old: left.place,
        new: right.place
      )
    ]
  }
}
