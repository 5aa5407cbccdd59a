extension ScreenDraft {
  /// The component of that type and name, also in a Form, If or Switch; nil if there is none.
  ///
  /// Changed, it is changed in its place; set to nil, it is taken away; set where there is none, it changes nothing.
  ///
  /// ```swift
  /// draft[screen: "RESERVE"]?[TextInput.self, "name"]?.label = "Your full name"
  /// ```
  public subscript<Typed: TypedComponent>(type: Typed.Type, name: String) -> Typed? {
    get { first { $0 is Typed && $0.nameText == name } as? Typed }
    set { replace(where: { $0 is Typed && $0.nameText == name }, by: newValue.map { [$0] } ?? []) }
  }

  /// The first component of that type, also in a Form, If or Switch; nil if there is none.
  ///
  /// Changed, it is changed in its place; set to nil, it is taken away; set where there is none, it changes nothing.
  public subscript<Typed: TypedComponent>(type: Typed.Type) -> Typed? {
    get { first { $0 is Typed } as? Typed }
    set { replace(where: { $0 is Typed }, by: newValue.map { [$0] } ?? []) }
  }

  /// The component of that name, whatever its type, also in an If or Switch; a Form's own name does not count.
  public func component(named name: String) -> (any TypedComponent)? {
    first { $0.nameText == name && !($0 is FlowForm) }
  }

  /// Puts components behind the one of that name, on its level; false if there is none.
  @discardableResult
  public mutating func insert(after name: String, @ComponentBuilder _ components: () -> ComponentList) -> Bool {
    let added = components()
    return replace(where: { $0.nameText == name && !($0 is FlowForm) }) { [$0] + added }
  }

  /// Puts components before the one of that name, on its level; false if there is none.
  @discardableResult
  public mutating func insert(before name: String, @ComponentBuilder _ components: () -> ComponentList) -> Bool {
    let added = components()
    return replace(where: { $0.nameText == name && !($0 is FlowForm) }) { Array(added) + [$0] }
  }

  /// Changes every component of that type, also those in a Form, If or Switch.
  public mutating func update<Typed: TypedComponent>(_ type: Typed.Type, _ change: (inout Typed) -> Void) {
    guard var components = self.layout?.children else { return }
    components.update { component in
      guard var typed = component as? Typed else { return }
      change(&typed)
      component = typed
    }
    self.layout?.children = components
  }

  private func first(where fits: (any TypedComponent) -> Bool) -> (any TypedComponent)? {
    self.layout?.children?.first(where: fits)
  }

  private mutating func replace(where fits: (any TypedComponent) -> Bool, by others: [any TypedComponent]) {
    replace(where: fits) { _ in others }
  }

  @discardableResult
  private mutating func replace(
    where fits: (any TypedComponent) -> Bool,
    by others: (any TypedComponent) -> [any TypedComponent]
  ) -> Bool {
    guard var components = self.layout?.children, components.replaceFirst(where: fits, by: others) else { return false }
    self.layout?.children = components
    return true
  }
}
