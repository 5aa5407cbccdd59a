// swift-format-ignore-file
// Made by 'flowjson swift' from claim.json

import FlowJSON

/// The flow of claim.json
enum Claim {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(7, 3)) {
      whatHappened
      photos
      receipt
    }
  }

  // MARK: Screen WHAT_HAPPENED

  private static let whatHappenedCause = FormField<String>("cause")
  private static let whatHappenedWaterSource = FormField<String>("water_source")
  private static let whatHappenedPoliceReport = FormField<String>("police_report")
  private static let whatHappenedDescription = FormField<String>("description")
  private static let whatHappenedIsInsuredElsewhere = FormField<Bool>("is_insured_elsewhere")
  private static let whatHappenedOtherInsurer = FormField<String>("other_insurer")

  private static var whatHappened: ScreenDraft {
    ScreenDraft("WHAT_HAPPENED", title: "Report damage") {
      FlowForm("damage_form") {
        TextHeading("What happened?")
        RadioButtonsGroup(
          whatHappenedCause,
          dataSource: [
            DataSourceItem(id: "water", title: "Water"),
            DataSourceItem(id: "theft", title: "Theft"),
            DataSourceItem(id: "other", title: "Something else")
          ],
          label: "Cause",
          required: true
        )
        FlowSwitch(
          .form(whatHappenedCause),
          cases: [
            "water": [
              RadioButtonsGroup(
                whatHappenedWaterSource,
                dataSource: [DataSourceItem(id: "pipe", title: "A pipe"), DataSourceItem(id: "rain", title: "Rain")],
                label: "Where did it come from?",
                required: true
              )
            ],
            "theft": [TextInput(whatHappenedPoliceReport, label: "Police report", helperText: "The number on the form")],
            "other": [TextArea(whatHappenedDescription, label: "What was it?", required: true)]
          ]
        )
        OptIn(whatHappenedIsInsuredElsewhere, label: "There is another insurance")
        FlowIf("${form.is_insured_elsewhere} == true") {
          TextInput(whatHappenedOtherInsurer, label: "Which one?", required: true)
        }
        Footer("Continue", onClickAction: .navigate(to: "PHOTOS", payload: [:]))
      }
    }
  }

  // MARK: Screen PHOTOS

  private static let photosPhotos = FormField<[PickedFile]>("photos")

  private static var photos: ScreenDraft {
    ScreenDraft("PHOTOS", title: "Show us") {
      TextBody("Up to five pictures help us to decide quickly.")
      PhotoPicker(
        photosPhotos,
        label: "Pictures",
        description: "From near and from far",
        maxFileSizeKB: 10240,
        minUploadedPhotos: 1,
        maxUploadedPhotos: 5,
        photoSource: .cameraGallery
      )
      Footer("Continue", onClickAction: .navigate(to: "RECEIPT", payload: [:]))
    }
  }

  // MARK: Screen RECEIPT

  private static let receiptReceipts = FormField<[PickedFile]>("receipts")

  private static var receipt: ScreenDraft {
    ScreenDraft("RECEIPT", title: "Anything on paper?", isTerminal: true) {
      TextBody("An invoice or a receipt, if there is one.")
      DocumentPicker(
        receiptReceipts,
        label: "Documents",
        description: "PDF or picture",
        maxFileSizeKB: 5120,
        minUploadedDocuments: 0,
        maxUploadedDocuments: 3,
        allowedMIMETypes: [.pdf, .jpeg]
      )
      Footer(
        "Send the report",
        onClickAction: .complete([
          "cause": .form(whatHappenedCause, of: "WHAT_HAPPENED"),
          "water_source": .form(whatHappenedWaterSource, of: "WHAT_HAPPENED"),
          "police_report": .form(whatHappenedPoliceReport, of: "WHAT_HAPPENED"),
          "description": .form(whatHappenedDescription, of: "WHAT_HAPPENED"),
          "is_insured_elsewhere": .form(whatHappenedIsInsuredElsewhere, of: "WHAT_HAPPENED"),
          "other_insurer": .form(whatHappenedOtherInsurer, of: "WHAT_HAPPENED"),
          "photos": .form(photosPhotos, of: "PHOTOS"),
          "receipts": .form(receiptReceipts)
        ])
      )
    }
  }
}
