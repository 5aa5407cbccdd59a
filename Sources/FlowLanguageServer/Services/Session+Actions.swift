import FlowEditing
import JSONText

extension Session {
  mutating func codeActions(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let range = client.encoding.range(params["range"], in: subject.lines)
    let only = params["context"]?["only"]?.elements.compactMap(\.string)
    let writer = DiagnosticWriter(workspace: subject.workspace, encoding: client.encoding, addresses: addresses)
    let actions = subject.workspace.codeActions(subject.path, in: range).filter { action in
      only?.contains { action.kind.rawValue == $0 || action.kind.rawValue.hasPrefix("\($0).") || $0.isEmpty } ?? true
    }
    return .array(
      actions.compactMap { action in
        guard let edit = workspaceEdit(action.edits, subject.workspace) else { return nil }
        return .members([
          ("title", .string(action.title)),
          ("kind", .string(action.kind.rawValue)),
          (
            "diagnostics",
            action.diagnostics.isEmpty ? nil : .array(action.diagnostics.map { writer.write($0, in: subject.document) })
          ),
          ("isPreferred", action.isPreferred ? true : nil),
          ("edit", edit),
        ])
      }
    )
  }

  mutating func formatting(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    return edits(subject.workspace.formatting(subject.path), in: subject.document)
  }

  mutating func rangeFormatting(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let range = client.encoding.range(params["range"], in: subject.lines)
    return edits(subject.workspace.formatting(subject.path, in: range), in: subject.document)
  }
}
