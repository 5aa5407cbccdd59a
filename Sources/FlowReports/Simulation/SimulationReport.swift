package import FlowModel
package import FlowRun
package import JSONText

/// What came of playing scripts, or of exploring a flow.
package struct SimulationReport: Sendable {
  /// In the order in which they were played.
  package var scripts: [PlayedScript]
  /// For each flow, in the order in which they were met, what was reached.
  package var flows: [ReachedFlow]
  /// Whether notes fail.
  package var isStrict: Bool

  package init(scripts: [PlayedScript], flows: [ReachedFlow], isStrict: Bool) {
    self.scripts = scripts
    self.flows = flows
    self.isStrict = isStrict
  }

  /// Whether everything was as expected.
  package var hasPassed: Bool { scripts.allSatisfy(hasPassed) }

  package func hasPassed(_ script: PlayedScript) -> Bool {
    script.failures.isEmpty && (!isStrict || script.notes.isEmpty)
  }
}

/// One script with what came of it; an exploration is one without a script.
package struct PlayedScript: Sendable {
  /// As it is shown; nil for an exploration.
  package let path: String?
  package let flow: SimulatedFlow
  /// The text of the script; nil for an exploration.
  package let text: PlacedText?
  package let events: [Session.Event]
  package let failures: [ScriptResult.Failure]
  package let notes: [Session.Note]
  package let end: Session.End?

  package init(path: String, text: PlacedText, flow: SimulatedFlow, result: ScriptResult) {
    self.path = path
    self.text = text
    self.flow = flow
    events = result.session.events
    failures = result.failures
    notes = result.notes
    end = result.session.end
  }

  /// An exploration.
  package init(flow: SimulatedFlow, notes: [Session.Note]) {
    path = nil
    text = nil
    self.flow = flow
    events = []
    failures = []
    self.notes = notes
    end = nil
  }
}

/// A text with its lines.
package struct PlacedText: Sendable {
  package let bytes: [UInt8]
  package let lines: LineTable

  package init(_ document: JSONDocument) {
    bytes = document.bytes
    lines = LineTable(document.bytes)
  }
}

/// A flow by its path.
package struct SimulatedFlow: Sendable {
  /// As it is shown.
  package let path: String
  package let text: PlacedText

  package init(path: String, _ flow: Flow) {
    self.path = path
    text = PlacedText(flow.document)
  }
}

/// What of one flow was reached.
package struct ReachedFlow: Sendable {
  package let flow: SimulatedFlow
  package let summary: CoverageSummary
  /// Whether everything that can be tried was tried; true for scripts.
  package let isComplete: Bool

  package init(flow: SimulatedFlow, summary: CoverageSummary, isComplete: Bool = true) {
    self.flow = flow
    self.summary = summary
    self.isComplete = isComplete
  }
}
