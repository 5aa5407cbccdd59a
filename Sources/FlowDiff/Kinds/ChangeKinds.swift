extension ChangeKind {
  /// All kinds of changes.
  public static let all: [ChangeKind] =
    flowKinds + screenKinds + routeKinds + dataKinds + componentKinds + propertyKinds + optionKinds + actionKinds
    + answerKinds + requestKinds

  /// The kind of that name.
  public static func named(_ name: String) -> ChangeKind? {
    all.first { $0.name == name }
  }
}
