import FlowLanguage
import FlowModel
import FlowReports
import FlowRun
import JSONText

/// One screen in words.
package struct DocumentedScreen: Sendable {
  package let id: String
  /// As people see it with the examples of the flow.
  package let title: String
  /// What the screen shows with the examples of the flow, from top to bottom.
  package let lines: [Line]
  /// What people enter, in the order of the screen.
  package let fields: [DocumentedField]
  /// Where it leads, and what people press for it.
  package let routes: [Route]
  /// `the flow begins here`, `the flow can end here`, `asks the endpoint`.
  package let marks: [String]

  /// One thing that people see.
  package struct Line: Sendable, Hashable {
    package let kind: Kind
    package let text: String

    /// What it is.
    package enum Kind: String, Sendable, Hashable {
      case heading, subheading, text, caption, picture, field, link, button, item
    }
  }

  /// A route to another screen.
  package struct Route: Sendable, Hashable {
    package let screen: String
    /// What people press; empty where only the routing model has the route.
    package let labels: [String]
  }

  init(_ program: FlowProgram, _ position: Int, _ chart: FlowChart) {
    let screen = program.screens[position]
    let session = Session(picture: program, screen: position)
    let own = chart.screens.indices.contains(position) ? chart.screens[position] : nil
    id = own?.id ?? screen.name
    title = session.value(screen.title).map { SeenText.text($0) } ?? ""
    lines = SeenText.lines(of: screen, in: session)
    fields = screen.components.compactMap { DocumentedField($0, on: screen.screen, in: session) }
    routes = chart.routes.filter { $0.from == position }.map { way in
      Route(screen: chart.screens[way.to].id, labels: way.labels)
    }
    marks = [
      own?.isEntry ?? false ? "the flow begins here" : nil,
      own?.isTerminal ?? false ? "the flow can end here" : nil,
      own?.asksServer ?? false ? "asks the endpoint" : nil,
    ].compactMap { $0 }
  }
}
