import FlowLanguage
package import JSONText

/// A page of what an account has.
package struct Page<Item: Sendable>: Sendable {
  package typealias Next = NextPage

  package let items: [Item]
  /// Where the next page is; nil on the last one.
  package let next: NextPage?

  package init(items: [Item], next: NextPage?) {
    self.items = items
    self.next = next
  }
}

/// A page of an account's flows.
package typealias FlowPage = Page<RemoteFlow>

extension Page: Equatable where Item: Equatable {}

extension Page where Item == RemoteFlow {
  package var flows: [RemoteFlow] { items }

  package init(flows: [RemoteFlow], next: NextPage?) {
    self.init(items: flows, next: next)
  }
}

/// How a provider names the next page.
package enum NextPage: Sendable, Hashable {
  /// After that cursor on the account's own address.
  case cursor(String)
  /// At an address that the server gave, and after a cursor if that address is not to be trusted.
  case address(String, cursor: String?)
  /// From that item or page number on.
  case number(Int)

  /// The cursor, if there is one.
  var cursor: String? {
    switch self {
    case .cursor(let cursor), .address(_, let cursor?): cursor
    case .address, .number: nil
    }
  }

  /// What a list of the Graph API says about its next page.
  init?(graph value: JSONValue) {
    guard let address = value["paging"]?["next"]?.text else { return nil }
    self = .address(address, cursor: value["paging"]?["cursors"]?["after"]?.text)
  }
}

/// What can be read from a member of a list.
package protocol Listed: Sendable {
  /// Nil for a value that is none.
  init?(_ value: JSONValue)
}

extension Page where Item: Listed {
  /// The items of a list that stands under one of several names, or is the whole answer.
  ///
  /// An answer of another shape is an error: it does not say that there are none.
  static func items(_ value: JSONValue, in names: [String], what: String) throws(RemoteError) -> [Item] {
    guard let list = list(value, in: names) else {
      let members = value.members.map(\.key).quoted
      throw RemoteError(
        .unreachable,
        "the answer has a shape that is not known, so the \(what) in it can't be listed: "
          + (members.isEmpty ? "it is not a list" : "it has \(members)"),
        advice: "'--verbose' shows the whole answer; please report it"
      )
    }
    let items = list.compactMap(Item.init)
    guard items.count == list.count else {
      let missing = list.count - items.count
      throw RemoteError(.unreachable, "\(missing) of the \(list.count) \(what) in the answer can't be read: no 'id'")
    }
    return items
  }

  private static func list(_ value: JSONValue, in names: [String]) -> [JSONValue]? {
    if case .array(let elements) = value { return elements }
    for name in names {
      switch value[name] {
      case .array(let elements)?: return elements
      case .object?:
        if let inner = value[name], let elements = list(inner, in: names) { return elements }
      default: break
      }
    }
    return nil
  }
}
