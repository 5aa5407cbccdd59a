extension FlowDraft {
  /// The first screen with that id; nil if there is none.
  ///
  /// Changed, it is changed in its place; set to nil, it is taken away; set where there is none, it comes to the end.
  public subscript(screen id: ScreenID) -> ScreenDraft? {
    get { self.screens?.first { $0.id == id } }
    set {
      var all = self.screens ?? []
      let position = all.firstIndex { $0.id == id }
      switch (position, newValue) {
      case (let position?, let screen?): all[position] = screen
      case (let position?, nil): all.remove(at: position)
      case (nil, let screen?): all.append(screen)
      case (nil, nil): return
      }
      self.screens = all
    }
  }

  /// Changes every component of that type on all screens.
  public mutating func update<Typed: TypedComponent>(_ type: Typed.Type, _ change: (inout Typed) -> Void) {
    self.screens = self.screens?.map { screen in
      var screen = screen
      screen.update(type, change)
      return screen
    }
  }
}
