import FlowDiff

/// What passes between a flow and those around it, as tables.
struct ContractTable {
  let heading: String
  let rows: [Row]

  /// One value.
  struct Row {
    /// As it is called: `address.city` for a member of an object.
    let name: String
    let kind: String
    let isAlwaysThere: Bool
  }

  private init(_ heading: String, _ type: ContractType) {
    self.heading = heading
    rows = Self.rows(of: type, under: "", depth: 0)
  }

  static func all(of contract: Contract) -> [(title: String, tables: [ContractTable])] {
    var parts = [("What opens the flow", contract.launch.map { ContractTable("Data for \($0.screen)", $0.data) })]
    if let endpoint = contract.endpoint {
      let tables = endpoint.screens.flatMap { exchange in
        exchange.requests.map { ContractTable("\(exchange.screen) sends with \($0.action)", $0.data) }
          + [ContractTable("An answer with \(exchange.screen) gives", exchange.response)]
      }
      parts.append(("What passes between the flow and its endpoint", tables))
    }
    let endings = contract.response.map { ending in
      ending.data.map { ContractTable("Answers from \(ending.screen)", $0) }
        ?? ContractTable("Answers from \(ending.screen), which the endpoint composes", .unknown)
    }
    parts.append(("What the business receives", endings))
    return parts
  }

  /// Deeper objects are only called objects.
  private static let deepest = 8

  private static func rows(of type: ContractType, under prefix: String, depth: Int) -> [Row] {
    guard case .object(let members?) = type, depth < deepest else { return [] }
    return members.flatMap { member -> [Row] in
      let name = prefix.isEmpty ? "\(member.name)" : "\(prefix).\(member.name)"
      let row = Row(name: name, kind: words(member.type), isAlwaysThere: member.isRequired)
      if case .array(let element) = member.type {
        return [row] + rows(of: element, under: "\(name)[]", depth: depth + 1)
      }
      return [row] + rows(of: member.type, under: name, depth: depth + 1)
    }
  }

  private static func words(_ type: ContractType) -> String {
    guard case .array(let element) = type, element != .unknown else { return type.description }
    let words = element.description
    return "a list, each \(words)"
  }
}
