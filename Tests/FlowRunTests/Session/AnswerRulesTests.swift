import FlowModel
import JSONText
import Testing

@testable import FlowRun

/// The facts that a session and the judge of answers share.
@Suite struct AnswerRulesTests {
  /// A -> B -> C, A -> C, with a list on B.
  private let rules = AnswerRules(
    Flow(
      JSONDocument(
        parsing: #"""
          {"version": "7.2", "data_api_version": "3.0", "routing_model": {"A": ["B", "C"], "B": ["C"], "C": []},
           "screens": [{"id": "A"}, {"id": "B", "layout": {"type": "SingleColumnLayout", "children": [
             {"type": "NavigationList", "name": "list", "list-items": []}]}}, {"id": "C"}]}
          """#
      )
    )
  )

  @Test func `an answer leads ahead, to the same screen, or behind`() {
    #expect(rules.targets(from: 0) == [1, 2, 0])
    #expect(rules.targets(from: 1) == [2, 0])
    #expect(rules.targets(from: 2) == [2, 0, 1])
  }

  @Test func `says why a screen can't be answered`() {
    #expect(rules.fault(movingTo: 0, from: nil) == nil)
    #expect(rules.fault(movingTo: 1, from: nil) == .notAnEntry)
    #expect(rules.fault(movingTo: 1, from: 1) == .sameScreenWithList)
    #expect(rules.fault(movingTo: 0, from: 2) == nil)
    let apart = AnswerRules(
      Flow(
        JSONDocument(
          parsing:
            #"{"data_api_version": "3.0", "routing_model": {"A": [], "B": []}, "screens": [{"id": "A"}, {"id": "B"}]}"#
        )
      )
    )
    #expect(apart.fault(movingTo: 1, from: 0) == .noRoute)
    #expect(apart.fault(movingTo: 1, from: 0, visited: [1]) == nil)
  }

  @Test(arguments: [(200, AnswerRules.Status.answer), (427, .tokenExpired), (421, .failure), (500, .failure)])
  func `reads the status`(status: Int, meaning: AnswerRules.Status) {
    #expect(AnswerRules.Status(status) == meaning)
  }

  @Test func `needs what is listed as required, or everything`() throws {
    let flow = Flow(
      JSONDocument(
        parsing:
          #"{"screens": [{"id": "A", "data": {"a": {"type": "string"}, "b": {"type": "string"}, "required": ["b"]}}]}"#
      )
    )
    let model = try #require(flow.screens[0].data)
    #expect(AnswerRules.neededNames(of: model, needsAll: false) == ["b"])
    #expect(AnswerRules.neededNames(of: model, needsAll: true).prefix(2) == ["a", "b"])
  }
}
