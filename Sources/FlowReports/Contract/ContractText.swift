package import FlowDiff
package import FlowModel
import FlowLanguage
package import FlowText
import JSONText

/// Writes what a flow asks of each side for people.
package struct ContractText {
  private let flow: Flow
  private let lines: LineTable

  /// A writer for the contract of `flow`.
  package init(_ flow: Flow) {
    self.flow = flow
    lines = LineTable(flow.document.bytes)
  }

  /// The whole text; `path` is how the flow is called.
  package func write(_ contract: Contract, path: String) -> ShownText {
    let version = flow.version.map { "Flow JSON \($0)" } ?? "no version"
    let parts: [[ShownText]?] = [
      ["\(path) (\(version))"],
      launch(contract.launch),
      contract.endpoint.map { endpoint($0, entries: contract.launch.map(\.screen.text)) },
      response(contract.response),
      sensitive(contract.sensitive),
    ]
    return parts.compactMap { $0?.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func launch(_ launch: [Contract.Launch]) -> [ShownText] {
    ["launch: who sends a message that opens the flow gives"]
      + launch.flatMap { ["  on \($0.screen)"] + members(of: $0.data, indent: 4) }
  }

  private func endpoint(_ endpoint: Contract.Endpoint, entries: [String]) -> [ShownText] {
    let version = endpoint.dataAPIVersion ?? "of unknown version"
    var text: [ShownText] = ["endpoint: the server (data API \(version)) is asked by"]
    if !entries.isEmpty { text.append("  INIT, to open the flow: answers with \(entries.shown(separator: " or "))") }
    for exchange in endpoint.screens {
      text.append("  \(exchange.screen)")
      for request in exchange.requests {
        text.append("    \(request.action) (\(place(request.node))) with")
        text += members(of: request.data, indent: 6)
      }
      if !exchange.next.isEmpty {
        text.append("    may be answered with \(exchange.next.map(\.text).shown(separator: ", "))")
      }
      text.append("    when it is the answer, needs")
      text += members(of: exchange.response, indent: 6)
    }
    return text
  }

  private func response(_ endings: [Contract.Ending]) -> [ShownText] {
    guard !endings.isEmpty else { return ["response: no screen ends the flow"] }
    var text: [ShownText] = ["response: who reads the answers gets these, and usually 'flow_token'"]
    for ending in endings {
      let source = ending.source == .complete ? "complete" : "composed by the endpoint"
      text.append("  from \(ending.screen) (\(source), \(place(ending.node)))")
      if let data = ending.data { text += members(of: data, indent: 4) }
    }
    return text
  }

  private func sensitive(_ fields: [Contract.SensitiveField]) -> [ShownText]? {
    fields.isEmpty
      ? nil : ["sensitive: hidden in the summary that people see"] + fields.map { "  \($0.screen): \($0.field)" }
  }

  private func place(_ node: JSONNode) -> String {
    "line \(lines.position(at: node.range.lowerBound).line)"
  }

  private func members(of type: ContractType, indent: Int) -> [ShownText] {
    let blanks = ShownText.blanks(indent)
    guard case .object(let members?) = type else { return ["\(blanks)\(word(for: type))"] }
    guard !members.isEmpty else { return ["\(blanks)no data"] }
    return members.map { "\(blanks)\(described($0))" }
  }

  private func described(_ member: ContractType.Member) -> ShownText {
    "\(member.name): \(word(for: member.type))\(member.isRequired ? "" : ", if filled in")"
  }

  /// `string`, `array of {id: string, title: string}`.
  private func word(for type: ContractType) -> ShownText {
    if [.media(for: .endpoint), .media(for: .response)].map({ ContractType($0) }).contains(type) {
      return "uploaded media"
    }
    switch type {
    case .text(.any): return "string"
    case .text(.day): return "day as YYYY-MM-DD"
    case .text(.milliseconds): return "day as a string of milliseconds"
    case .number: return "number"
    case .boolean: return "boolean"
    case .textOrNumber: return "string or number"
    case .object(nil): return "object"
    case .object(let members?): return "{" + members.map(described).joined(separator: ", ") + "}"
    case .array(.unknown): return "array"
    case .array(let element): return "array of \(word(for: element))"
    case .unknown: return "any value"
    }
  }
}
