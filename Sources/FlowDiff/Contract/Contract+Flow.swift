import FlowLanguage
public import FlowModel
import JSONText

extension Contract {
  /// Reads the contract of `flow`.
  public init(_ flow: Flow) {
    let graph = FlowGraph(flow)
    let typing = ContractTyping(flow)
    let screens = flow.screens.filter { $0.id != nil }
    launch = flow.entryScreens.compactMap { entry in
      let screen = flow.screens[entry]
      return screen.id.map { Launch(screen: $0, data: ContractType(screen.dataType)) }
    }
    endpoint =
      flow.hasEndpoint
      ? Endpoint(
        dataAPIVersion: flow.node["data_api_version"]?.string,
        screens: screens.map { Exchange($0, graph: graph, typing: typing) }
      )
      : nil
    response = screens.flatMap { Ending.endings(of: $0, typing: typing) }
    sensitive = screens.flatMap { screen in
      (screen.node["sensitive"]?.elements ?? []).compactMap { name in
        name.name.map { SensitiveField(screen: screen.id ?? "", field: $0) }
      }
    }
  }
}

extension Contract.Exchange {
  init(_ screen: Screen, graph: FlowGraph, typing: ContractTyping) {
    self.screen = screen.id ?? ""
    // What the phone accepts: the screen itself, where it leads, and where people came from.
    var seen: Set<Int> = []
    let accepted = [screen.index] + graph.next(after: screen.index) + graph.previous(before: screen.index)
    next = accepted.compactMap { seen.insert($0).inserted ? typing.flow.screens[$0].id : nil }
    var requests = screen.actions.filter { $0.fact == .dataExchange }.map { action in
      Contract.Request(
        action: "data_exchange",
        node: action.node,
        data: typing.type(of: action, on: screen, for: .endpoint)
      )
    }
    if screen.refreshesOnBack, let node = screen.node["refresh_on_back"] {
      requests.append(Contract.Request(action: "BACK", node: node, data: .object([])))
    }
    self.requests = requests
    response = ContractType(screen.dataType)
  }
}

extension Contract.Ending {
  /// The `complete` actions of a screen, and in an endpoint flow the `data_exchange` actions of a terminal screen, which
  /// the endpoint may answer with `SUCCESS`.
  static func endings(of screen: Screen, typing: ContractTyping) -> [Contract.Ending] {
    screen.actions.compactMap { action in
      switch action.fact {
      case .complete:
        let data = typing.type(of: action, on: screen, for: .response)
        return Contract.Ending(screen: screen.id ?? "", source: .complete, node: action.node, data: data)
      case .dataExchange where screen.isTerminal && typing.flow.hasEndpoint && action.property == "on-click-action":
        return Contract.Ending(screen: screen.id ?? "", source: .endpoint, node: action.node, data: nil)
      default: return nil
      }
    }
  }
}

extension Screen {
  /// The declared data as an object; without members if none is declared.
  package var dataType: DataType {
    .object((data?.members ?? []).map { DataType.Field($0.name, $0.declaration.type) })
  }
}
