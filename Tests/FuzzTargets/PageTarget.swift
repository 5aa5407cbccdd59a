import FlowModel
import FlowPreview
import FlowRun
import JSONText

extension FuzzTarget {
  /// Any bytes draw, and no text of theirs becomes markup of the page.
  package static let page = FuzzTarget(name: "page") { (bytes) throws(BrokenProperty) in
    let program = FlowProgram(Flow(JSONDocument(parsing: bytes)))
    let page = PreviewPage(program, title: "flow.json", findings: [])
    for written in [page.writeStatic(), page.write()] {
      let faults = Markup.faults(in: String(decoding: written, as: UTF8.self))
      try require(faults.isEmpty, "in the page of a flow there is \(faults.prefix(3).joined(separator: ", "))")
    }
  }
}
