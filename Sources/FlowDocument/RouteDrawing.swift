import FlowPreview
import FlowReports

/// The screens of a flow and the routes between them, drawn from left to right by their distance from the beginning.
struct RouteDrawing {
  private let chart: FlowChart
  /// Where each screen stands.
  private let places: [(column: Int, row: Int)]

  private static let (width, height, gapX, gapY) = (180, 44, 70, 24)

  init(_ chart: FlowChart) {
    self.chart = chart
    var columns: [Int?] = chart.screens.map { $0.isEntry ? 0 : nil }
    var waiting = chart.screens.indices.filter { columns[$0] == 0 }
    while let screen = waiting.first {
      waiting.removeFirst()
      for way in chart.routes where way.from == screen && columns[way.to] == nil {
        columns[way.to] = (columns[screen] ?? 0) + 1
        waiting.append(way.to)
      }
    }
    var rows: [Int: Int] = [:]
    places = columns.map { column in
      // Screens that nothing leads to stand with the entries.
      let column = column ?? 0
      let row = rows[column, default: 0]
      rows[column] = row + 1
      return (column, row)
    }
  }

  /// More screens than this are listed under each other and not drawn.
  private static let most = 200

  func draw(_ html: inout HTMLText) {
    guard !places.isEmpty, places.count <= Self.most else { return }
    let width = ((places.map(\.column).max() ?? 0) + 1) * (Self.width + Self.gapX)
    let height = ((places.map(\.row).max() ?? 0) + 1) * (Self.height + Self.gapY)
    html.open("div", [("class", "routes")])
    html.open(
      "svg",
      [
        ("width", "\(width)"), ("height", "\(height)"), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-label", "The screens and the routes between them"),
      ]
    )
    for way in chart.routes where way.from != way.to { draw(way, &html) }
    for (screen, place) in zip(chart.screens, places) { draw(screen, place, &html) }
    html.close("svg")
    html.close("div")
  }

  private func corner(_ place: (column: Int, row: Int)) -> (x: Int, y: Int) {
    (place.column * (Self.width + Self.gapX) + 8, place.row * (Self.height + Self.gapY) + 8)
  }

  private func draw(_ screen: FlowChart.Screen, _ place: (column: Int, row: Int), _ html: inout HTMLText) {
    let (x, y) = corner(place)
    html.open(
      "rect",
      [
        ("x", "\(x)"), ("y", "\(y)"), ("width", "\(Self.width)"), ("height", "\(Self.height)"),
        ("rx", screen.isTerminal ? "22" : "6"), ("fill", "none"), ("stroke", "currentColor"),
        ("stroke-width", screen.isEntry ? "2" : "1"),
      ]
    )
    html.close("rect")
    let name = screen.title.isEmpty ? screen.id : screen.title
    html.open(
      "text",
      [
        ("x", "\(x + Self.width / 2)"), ("y", "\(y + Self.height / 2 + 5)"), ("text-anchor", "middle"),
        ("font-size", "13"), ("fill", "currentColor"),
      ]
    )
    html.element("title", screen.id)
    html.text(name.count > 24 ? "\(name.prefix(23))…" : name)
    html.close("text")
  }

  private func draw(_ way: FlowChart.Route, _ html: inout HTMLText) {
    let (from, to) = (corner(places[way.from]), corner(places[way.to]))
    let isForward = places[way.from].column < places[way.to].column
    let start = (
      x: from.x + (isForward ? Self.width : Self.width / 2), y: from.y + (isForward ? Self.height / 2 : Self.height)
    )
    let end = (x: to.x + (isForward ? 0 : Self.width / 2), y: to.y + (isForward ? Self.height / 2 : Self.height))
    let bend = isForward ? (start.x + end.x) / 2 : start.x
    let low = max(start.y, end.y) + Self.gapY
    let path =
      isForward
      ? "M\(start.x) \(start.y) C\(bend) \(start.y) \(bend) \(end.y) \(end.x) \(end.y)"
      : "M\(start.x) \(start.y) C\(start.x) \(low) \(end.x) \(low) \(end.x) \(end.y)"
    var attributes: [(name: String, value: String?)] = [("d", path), ("fill", "none"), ("stroke", "currentColor")]
    if way.isMissingInModel { attributes.append(("stroke-dasharray", "4 3")) }
    html.open("path", attributes)
    html.close("path")
    let tip =
      isForward
      ? "M\(end.x) \(end.y) l-8 -4 l0 8 z" : "M\(end.x) \(end.y) l-4 8 l8 0 z"
    html.open("path", [("d", tip), ("fill", "currentColor")])
    html.close("path")
  }
}
