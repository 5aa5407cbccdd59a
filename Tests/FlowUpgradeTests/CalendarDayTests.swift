import FlowDiff
import FlowLanguage
import FlowUpgrade
import JSONText
import Testing

/// Milliseconds that become days.
@Suite struct CalendarDayTests {
  private func picker(_ limits: String) -> String {
    #"{"type": "DatePicker", "name": "day", "label": "Day", \#(limits)}"#
  }

  private func flow(_ version: String, _ limits: String, data: String = "") -> String {
    Lifting.flow(version, picker(limits), payload: #"{"city": "x"}"#, data: data)
  }

  @Test func `noon in Greenwich is the same day everywhere`() {
    let lifting = Lifting(flow("4.0", #""min-date": "1693569600000", "unavailable-dates": ["1767182400000"]"#))
    #expect(lifting.text == flow("7.3", #""min-date": "2023-09-01", "unavailable-dates": ["2025-12-31"]"#))
    #expect(lifting.done == ["calendar-days", "calendar-days", "version"])
    #expect(lifting.plan.done.first?.message == "1693569600000 is '2023-09-01' now")
    #expect(lifting.plan.done.allSatisfy { $0.safety == .safe })
  }

  @Test func `midnight needs a time zone`() {
    let old = flow("4.0", #""min-date": "1733011200000""#)
    let lifting = Lifting(old)
    #expect(lifting.text == old)
    #expect(
      lifting.left == [
        "1733011200000 is 2024-11-30 or 2024-12-01, depending on the time zone; say which with '--time-zone'"
      ]
    )
    #expect(Lifting(old, zone: DayZone(offset: "-03:00")).text == flow("7.3", #""min-date": "2024-11-30""#))
    #expect(Lifting(old, zone: DayZone(offset: "+05:30")).text == flow("7.3", #""min-date": "2024-12-01""#))
  }

  @Test func `midnight in Greenwich is a guess`() {
    let lifting = Lifting(flow("4.0", #""min-date": "1733011200000""#), unsafe: true)
    #expect(lifting.text == flow("7.3", #""min-date": "2024-12-01""#))
    #expect(lifting.plan.done.first?.safety == .unsafe)
    #expect(
      lifting.plan.done.first?.message
        == "1733011200000 is '2024-12-01' now, the day in Greenwich; it could be 2024-11-30 or 2024-12-01"
    )
  }

  @Test func `days that are written as days already stay`() {
    let limits = #""min-date": "2024-12-01""#
    #expect(
      Lifting(flow("4.0", limits)).text == flow("4.0", limits) || Lifting(flow("4.0", limits)).done == ["version"]
    )
  }

  @Test func `data that a picker takes its limits from follows, and whoever gives it is told`() {
    let data = #""data": {"min": {"type": "string", "__example__": "1693569600000"}}, "#
    let lifting = Lifting(flow("4.0", #""min-date": "${data.min}""#, data: data))
    #expect(
      lifting.text
        == flow("7.3", #""min-date": "${data.min}""#, data: data.replacing("1693569600000", with: "2023-09-01"))
    )
    #expect(lifting.plan.affects == [.launch])
    #expect(lifting.plan.left.map(\.pointer.description) == ["/screens/0/data/min"])
    #expect(lifting.left.first?.contains("was a text of milliseconds and is now a day like 2026-12-24") ?? false)
  }

  @Test func `data that is a number becomes a text`() {
    let data = #""data": {"min": {"type": "number", "__example__": 1693569600000}}, "#
    let new = #""data": {"min": {"type": "string", "__example__": "2023-09-01"}}, "#
    let lifting = Lifting(flow("4.0", #""min-date": "${data.min}""#, data: data), unsafe: true)
    #expect(lifting.text == flow("7.3", #""min-date": "${data.min}""#, data: new))
  }

  @Test func `whoever reads a day among the answers is told`() {
    let old = Lifting.flow("4.0", picker(#""required": true"#), payload: #"{"day": "${form.day}"}"#)
    let lifting = Lifting(old)
    #expect(lifting.done == ["version"])
    #expect(lifting.plan.affects == [.response])
    #expect(
      lifting.left == [
        "'day' in the answers was a text of milliseconds and is now a day like 2026-12-24; who reads the answers must follow"
      ]
    )
  }

  @Test(arguments: ["", "5", "+5", "+15:00", "05:30", "+05:60", "UTC+1", "+5:30"])
  func `an offset of another form is none`(text: String) {
    #expect(DayZone(offset: text) == nil)
  }

  @Test func `a zone of the database has its summer time, also behind its last change`() throws {
    // Central European Time as a slim file has it: no change at all, and a rule.
    let zone = try #require(DayZone(file: Self.slim("CET-1CEST,M3.5.0,M10.5.0/3")))
    // 30 March 2031, 00:59 and 01:00 in Greenwich: the clock goes forward.
    #expect(Lifting(flow("4.0", #""min-date": "1901055540000""#), zone: zone).text.contains("2030-03-29"))
    // 21 June 2031, 22:30 in Greenwich is after midnight in summer time only.
    #expect(Lifting(flow("4.0", #""min-date": "1939847400000""#), zone: zone).text.contains("2031-06-22"))
    #expect(Lifting(flow("4.0", #""min-date": "1955658600000""#), zone: zone).text.contains("2031-12-21"))
  }

  @Test func `a file that is cut off is no zone`() {
    let file = Self.slim("CET-1CEST,M3.5.0,M10.5.0/3")
    for length in 0..<file.count - 30 { #expect(DayZone(file: Array(file.prefix(length))) == nil) }
  }

  /// A file of the second version without changes, with that rule.
  private static func slim(_ rule: String) -> [UInt8] {
    func header(_ types: UInt8, _ characters: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + Array(repeating: 0, count: 15) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + [0, 0, 0, types, 0, 0, 0, characters]
    }
    let type: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0] + Array("CET\0".utf8)
    return header(1, 4) + type + header(1, 4) + type + Array("\n\(rule)\n".utf8)
  }
}
