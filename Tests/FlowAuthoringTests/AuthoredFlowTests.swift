import FlowAuthoring
import FlowModel
import FlowRules
import Testing

@Suite struct AuthoredFlowTests {
  @Test func `a flow that is written in Swift has no findings`() {
    let name = FormField<String>("name")
    let day = FormField<String>("day")
    let confirm = ScreenID("CONFIRM")
    let guest = DataField("guest", example: "Ada Lovelace")
    let date = DataField("date", example: "2026-12-24")

    let flow = FlowDraft {
      ScreenDraft("RESERVE", title: "Reserve a table") {
        TextHeading("When will you come?")
        TextInput(name, label: "Your name", required: true)
        FlowDatePicker(day, label: "Day", required: true)
        Footer("Continue", onClickAction: .navigate(to: confirm, guest.from(name), date.from(day)))
      }
      ScreenDraft(confirm, title: "Is this right?", data: [guest, date], isTerminal: true) {
        TextHeading(.data(guest))
        TextBody(.expression("'A table on ' ${data.date}"))
        Footer("Reserve", onClickAction: .complete(["guest": .data(guest), "date": .data(date)]))
      }
    }
    #expect(FlowChecker.check(flow.flow.document, options: CheckOptions(today: "2026-11-21")).map(\.message) == [])
  }
}
