// swift-format-ignore-file
// Made by 'flowjson swift' from survey.json

import FlowJSON

/// The flow of survey.json
enum Survey {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(6, 3)) {
      visit
      aboutYou
    }
  }

  // MARK: Screen VISIT

  private static let visitOverall = FormField<String>("overall")
  private static let visitLiked = FormField<[String]>("liked")

  private static var visit: ScreenDraft {
    ScreenDraft("VISIT", title: "Your visit") {
      FlowForm("visit_form") {
        TextHeading("How was it?")
        RadioButtonsGroup(
          visitOverall,
          dataSource: [
            DataSourceItem(id: "3_great", title: "Great"),
            DataSourceItem(id: "2_fine", title: "Fine"),
            DataSourceItem(id: "1_poor", title: "Not good")
          ],
          label: "All in all",
          required: true
        )
        CheckboxGroup(
          visitLiked,
          dataSource: [
            DataSourceItem(id: "food", title: "The food", description: "Taste, portions, choice"),
            DataSourceItem(id: "staff", title: "The staff"),
            DataSourceItem(id: "place", title: "The place"),
            DataSourceItem(id: "price", title: "The price")
          ],
          label: "What did you like?",
          description: "Choose up to three",
          required: true,
          minSelectedItems: 1,
          maxSelectedItems: 3
        )
        Footer(
          "Next",
          onClickAction: .navigate(to: "ABOUT_YOU", payload: ["overall": .form(visitOverall), "liked": .form(visitLiked)])
        )
      }
    }
  }

  // MARK: Screen ABOUT_YOU

  private static let aboutYouInterests = FormField<[String]>("interests")
  private static let aboutYouComment = FormField<String>("comment")
  private static let aboutYouOverallData = DataField<String>("overall", example: "2_fine")
  private static let aboutYouLikedData = DataField<JSONValue>("liked", example: ["food"])

  private static var aboutYou: ScreenDraft {
    ScreenDraft(
      "ABOUT_YOU",
      title: "Last question",
      data: [aboutYouOverallData, aboutYouLikedData],
      isTerminal: true
    ) {
      FlowForm("about_form") {
        ChipsSelector(
          aboutYouInterests,
          label: "What shall we write about?",
          dataSource: [
            ChipItem(id: "menu", title: "New dishes"),
            ChipItem(id: "events", title: "Evenings"),
            ChipItem(id: "offers", title: "Offers")
          ],
          description: "We write once a month",
          maxSelectedItems: 2,
          required: false
        )
        TextArea(aboutYouComment, label: "Anything to add?", maxLength: 500)
        Footer(
          "Send",
          onClickAction: .complete([
            "overall": .data(aboutYouOverallData),
            "liked": .data(aboutYouLikedData),
            "interests": .form(aboutYouInterests),
            "comment": .form(aboutYouComment)
          ])
        )
      }
    }
  }
}
