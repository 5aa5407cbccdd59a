package import FlowModel
package import JSONText

/// Every definition of a name in a flow and every use of one, in flat arrays.
///
/// The one place that knows how names hang together. It is small enough to be made anew for every keystroke.
package struct FlowIndex: Sendable {
  package let flow: Flow
  /// In the order of the text, screen by screen.
  package internal(set) var definitions: [Definition] = []
  /// Screen by screen; what the routing model uses comes first.
  package internal(set) var uses: [Use] = []
  var names = NameTable()
  /// The symbols of each screen, of the members of its data and of its components, by their positions in the flow.
  var symbols: [ScreenSymbols] = []
  /// The first definition of each name, by what owns it.
  var first: [Key: Int] = [:]
  /// The first definitions of all names that an owner has, in the order of the text.
  var children: [Owner: [Int]] = [:]
  /// What the payloads of answers and requests take from fields and data, and what data takes from others.
  var streams = ValueStreams()

  /// Reads the names of a flow.
  package init(_ flow: Flow) {
    self.flow = flow
    define()
    use()
  }

  /// What a name names.
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case screen
    /// A component that has a name and is no Form.
    case field
    case form
    /// A member of the data of a screen, or of an object in it.
    case data
    /// What can be chosen in a component.
    case option
    /// A case of a Switch.
    case `case`
    /// A key of what the flow ends with.
    case answer
    /// A key of what an endpoint is asked with.
    case request
  }

  /// What names are unique in: the flow, a screen, or what a definition defines.
  package struct Owner: Sendable, Hashable {
    let code: Int

    package static let flow = Owner(code: -1)
    package static func screen(_ position: Int) -> Owner { Owner(code: -2 - position) }
    package static func definition(_ index: Int) -> Owner { Owner(code: index) }
  }

  /// What a reference to a screen leads to, which is told by positions.
  struct ScreenSymbols: Sendable {
    var screen: Int?
    var data: [Int] = []
    var fields: [Int?] = []
  }

  struct Key: Hashable {
    let owner: Owner
    let kind: Kind
    let name: Int
  }

  /// A place where a name is given.
  package struct Definition: Sendable {
    package let kind: Kind
    /// The number of the name.
    package let name: Int
    /// The string, or key, that says the name.
    package let node: JSONNode
    /// What is named: the screen, the component, the declaration, the item, the components of a case, the value.
    package let value: JSONNode
    package let owner: Owner
    /// The position of the screen.
    package let screen: Int
    /// The position of the component on its screen; nil for screens and data.
    package let component: Int?
    /// The first definition of the same name with the same owner; its own position for most.
    package let symbol: Int
    /// How the definition came to be; see ``Origin``.
    package let origin: Origin

    /// The name's own text in the file, without quotes.
    package var range: Range<Int> { node.contentRange }
  }

  /// How a definition came to be.
  package enum Origin: Sendable, Hashable {
    /// It is written where such things are defined.
    case own
    /// An item in the example of data, which only shows what others will send.
    case example
    /// An item in a payload that fills the list.
    case payload
    /// A member of the items of a list.
    case items
  }

  /// A place where a name is used.
  package struct Use: Sendable {
    package let kind: Kind
    package let role: Role
    /// The number of the name.
    package let name: Int
    /// The name's own text in the file.
    package let range: Range<Int>
    /// The string, or key, that it stands in.
    package let node: JSONNode
    /// The position of the screen that it stands on; nil in the routing model.
    package let screen: Int?
    /// The position of the component on the screen.
    package let component: Int?
    /// The position in ``FlowIndex/definitions`` of what is meant, always that of a symbol; nil if it leads nowhere.
    package let target: Int?
  }

  /// How a name is used.
  package enum Role: Sendable, Hashable {
    /// A screen in the routing model, as the one that is left.
    case route
    /// A screen in the routing model, as the one that is reached.
    case destination
    /// The next screen of an action.
    case next
    /// A name in `${…}`.
    case binding
    /// A key of the payload of `navigate`.
    case payloadKey
    /// A key of the payload of `update_data`.
    case updateKey
    /// A key of `init-values` or `error-messages` of a Form.
    case formValue
    case sensitive
    /// A key in an example, or a name among those that an object requires.
    case declaration
    /// The id of an option as a value: chosen at the beginning, compared with, handed on.
    case literal
    /// The id of an option as the name of a case.
    case caseName
    /// The screen, or a member of the data, with which a message opens the flow.
    case launch
    /// Anything that a script of a simulation names.
    case script
    /// A part of a place in the configuration.
    case place
  }
}

extension FlowIndex {
  /// The position of the first definition of a name; nil if there is none.
  package func definition(_ kind: Kind, _ name: String, in owner: Owner) -> Int? {
    names.known(name).flatMap { first[Key(owner: owner, kind: kind, name: $0)] }
  }

  /// The name of a definition or use.
  package func text(_ name: Int) -> String { names.text(of: name) }

  /// The definitions of a kind that an owner has, each name once, in the order of the text.
  package func members(_ kind: Kind, of owner: Owner) -> [Definition] {
    (children[owner] ?? []).filter { definitions[$0].kind == kind }.map { definitions[$0] }
  }

  /// All definitions of one symbol.
  package func definitions(ofSymbol symbol: Int) -> [Definition] { definitions.filter { $0.symbol == symbol } }

  /// All uses of one symbol.
  package func uses(ofSymbol symbol: Int) -> [Use] { uses.filter { $0.target == symbol } }

  /// The symbols whose names stand at an offset, whether given there or used; most tell only one.
  package func symbols(at offset: Int) -> [(symbol: Int, range: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    for definition in definitions where definition.range.holds(offset) {
      found.append((definition.symbol, definition.range))
    }
    for use in uses where use.range.holds(offset) {
      if let target = use.target { found.append((target, use.range)) }
    }
    return found
  }

  /// The position of the screen of that id; of several the first.
  package func screen(_ id: String) -> Int? {
    definition(.screen, id, in: .flow).map { definitions[$0].screen }
  }

  /// The fields whose options a value of a definition may be the id of: the field itself, or those whose answers a
  /// member of the data is handed.
  package func fields(behind definition: Int) -> [Int] {
    definitions[definition].kind == .field ? [definition] : streams.fields[definition] ?? []
  }
}

extension Range<Int> {
  /// Whether a cursor at an offset stands in it or at one of its ends.
  fileprivate func holds(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
