import FlowModel
import FlowRun
import FlowTestSupport
import Foundation
import JSONText

@testable import FlowPreview

/// Pages of small flows, and what stands in them.
enum Pages {
  static func program(_ text: String) -> FlowProgram { FlowProgram(Flow(JSONDocument(parsing: text))) }

  static func fixture(_ name: String) throws -> FlowProgram {
    let path = RecordedFile.repository + "/fixtures/flows/" + name
    return program(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
  }

  static let fixtures: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: RecordedFile.repository + "/fixtures/flows"))?.sorted() ?? []

  /// A flow of one screen with these components.
  static func screen(_ components: String, data: String = "{}") -> FlowProgram {
    program(
      #"{"version": "7.2", "screens": [{"id": "ONLY", "title": "Title", "terminal": true, "data": "# + data
        + #", "layout": {"type": "SingleColumnLayout", "children": ["# + components + "]}}]}"
    )
  }

  static func page(_ program: FlowProgram, _ findings: [PreviewPage.Finding] = []) -> String {
    String(decoding: PreviewPage(program, title: "flow.json", findings: findings).writeStatic(), as: UTF8.self)
  }

  static func usable(_ program: FlowProgram) -> String {
    String(decoding: PreviewPage(program, title: "flow.json", findings: []).write(), as: UTF8.self)
  }

  /// The drawn phones, without what stands before them.
  static func phones(_ page: String) -> String {
    String(page[(page.firstRange(of: #"<div class="gallery">"#)?.lowerBound ?? page.startIndex)...])
  }
}
