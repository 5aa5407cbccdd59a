public import FlowDiff
public import FlowModel
import FlowText

// What the commands print of a flow, as text for who uses the library.

/// The formats that a contract can be written in.
public enum ContractFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// The project's own, with everything that is known; its schema is `schemas/contract.schema.json`.
  case json
  /// A JSON Schema 2020-12 of the data, requests and answers, to be used by a server and by who reads the answers.
  case jsonSchema = "json-schema"
}

/// The formats that a comparison can be written in.
public enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal, without colours.
  case text
  /// The project's own, with everything that is known.
  case json
  /// For comments in code reviews.
  case markdown
  /// Workflow commands of GitHub Actions, which become annotations.
  case github
}

extension Flow {
  /// What the flow asks of messages, of its endpoint and of who reads the answers, with a line break at its end.
  ///
  /// `path` is what the flow is called in the text.
  public func contract(as format: ContractFormat = .text, path: String = "flow.json") -> String {
    let contract = Contract(self)
    return switch format {
    case .text: ContractText(self).write(contract, path: path).string
    case .json: ContractJSON.write(contract, of: self, path: path)
    case .jsonSchema: ContractSchema(contract, path: path).write()
    }
  }

  /// Its screens and the routes between them in a language for drawings, with a line break at its end.
  public func graph(as format: GraphFormat = .mermaid) -> String {
    format.write(FlowChart(self)).string
  }
}

extension FlowComparison {
  /// All changes with who is hurt and what to do, with a line break at its end.
  ///
  /// `oldPath` and `newPath` are what the flows are called in the text.
  public func report(
    as format: ComparisonFormat = .text,
    oldPath: String = "old.json",
    newPath: String = "new.json"
  ) -> String {
    let file = ComparedFile(oldPath: old == nil ? nil : oldPath, newPath: new == nil ? nil : newPath, self)
    let report = DiffReport(file)
    return switch format {
    case .text: DiffText(isColored: false).write(report).string
    case .json: DiffJSON.write(report)
    case .markdown: DiffMarkdown.write(report).string
    case .github: DiffGitHub.write(report).string
    }
  }
}
