import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let dataAPIVersion = UpgradeRecipe(
    "data-api-version",
    .v3_0,
    "`data_api_version`, `routing_model`",
    [.safe, .human],
    unreportedChanges: ["endpoint-added", "data-api-version-changed"],
    summary: "declare data_api_version 3.0",
    why: "A flow that asks an endpoint says in which version of the data API, and which routes there are."
  ) { work in
    let root = work.flow.node
    guard work.crosses(.v3_0),
      work.flow.screens.contains(where: { $0.actions.contains { $0.node["name"]?.isText("data_exchange") ?? false } })
    else { return }
    if root["data_api_version"] == nil, let version = root.member("version") {
      work.edit(
        .safe,
        at: root,
        [version.following("data_api_version", #""3.0""#)],
        done: "'data_api_version' is \"3.0\", because the flow asks an endpoint"
      )
    }
    if root["routing_model"] == nil {
      work.leave(
        at: root,
        "a flow that asks an endpoint needs 'routing_model': write every route, also those that only the endpoint takes",
        blocks: true
      )
    }
  }
}
