/// All types of one flow.
struct FlowModule: Sendable {
  /// What its types are called after.
  let name: String
  /// What the flow is called for people.
  let title: String
  /// Each after those that it is made of.
  var declarations: [TypeDeclaration] = []
  /// What the platform tells the endpoint about a bad answer, among the requests; none without them.
  var errorNotices: ErrorNotices?

  /// Requests that differ from others only in their data, so that a function has to distinguish them.
  struct ErrorNotices: Sendable {
    let request: TypeName
    let alternatives: [TypeName]
  }
}
