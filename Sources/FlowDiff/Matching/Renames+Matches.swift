import FlowLanguage
import FlowModel
import JSONText

extension Renames {
  /// Finds the new names of everything that was matched in spite of its name.
  init(screens: ScreenMatches, pairs: [Int: ScreenPair], _ old: FlowSide, _ new: FlowSide) {
    for (left, right) in screens.newByOld {
      guard let oldID = old.screens[left].id, let newID = new.screens[right].id, oldID != newID else { continue }
      self.screens[oldID] = newID
    }
    for (left, pair) in pairs {
      for (oldIndex, newIndex) in pair.components.newByOld {
        guard let oldName = pair.old.components[oldIndex].fieldName,
          let newName = pair.new.components[newIndex].fieldName, oldName != newName
        else { continue }
        fields[left, default: [:]][oldName] = newName
      }
      let names = Self.renamedData(pair, old, new)
      if !names.isEmpty { data[left] = names }
    }
  }

  /// A removed and a new member are one renamed member if their declarations are equal and unique,
  /// or if they have the same type and nearly the same name.
  private static func renamedData(_ pair: ScreenPair, _ old: FlowSide, _ new: FlowSide) -> [JSONName: JSONName] {
    let (oldData, newData) = (Members(pair.old.data?.node), Members(pair.new.data?.node))
    let gone = oldData.names.filter { newData[$0] == nil && oldData[$0]?.value.kind == .object }
    let added = newData.names.filter { oldData[$0] == nil && newData[$0]?.value.kind == .object }
    guard !gone.isEmpty, !added.isEmpty else { return [:] }
    let goneByContent = Dictionary(grouping: gone) { oldData[$0].map { old.hashes[$0.value] } }
    let addedByContent = Dictionary(grouping: added) { newData[$0].map { new.hashes[$0.value] } }
    var names: [JSONName: JSONName] = [:]
    for (content, oldNames) in goneByContent {
      guard let content, oldNames.count == 1, let newNames = addedByContent[content], newNames.count == 1 else {
        continue
      }
      names[oldNames[0]] = newNames[0]
    }
    var taken = Set(names.values)
    // Where very much is new, a name that is near to another says little.
    guard gone.count * added.count <= Likeness.pairLimit else { return names }
    for name in gone where names[name] == nil {
      let free = added.filter { !taken.contains($0) }
      guard let match = Spelling.nearest(to: name, in: free), let before = oldData[name], let after = newData[match],
        DataType(declaredBy: before.value) == DataType(declaredBy: after.value)
      else { continue }
      names[name] = match
      taken.insert(match)
    }
    return names
  }
}
