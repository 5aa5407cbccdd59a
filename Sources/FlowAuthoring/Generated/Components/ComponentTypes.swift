// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// All component types.
enum ComponentTypes {
  static let all: [any TypedComponent.Type] = [
    TextHeading.self,
    TextSubheading.self,
    TextBody.self,
    TextCaption.self,
    RichText.self,
    TextInput.self,
    TextArea.self,
    CheckboxGroup.self,
    RadioButtonsGroup.self,
    Dropdown.self,
    ChipsSelector.self,
    OptIn.self,
    EmbeddedLink.self,
    Footer.self,
    FlowDatePicker.self,
    CalendarPicker.self,
    FlowImage.self,
    ImageCarousel.self,
    NavigationList.self,
    PhotoPicker.self,
    DocumentPicker.self,
    FlowIf.self,
    FlowSwitch.self,
    FlowForm.self,
  ]
}
