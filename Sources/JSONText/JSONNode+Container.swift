/// A member of a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The name as it stands in the text.
  public let key: JSONNode

  /// The member whose key stands at a position of the index; its value follows.
  package init(_ document: JSONDocument, _ position: Int) {
    key = JSONNode(document: document, index: position)
  }

  /// What stands after the colon.
  public var value: JSONNode { JSONNode(document: key.document, index: key.index + 1) }

  /// The key, decoded.
  public var name: JSONName {
    // No text is made anew for the names that nearly all keys have.
    property.map { JSONName($0.text) } ?? key.name ?? ""
  }

  /// The property that the key is the name of; nil for another name.
  package var property: PropertyName? { key.property }
}

/// The members of an object in their order, duplicates included.
///
/// A value whose key is missing is no member: the fault of the text says so.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private var keys: KeyPositions

  init(of node: JSONNode) {
    keys = KeyPositions(of: node)
  }

  /// The next member, or nil after the last.
  public mutating func next() -> JSONMember? {
    keys.next().map { JSONMember(keys.document, $0) }
  }
}

/// Where in the index the keys of an object stand, in their order; the value of each follows it.
///
/// For a walk that makes nodes only of what it has something to say about: a node counts as a reference to its document.
package struct KeyPositions: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  private var position: Int
  private let end: Int

  init(of node: JSONNode) {
    document = node.document
    let record = node.record
    end = Int(record.next)
    position = record.kind == .object ? node.index + 1 : end
  }

  /// The next position, or nil after the last.
  package mutating func next() -> Int? {
    while position + 1 < end {
      let key = position
      position = Int(document.storage.records[key + 1].next)
      if document.storage.records[key].kind == .string { return key }
    }
    return nil
  }
}

/// The elements of an array in their order, one by one.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var position: Int
  private let end: Int

  init(of node: JSONNode) {
    document = node.document
    let record = node.record
    end = Int(record.next)
    position = record.kind == .array ? node.index + 1 : end
  }

  /// The next element, or nil after the last.
  package mutating func next() -> JSONNode? {
    guard position < end else { return nil }
    defer { position = Int(document.storage.records[position].next) }
    return JSONNode(document: document, index: position)
  }
}

extension JSONNode {
  /// The elements of an array, of which no list is made; nothing for other kinds.
  package var eachElement: JSONElements { JSONElements(of: self) }

  /// Where in the index the keys of an object stand, duplicates included; nothing for other kinds.
  package var keyPositions: KeyPositions { KeyPositions(of: self) }

  /// The names of all members of an object, if they are among `names` and none stands there twice; nil else.
  package func propertyNames(among names: PropertySet) -> PropertySet? {
    let records = document.storage.records
    guard records[index].kind == .object else { return nil }
    var found = PropertySet()
    var position = index + 1
    let end = Int(records[index].next)
    while position + 1 < end {
      guard let name = records[position].property, names.contains(name), found.insert(name) else { return nil }
      position = Int(records[position + 1].next)
    }
    return found
  }

  /// The members of an object in their order, duplicates included; empty for other kinds.
  public var members: JSONMembers { JSONMembers(of: self) }

  /// The elements of an array in their order; empty for other kinds.
  public var elements: [JSONNode] {
    guard kind == .array else { return [] }
    var result: [JSONNode] = []
    result.reserveCapacity(count)
    var position = index + 1
    let end = Int(record.next)
    while position < end {
      result.append(JSONNode(document: document, index: position))
      position = Int(document.storage.records[position].next)
    }
    return result
  }

  /// The number of elements of an array or of members of an object.
  public var count: Int {
    var count = 0
    let step = kind == .object ? 1 : 0
    var position = index + 1 + step
    let end = Int(record.next)
    while position < end {
      count += 1
      position = Int(document.storage.records[position].next) + step
    }
    return count
  }

  /// The element at a position counted from 0, or nil.
  public func element(at position: Int) -> JSONNode? {
    guard kind == .array, position >= 0 else { return nil }
    var remaining = position
    var index = index + 1
    let end = Int(record.next)
    while index < end {
      if remaining == 0 { return JSONNode(document: document, index: index) }
      remaining -= 1
      index = Int(document.storage.records[index].next)
    }
    return nil
  }

  /// The member of that name, or nil; of several the last one, which is the one that JSON readers keep.
  public func member(_ name: String) -> JSONMember? {
    position(ofKey: name).map { JSONMember(document, $0) }
  }

  /// The value of the member of that name, or nil; of several the last one.
  public subscript(_ name: String) -> JSONNode? {
    position(ofKey: name).map { JSONNode(document: document, index: $0 + 1) }
  }

  /// The member that is the property of that name, or nil; of several the last one.
  package func member(_ name: PropertyName) -> JSONMember? {
    position(of: name).map { JSONMember(document, $0) }
  }

  /// The value of the property of that name, or nil; of several the last one.
  package subscript(_ name: PropertyName) -> JSONNode? {
    position(of: name).map { JSONNode(document: document, index: $0 + 1) }
  }

  /// Where in the index the last key stands that is the name of that property; nodes are made of what is found only, for
  /// this is asked more often than anything else.
  private func position(of name: PropertyName) -> Int? {
    let records = document.storage.records
    guard records[index].kind == .object else { return nil }
    var found: Int?
    var position = index + 1
    let end = Int(records[index].next)
    while position + 1 < end {
      if records[position].property == name { found = position }
      position = Int(records[position + 1].next)
    }
    return found
  }

  /// Where in the index the last key of that name stands.
  private func position(ofKey name: String) -> Int? {
    let (records, bytes) = (document.storage.records, document.storage.bytes)
    guard records[index].kind == .object else { return nil }
    let length = name.utf8.count
    var found: Int?
    var position = index + 1
    let end = Int(records[index].next)
    while position + 1 < end {
      let key = records[position]
      if key.flags.contains(.hasEscapes) {
        if document.isText(at: position, name) { found = position }
      } else if key.kind == .string {
        let content = key.contentRange
        if content.count == length, ByteScan.isEqual(bytes.span, content, name) { found = position }
      }
      position = Int(records[position + 1].next)
    }
    return found
  }
}
