// swift-format-ignore-file
// Made by 'flowjson swift' from lead-form.json

import FlowJSON

/// The flow of lead-form.json
enum LeadForm {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(5, 1)) {
      enquiry
    }
  }

  // MARK: Screen ENQUIRY

  private static let enquiryCompany = FormField<String>("company")
  private static let enquiryContact = FormField<String>("contact")
  private static let enquiryPhone = FormField<String>("phone")
  private static let enquirySize = FormField<String>("size")
  private static let enquiryRequest = FormField<String>("request")
  private static let enquiryNewsletter = FormField<Bool>("newsletter")
  private static let enquiryCompanyData = DataField<String>("company", example: "Brightside Ltd")
  private static let enquiryPhoneErrorData = DataField<String>(
    "phone_error",
    example: "This number is not reachable"
  )

  private static var enquiry: ScreenDraft {
    ScreenDraft(
      "ENQUIRY",
      title: "Ask for an offer",
      data: [enquiryCompanyData, enquiryPhoneErrorData],
      isTerminal: true,
      isSuccess: true
    ) {
      FlowForm(
        "enquiry_form",
        initValues: .literal(["company": .data(enquiryCompanyData), "size": "small", "newsletter": true]),
        errorMessages: .literal(["phone": .data(enquiryPhoneErrorData)])
      ) {
        TextSubheading("Tell us what you need")
        TextInput(enquiryCompany, label: "Company", required: true)
        TextInput(enquiryContact, label: "Your name", required: true)
        TextInput(enquiryPhone, label: "Phone", inputType: .phone)
        Dropdown(
          enquirySize,
          label: "Employees",
          dataSource: [
            DataSourceItem(id: "small", title: "1 to 9"),
            DataSourceItem(id: "medium", title: "10 to 99"),
            DataSourceItem(id: "large", title: "100 or more", metadata: "with a manager")
          ],
          required: true
        )
        TextArea(
          enquiryRequest,
          label: "Your request",
          required: true,
          helperText: "A few words are enough"
        )
        OptIn(enquiryNewsletter, label: "Send me the newsletter, once a month")
        Footer(
          "Send",
          onClickAction: .complete([
            "company": .form(enquiryCompany),
            "contact": .form(enquiryContact),
            "phone": .form(enquiryPhone),
            "size": .form(enquirySize),
            "request": .form(enquiryRequest),
            "newsletter": .form(enquiryNewsletter)
          ]),
          centerCaption: "We answer today"
        )
      }
    }
  }
}
