/// The Flow JSON language as one table.
public enum Language {
  /// All component types.
  public static let components: [ComponentFact] = [
    .textHeading,
    .textSubheading,
    .textBody,
    .textCaption,
    .richText,
    .textInput,
    .textArea,
    .checkboxGroup,
    .radioButtonsGroup,
    .dropdown,
    .chipsSelector,
    .optIn,
    .embeddedLink,
    .footer,
    .datePicker,
    .calendarPicker,
    .image,
    .imageCarousel,
    .navigationList,
    .photoPicker,
    .documentPicker,
    .if,
    .switch,
    .form,
  ]

  private static let componentsByType = Dictionary(uniqueKeysWithValues: components.map { ($0.type, $0) })

  /// The component of that type, whatever its versions.
  public static func component(_ type: String) -> ComponentFact? {
    componentsByType[type]
  }
}
