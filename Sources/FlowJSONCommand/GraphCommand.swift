public import ArgumentParser
import CommandSupport
import FlowFiles
import FlowModel
import FlowProject
public import FlowReports
import FlowText

struct GraphCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws the screens of a flow and the routes between them.",
    discussion: """
      From the routing model, or without an endpoint from what the actions do. Arrows carry what people press; a dotted \
      one is taken by an action and missing in the routing model. 'mermaid' is shown by GitHub and GitLab in Markdown, \
      'dot' is for Graphviz.

      Example: flowjson graph flows/welcome.json --format dot | dot -Tsvg > welcome.svg
      """
  )

  @Argument(help: "A flow, or '-' for standard input.")
  var flow: String

  @Option(help: ArgumentHelp("How to write it: mermaid, dot or text.", valueName: "format"))
  var format: GraphFormat = .mermaid

  func run(_ console: Console) throws -> ExitStatus {
    console.output(format.write(FlowChart(try FlowFile.read(Path(flow), console))))
    return .success
  }
}

extension GraphFormat: ExpressibleByArgument {}
