// swift-format-ignore-file
// Made by 'flowjson swift' from appointment.json

import FlowJSON

/// The flow of appointment.json
enum Appointment {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(7, 3), dataAPIVersion: .v3_0) {
      appointment
      details
      summary
    }
      .setting(\.routingModel, to: RouteTable([
        .init("APPOINTMENT", ["DETAILS"]),
        .init("DETAILS", ["SUMMARY"]),
        .init("SUMMARY", [])
      ]))
  }

  // MARK: Screen APPOINTMENT

  private static let appointmentDepartment = FormField<String>("department")
  private static let appointmentLocation = FormField<String>("location")
  private static let appointmentDay = FormField<String>("day")
  private static let appointmentSlot = FormField<String>("slot")
  private static let appointmentDepartmentsData = DataField<JSONValue>(
    "departments",
    example: [["id": "skin", "title": "Dermatology"], ["id": "eyes", "title": "Ophthalmology"]]
  )
  private static let appointmentLocationsData = DataField<JSONValue>(
    "locations",
    example: [["id": "north", "title": "North clinic"], ["id": "river", "title": "Riverside"]]
  )
  private static let appointmentIsLocationEnabledData = DataField<Bool>(
    "is_location_enabled",
    example: true
  )
  private static let appointmentFirstDayData = DataField<String>("first_day", example: "2026-12-01")
  private static let appointmentLastDayData = DataField<String>("last_day", example: "2027-02-28")
  private static let appointmentDaysOffData = DataField<JSONValue>(
    "days_off",
    example: ["2026-12-25", "2027-01-01"]
  )
  private static let appointmentSlotsData = DataField<JSONValue>(
    "slots",
    example: [["id": "0900", "title": "9:00"], ["id": "1030", "title": "10:30"]]
  )
  private static let appointmentIsDayVisibleData = DataField<Bool>("is_day_visible", example: true)

  private static var appointment: ScreenDraft {
    ScreenDraft(
      "APPOINTMENT",
      title: "Book a visit",
      data: [
        appointmentDepartmentsData,
        appointmentLocationsData,
        appointmentIsLocationEnabledData,
        appointmentFirstDayData,
        appointmentLastDayData,
        appointmentDaysOffData,
        appointmentSlotsData,
        appointmentIsDayVisibleData
      ],
      refreshesOnBack: true
    ) {
      FlowForm("appointment_form") {
        TextSubheading("When would you like to come?")
        Dropdown(
          appointmentDepartment,
          label: "Department",
          dataSource: .binding("${data.departments}"),
          required: true,
          onSelectAction: .exchange(["trigger": "department", "department": .form(appointmentDepartment)])
        )
        Dropdown(
          appointmentLocation,
          label: "Location",
          dataSource: .binding("${data.locations}"),
          required: .data(appointmentIsLocationEnabledData),
          enabled: .data(appointmentIsLocationEnabledData),
          onSelectAction: .exchange([
            "trigger": "location",
            "department": .form(appointmentDepartment),
            "location": .form(appointmentLocation)
          ])
        )
        FlowDatePicker(
          appointmentDay,
          label: "Day",
          minDate: .data(appointmentFirstDayData),
          maxDate: .data(appointmentLastDayData),
          unavailableDates: .binding("${data.days_off}"),
          helperText: "We are closed on Sundays",
          required: .data(appointmentIsDayVisibleData),
          visible: .data(appointmentIsDayVisibleData),
          onSelectAction: .exchange(["trigger": "day", "day": .form(appointmentDay)])
        )
        RadioButtonsGroup(
          appointmentSlot,
          dataSource: .binding("${data.slots}"),
          label: "Time",
          required: .data(appointmentIsDayVisibleData),
          visible: .data(appointmentIsDayVisibleData)
        )
        Footer(
          "Continue",
          onClickAction: .navigate(
            to: "DETAILS",
            payload: [
              "department": .form(appointmentDepartment),
              "location": .form(appointmentLocation),
              "day": .form(appointmentDay),
              "slot": .form(appointmentSlot)
            ]
          ),
          leftCaption: "Step 1 of 3",
          rightCaption: "Free of charge"
        )
      }
    }
  }

  // MARK: Screen DETAILS

  private static let detailsName = FormField<String>("name")
  private static let detailsPhone = FormField<String>("phone")
  private static let detailsNote = FormField<String>("note")
  private static let detailsDepartmentData = DataField<String>("department", example: "skin")
  private static let detailsLocationData = DataField<String>("location", example: "north")
  private static let detailsDayData = DataField<String>("day", example: "2026-12-03")
  private static let detailsSlotData = DataField<String>("slot", example: "0900")

  private static var details: ScreenDraft {
    ScreenDraft(
      "DETAILS",
      title: "About you",
      data: [detailsDepartmentData, detailsLocationData, detailsDayData, detailsSlotData]
    ) {
      FlowForm("details_form") {
        TextInput(detailsName, label: "Name", required: true)
        TextInput(
          detailsPhone,
          label: "Phone",
          inputType: .phone,
          required: true,
          helperText: "We call only if something changes"
        )
        TextArea(
          detailsNote,
          label: "Anything else?",
          maxLength: 300,
          helperText: "Allergies, wheelchair access and so on"
        )
        Footer(
          "Continue",
          onClickAction: .exchange([
            "department": .data(detailsDepartmentData),
            "location": .data(detailsLocationData),
            "day": .data(detailsDayData),
            "slot": .data(detailsSlotData),
            "name": .form(detailsName),
            "phone": .form(detailsPhone),
            "note": .form(detailsNote)
          ])
        )
      }
    }
  }

  // MARK: Screen SUMMARY

  private static let summarySummaryData = DataField<String>(
    "summary",
    example: "Dermatology, North clinic, 3 December at 9:00"
  )
  private static let summaryVisitIdData = DataField<String>("visit_id", example: "V-2041")
  private static let summaryFeeData = DataField<Double>("fee", example: 15)

  private static var summary: ScreenDraft {
    ScreenDraft(
      "SUMMARY",
      title: "Summary",
      data: [summarySummaryData, summaryVisitIdData, summaryFeeData],
      isTerminal: true
    ) {
      TextHeading("Please confirm")
      TextBody(.binding("${data.summary}"), fontWeight: .bold)
      FlowIf(
        "${data.fee} > 0",
        then: {
          TextCaption(.expression("'Fee: ' ${data.fee} ' EUR, paid at the desk'"))
        },
        else: {
          TextCaption("There is no fee for this visit.")
        }
      )
      Footer("Confirm", onClickAction: .exchange(["visit_id": .data(summaryVisitIdData)]))
    }
  }
}
