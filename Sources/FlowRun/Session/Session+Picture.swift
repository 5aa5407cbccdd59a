import FlowModel
package import JSONText

extension FlowProgram {
  /// A value of the flow as it is drawn: with the images that a session does not need.
  package func drawnFormula(_ node: JSONNode) -> Formula {
    var compiler = compiler
    compiler.keepsImages = true
    return compiler.formula(node)
  }

  /// The data that a screen declares, from its examples.
  package func exampleData(_ position: Int) -> [JSONValue.Member] {
    guard screens.indices.contains(position) else { return [] }
    let members = screens[position].screen.data?.members ?? []
    return members.map { .init($0.name, ExampleValue.value($0.declaration)) }
  }

  /// The data that an endpoint could answer for a screen, made of its examples.
  package func answerData(_ position: Int) -> JSONValue { .object(ExampleEndpoint(program: self).data(position)) }

  /// The screens that a screen leads to.
  package func next(after position: Int) -> [Int] { graph.next(after: position) }
}

extension Session {
  /// A session that shows one screen for its picture, wherever that screen stands; no action runs.
  ///
  /// Every screen holds its examples, because a screen may refer to the data of others. `data` is what a launch gives
  /// to the screen besides.
  package init(picture program: FlowProgram, screen position: Int, data: [JSONValue.Member] = []) {
    self.init(program)
    guard program.screens.indices.contains(position) else { return }
    for screen in program.screens.indices {
      stores[screen].data.merge(program.exampleData(screen))
      fillInitialValues(of: screen)
    }
    if !data.isEmpty {
      stores[position].data.merge(data)
      stores[position].form = ValueList()
      stores[position].isVisited = false
      fillInitialValues(of: position)
    }
    history = [position]
    refresh()
  }
}
