// swift-format-ignore-file
// Made by 'flowjson swift' from booking.json

import FlowJSON

/// The flow of booking.json
enum Booking {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(6, 1)) {
      stay
      guests
    }
  }

  // MARK: Screen STAY

  private static let stayStay = FormField<SingleOrRange<String>>("stay")
  private static let stayTour = FormField<String>("tour")

  private static var stay: ScreenDraft {
    ScreenDraft("STAY", title: "Book a room") {
      FlowForm("stay_form") {
        TextHeading("When will you stay?")
        CalendarPicker(
          stayStay,
          label: .literal(.range(start: "Arrival", end: "Departure")),
          title: "Your stay",
          description: "Two nights or more",
          helperText: .literal(.range(start: "From 3 pm", end: "Until 11 am")),
          required: .literal(.range(start: true, end: true)),
          mode: .range,
          minDate: "2026-12-01",
          maxDate: "2027-03-31",
          unavailableDates: ["2026-12-24", "2026-12-25"],
          minDays: 2,
          maxDays: 14
        )
        CalendarPicker(
          stayTour,
          label: "City tour, if you like",
          helperText: "Weekdays only",
          minDate: "2026-12-01",
          maxDate: "2027-03-31",
          includeDays: [.mon, .tue, .wed, .thu, .fri]
        )
        Footer("Continue", onClickAction: .navigate(to: "GUESTS", payload: ["stay": .form(stayStay)]))
      }
    }
  }

  // MARK: Screen GUESTS

  private static let guestsName = FormField<String>("name")
  private static let guestsGuests = FormField<String>("guests")
  private static let guestsStayData = DataField<JSONValue>(
    "stay",
    example: ["start-date": "2026-12-03", "end-date": "2026-12-06"]
  )

  private static var guests: ScreenDraft {
    ScreenDraft("GUESTS", title: "Who is coming?", data: [guestsStayData], isTerminal: true) {
      TextBody("Almost done. We hold the room until you confirm.")
      TextInput(guestsName, label: "Name", required: true)
      Dropdown(
        guestsGuests,
        label: "Guests",
        dataSource: [
          DataSourceItem(id: "1", title: "One"),
          DataSourceItem(id: "2", title: "Two"),
          DataSourceItem(id: "3", title: "Three")
        ],
        required: true,
        initValue: "2"
      )
      Footer(
        "Book",
        onClickAction: .complete([
          "stay": .data(guestsStayData),
          "tour": .form(stayTour, of: "STAY"),
          "name": .form(guestsName),
          "guests": .form(guestsGuests)
        ])
      )
    }
  }
}
