import FlowDiff
import JSONText

/// Words that distinguish the requests of one screen: the values of a member that is a literal in each of them.
enum RequestWords {
  /// A word for each request; empty where they have nothing to say, or there is only one.
  static func words(for requests: [Contract.Request]) -> [String] {
    let literals = requests.map(literals)
    guard requests.count > 1, let first = literals.first else { return requests.map { _ in "" } }
    for (key, _) in first {
      let words = literals.map { members in members.last { $0.key == key }.map { Words.pascalCase($0.text) } ?? "" }
      if !words.contains(""), Set(words).count > 1 { return words.map { String($0.prefix(lengthLimit)) } }
    }
    return requests.map { _ in "" }
  }

  private static let lengthLimit = 30

  /// The members of a payload that are written out as texts.
  private static func literals(_ request: Contract.Request) -> [(key: JSONName, text: String)] {
    (request.node["payload"].map { Array($0.members) } ?? []).compactMap { member in
      if case .text(let text)? = Literal(member.value) { (member.name, text) } else { nil }
    }
  }
}
