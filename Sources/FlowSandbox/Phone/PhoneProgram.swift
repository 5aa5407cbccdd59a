import FlowModel
import FlowPreview
import FlowRules
import FlowRun
import JSONText

/// The flow that a phone opens, ready to run.
struct PhoneProgram {
  let flow: Flow
  let program: FlowProgram

  init(_ text: [UInt8]) {
    flow = Flow(JSONDocument(parsing: text))
    program = FlowProgram(flow)
  }

  var isReadable: Bool { flow.document.root.kind == .object && !program.screens.isEmpty }

  /// `data_api_version`; nil for a flow without an endpoint.
  var dataAPIVersion: String? { program.dataAPIVersion }

  /// The `params` of an answer as a page works them out.
  func formula(ofParams params: JSONValue) -> JSONValue {
    program.formula(ofParams: params).json
  }

  /// How a launch opens the flow, or why it does not.
  ///
  /// A message brings data of its own; a preview that is given none shows the examples.
  func launch(_ launch: SandboxLaunch, usesExamples: Bool) -> PreviewPage.Live.Launch {
    if launch.asksEndpoint {
      guard flow.hasEndpoint else { return .refused("the flow has no endpoint: it declares no 'data_api_version'") }
      return .endpoint
    }
    let first = launch.screen.flatMap { program.position(of: JSONName($0)) } ?? program.entries.first
    let examples = usesExamples ? first.map { JSONValue.object(program.exampleData($0)) } : nil
    let data = launch.data.map(Self.opened) ?? examples
    var session = Session(program)
    do throws(Session.Obstacle) {
      try session.open(.navigate(screen: launch.screen.map { JSONName($0) }, data: data))
    } catch {
      return .refused(error.message)
    }
    return .screen(first ?? 0, data?.members ?? [])
  }

  /// Data may be written as text.
  private static func opened(_ data: JSONValue) -> JSONValue {
    guard let text = data.text else { return data }
    return JSONValue(JSONDocument(parsing: text).root)
  }

  /// The findings of `flowjson check`, at their places.
  func findings(today: String) -> [PreviewPage.Finding] {
    let found = FlowChecker.check(flow.document, options: CheckOptions(today: today))
    return PreviewPage.findings(found, in: flow.document)
  }
}
