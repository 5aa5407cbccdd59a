import Testing

@testable import FlowLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("helptext", "helper-text"), ("Labl", "label"), ("on_click_action", "on-click-action"), ("lable", "label"),
    ("mni-chars", "min-chars"), ("größe", "GRÖßE"), ("typ", "type"),
  ])
  func `a misspelt name leads to the one that was meant`(word: String, meant: String) {
    let names = ["type", "name", "label", "helper-text", "min-chars", "max-chars", "on-click-action", "GRÖßE"]
    #expect(Spelling.nearest(to: word, in: names) == meant)
  }

  @Test(arguments: ["visible", "x", "textlabel", ""])
  func `a name that is near to none leads nowhere`(word: String) {
    #expect(Spelling.nearest(to: word, in: ["type", "name", "label", "helper-text"]) == nil)
  }

  @Test func `a name between two is ambiguous, and the first counts`() {
    let suggestion = Spelling.suggestion(for: "mix-chars", in: ["min-chars", "max-chars"])
    #expect(suggestion == Spelling.Suggestion(name: "min-chars", isUnambiguous: false, kinship: .near))
  }

  @Test func `texts that no name is as long as are not compared`() {
    let long = String(repeating: "a", count: 2_000_000)
    #expect(Spelling.nearest(to: long, in: [long + "b", "aaaa"]) == nil)
    #expect(Spelling.nearest(to: "aaaa", in: [long, "aaab"]) == "aaab")
  }

  @Test(arguments: [
    ("dataSource", "data-source", Spelling.Kinship.sameLetters), ("onClickAction", "on-click-action", .sameLetters),
    ("textheading", "TextHeading", .sameLetters), ("OPEN-URL", "open_url", .sameLetters),
    ("labels", "label", .plural), ("image", "images", .plural), ("lable", "label", .slip), ("typ", "type", .slip),
    ("TextHeadng", "TextHeading", .slip), ("textheadng", "TextHeading", .slip), ("visibel", "visible", .slip),
    ("requird", "required", .slip), ("Fotter", "Footer", .slip),
  ])
  func `letter case, separators, a plural and one slip are certain`(
    word: String,
    meant: String,
    kinship: Spelling.Kinship
  ) {
    let suggestion = Spelling.suggestion(for: word, in: ["other", meant])
    #expect(suggestion == Spelling.Suggestion(name: meant, isUnambiguous: true, kinship: kinship))
    #expect(suggestion?.isCertain == true)
  }

  @Test(arguments: [
    ("FilePicker", "DatePicker"), ("TimePicker", "DatePicker"), ("DateTimePicker", "DatePicker"),
    ("TextLabel", "TextArea"), ("Options", "OptIn"), ("contact_email", "contact_name"),
    ("selected_service", "selected_time"), ("OIncomeProofDocument", "OAgeProofDocument"),
    ("OBirthDistrict", "ListBirthDistrict"), ("BRANCH_SELECTION", "BARBER_SELECTION"), ("SCREEN_2", "SCREEN_1"),
    ("SCREEN_TWO", "SCREEN_ONE"), ("available_dates", "unavailable_dates"), ("first_name", "last_name"),
    ("min-chars", "max-chars"), ("start_date", "end_date"), ("visible", "invisible"), ("address_1", "address_2"),
    ("screen_0_Rating_0", "screen_0_Rating_1"), ("mother_age", "father_age"), ("is_new", "is_old"),
  ])
  func `two names that differ by a whole word are not taken for each other`(one: String, other: String) {
    #expect(Spelling.suggestion(for: one, in: [other]) == nil)
    #expect(Spelling.suggestion(for: other, in: [one]) == nil)
  }

  @Test(arguments: [("date", "data"), ("mni-chars", "min-chars"), ("code", "mode"), ("helpr-txt", "helper-text")])
  func `what may be another word is asked about and not certain`(word: String, other: String) {
    #expect(Spelling.suggestion(for: word, in: [other])?.kinship == .near)
  }
}
