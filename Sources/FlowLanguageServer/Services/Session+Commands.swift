import FlowDiff
import FlowEditing
import FlowFiles
import FlowMessages
import FlowModel
import FlowPreview
import FlowProject
import FlowReports
import FlowRules
import FlowRun
import FlowText
import JSONText

extension Session {
  /// Does what a command asks for: its argument is the address of a flow, or an object with `uri` and `screen`.
  ///
  /// A preview is the page, a graph its text in Mermaid, a message and a contract are themselves.
  mutating func execute(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    let name = params["command"]?.string ?? ""
    guard let command = ServerCommand(rawValue: name) else {
      throw ResponseError(.invalidParameters, "there is no command '\(name.prefix(100))'")
    }
    let argument = params["arguments"]?.elements.first
    guard let uri = argument?.string ?? argument?["uri"]?.string else {
      throw ResponseError(.invalidParameters, "the first argument of '\(name)' is the address of a flow")
    }
    guard let subject = subject(uri: uri, path: path(of: uri)), let flow = subject.document.flow else {
      throw ResponseError(.requestFailed, "'\(uri.prefix(200))' is not a flow")
    }
    let screen = argument?["screen"]?.string
    switch command {
    case .preview: return .string(try preview(flow, screen, subject))
    case .message: return try message(flow, screen, shape: argument?["shape"]?.string, subject)
    case .contract: return try contract(flow, subject)
    case .graph: return .string(GraphFormat.mermaid.write(FlowChart(flow)).string)
    }
  }

  private func preview(_ flow: Flow, _ screen: String?, _ subject: Subject) throws(ResponseError) -> String {
    let program = FlowProgram(flow)
    var options = PreviewPage.Options()
    if let screen {
      guard let position = program.position(of: JSONName(screen)) else {
        throw ResponseError(.requestFailed, "the flow has no screen '\(screen)'")
      }
      options.screen = position
    }
    let findings = PreviewPage.findings(subject.workspace.diagnostics(subject.path), in: flow.document)
    let title = DocumentURI.name(of: subject.path)
    let page = PreviewPage(program, title: title, findings: findings, options: options)
    return String(decoding: page.write(), as: UTF8.self)
  }

  private func message(
    _ flow: Flow,
    _ screen: String?,
    shape: String?,
    _ subject: Subject
  ) throws(ResponseError) -> JSONValue {
    guard let form = MessageShape(named: shape ?? MessageShape.cloud.name), MessageShape.writable.contains(form) else {
      throw ResponseError(.invalidParameters, "there is no shape '\(shape ?? "")' of a message")
    }
    let path = Path(subject.path)
    let entry = subject.workspace.configuration(for: subject.path)?.flows.first { $0.file.normalized == path }
    // Ids differ from account to account; only one that is the same everywhere can be meant.
    let ids = Set(entry?.ids.map(\.id) ?? [])
    let maker = MessageMaker(
      flow,
      name: entry?.name ?? FlowSources.name(ofFile: subject.path),
      id: ids.count == 1 ? ids.first : nil
    )
    do throws(MessageMaker.Refusal) {
      return try maker.message(form, screen: screen, to: nil)
    } catch {
      throw ResponseError(.requestFailed, error.sentence)
    }
  }

  private func contract(_ flow: Flow, _ subject: Subject) throws(ResponseError) -> JSONValue {
    let text = ContractJSON.write(Contract(flow), of: flow, path: DocumentURI.name(of: subject.path))
    return JSONValue(JSONDocument(parsing: text).root)
  }
}
