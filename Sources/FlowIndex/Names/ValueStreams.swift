/// What values come from where: which fields a member of the data gets answers of, and which lists are data.
struct ValueStreams: Sendable {
  /// For a member of the data the choices whose options are its items.
  var lists: [Int: [Int]] = [:]
  /// For a member of the data the fields whose answers, or first answers, it may hold.
  private(set) var fields: [Int: [Int]] = [:]
  /// From where members of the data get their values: what gets it, what it comes from.
  private var edges: [(to: Int, from: Int)] = []

  /// More fields than any data comes from; keeps hostile flows cheap.
  private static let limit = 8

  /// Notes that a member of the data takes the value of a field or of other data.
  mutating func add(to data: Int, from source: Int) { edges.append((data, source)) }

  /// Follows all ways of the answers.
  mutating func follow(isField: (Int) -> Bool) {
    var bySource: [Int: [Int]] = [:]
    for edge in edges { bySource[edge.from, default: []].append(edge.to) }
    var pending: [(data: Int, field: Int)] = []
    for edge in edges where isField(edge.from) { pending.append((edge.to, edge.from)) }
    while let (data, field) = pending.popLast() {
      guard fields[data, default: []].count < Self.limit, !fields[data, default: []].contains(field) else { continue }
      fields[data, default: []].append(field)
      for next in bySource[data] ?? [] { pending.append((next, field)) }
    }
  }
}
