import FlowFiles
import FlowRules
import FlowTestSupport
import JSONText
import Testing

@testable import FlowProject

@Suite struct FixTests {
  private func finding(_ fixes: Fix...) -> Diagnostic {
    Diagnostic(rule: "x", severity: .error, message: "m", pointer: "", range: 0..<1, fixes: fixes)
  }

  private func edit(_ range: Range<Int>, _ text: String) -> TextEdit { TextEdit(range: range, text: text) }

  @Test func `takes fixes that don't touch each other, and what two want alike once`() {
    let plan = FixPlan(
      [
        finding(Fix("a", edits: [edit(0..<2, "A")])),
        finding(Fix("b", edits: [edit(1..<3, "B")])),
        finding(Fix("a", edits: [edit(0..<2, "A")])),
        finding(Fix("c", edits: [edit(5..<5, "C")])),
        finding(Fix("d", edits: [edit(5..<5, "D")])),
      ],
      mode: .safe
    )
    #expect(plan.edits == [edit(0..<2, "A"), edit(5..<5, "C")])
    #expect(plan.fixes.map(\.title) == ["a", "c"])
  }

  @Test func `leaves fixes that change the meaning to those who ask for them`() {
    let findings = [finding(Fix("u", .unsafe, edits: [edit(0..<1, "U")]))]
    #expect(FixPlan(findings, mode: .safe).edits.isEmpty)
    #expect(FixPlan(findings, mode: .all).fixes.map(\.title) == ["u"])
  }

  @Test func `carries out no fix that changes the meaning and makes an error, but the others`() {
    let good = Fix("good", .unsafe, edits: [edit(0..<1, "7")])
    let bad = Fix("bad", .unsafe, edits: [edit(2..<3, "8")])
    let also = Fix("also", .unsafe, edits: [edit(4..<5, "9")])
    let document = JSONDocument(parsing: "1 2 3")
    let fixer = Fixer { document, _ in
      let text = String(decoding: document.bytes, as: UTF8.self)
      var verdict = FindingFilter.Verdict()
      let fixes = [good, bad, also].filter { fix in !text.contains(fix.edits[0].text) }
      verdict.kept = fixes.map { PlacedDiagnostic(diagnostic: finding($0), place: "") }
      if text.contains("8") {
        let error = Diagnostic(rule: "y", severity: .error, message: "m", pointer: "", range: 0..<1)
        verdict.kept.append(PlacedDiagnostic(diagnostic: error, place: ""))
      }
      return verdict
    }
    let fixed = fixer.fixed(document, .all)
    #expect(String(decoding: fixed.document.bytes, as: UTF8.self) == "7 2 9")
    #expect(fixed.fixCount == 2)
    #expect(fixed.refusedCount == 1)
  }

  @Test func `leaves fixes alone that go in circles`() {
    let flip = Fix("flip", edits: [edit(0..<1, "1")])
    let flop = Fix("flop", edits: [edit(0..<1, "0")])
    let document = JSONDocument(parsing: "0")
    let fixer = Fixer { document, _ in
      let diagnostic = finding(document.bytes == Array("0".utf8) ? flip : flop)
      return FindingFilter.Verdict(kept: [PlacedDiagnostic(diagnostic: diagnostic, place: "")])
    }
    let fixed = fixer.fixed(document, .safe)
    #expect(fixed.document.bytes == Array("0".utf8))
    #expect(fixed.fixCount == 0)
  }

  @Test func `shows differences as patch knows them`() {
    let before = (1...20).map { "line \($0)\n" }.joined()
    let after = before.replacing("line 3\n", with: "").replacing("line 15\n", with: "fifteen\nand more\n") + "end"
    let diff = UnifiedDiff.bytes(of: FixedText(path: "a.json", before: Array(before.utf8), after: Array(after.utf8)))
    #expect(
      String(decoding: diff, as: UTF8.self) == """
        --- a/a.json
        +++ b/a.json
        @@ -1,6 +1,5 @@
         line 1
         line 2
        -line 3
         line 4
         line 5
         line 6
        @@ -12,9 +11,11 @@
         line 12
         line 13
         line 14
        -line 15
        +fifteen
        +and more
         line 16
         line 17
         line 18
         line 19
         line 20
        +end
        \\ No newline at end of file

        """
    )
  }
}
