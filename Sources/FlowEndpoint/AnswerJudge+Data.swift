import FlowLanguage
import FlowModel
import FlowRun
import JSONText

extension AnswerJudge {
  func judgeData(_ data: JSONNode?, of screen: Screen, in root: JSONNode) -> [AnswerFinding] {
    let given = (data?.members).map(Array.init) ?? []
    let members = given.filter { member in !AnswerRules.ownMembers.contains(member.name) }
    let id = screen.id ?? ""
    guard let model = screen.data else {
      guard let first = members.first else { return [] }
      return [
        AnswerFinding(
          .error,
          "screen '\(id)' declares no data, so none may be given to it",
          at: first.key.pointer
        )
      ]
    }
    var findings: [AnswerFinding] = []
    // The documentation asks for all of them, and phones for some.
    for name in AnswerRules.neededNames(of: model, needsAll: true) where !members.contains(where: { $0.name == name }) {
      findings.append(
        AnswerFinding(
          .error,
          "'\(name)', which screen '\(id)' declares, is missing",
          at: data?.pointer ?? root.pointer
        )
      )
    }
    for member in members {
      guard let declaration = model.members.first(where: { $0.name == member.name })?.declaration else {
        findings.append(AnswerFinding(.warning, undeclared(member.name, of: screen), at: member.key.pointer))
        continue
      }
      findings += declaration.mismatches(of: member.value).map(Self.finding)
      findings += Self.doubledIDs(member.value)
    }
    return findings
  }

  private func undeclared(_ name: JSONName, of screen: Screen) -> String {
    let names = (screen.data?.members ?? []).map(\.name)
    let hint = Spelling.hint(near: name, in: names)
    return "screen '\(screen.id ?? "")' declares no '\(name)', so nothing shows it\(hint)"
  }

  private static func finding(_ mismatch: ValueMismatch) -> AnswerFinding {
    switch mismatch.reason {
    case .differs(let expected, let given):
      AnswerFinding(
        .error,
        "\(noun(expected)) is declared here, and \(noun(given)) is given",
        at: mismatch.node.pointer
      )
    case .missingMember(let name):
      AnswerFinding(.error, "'\(name)', which the declaration requires, is missing", at: mismatch.node.pointer)
    }
  }

  /// A list whose items have the same id, or an empty one, is not shown.
  private static func doubledIDs(_ value: JSONNode) -> [AnswerFinding] {
    guard value.kind == .array else { return [] }
    var seen: Set<JSONName> = []
    for node in value.elements.compactMap({ $0["id"] }) {
      guard let id = node.name else { continue }
      if id.isEmpty { return [AnswerFinding(.warning, "an item with an empty id is not shown", at: node.pointer)] }
      if !seen.insert(id).inserted {
        return [AnswerFinding(.warning, "two items have the id '\(id)'; the list is not shown", at: node.pointer)]
      }
    }
    return []
  }

  private static func noun(_ type: DataType) -> String {
    switch type {
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .object: "an object"
    case .array: "an array"
    case .unknown: "another value"
    }
  }

  private static func noun(_ kind: JSONKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "a boolean"
    case .null: "null"
    case .missing: "nothing"
    }
  }
}
