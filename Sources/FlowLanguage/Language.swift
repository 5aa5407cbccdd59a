public import JSONText

/// The Flow JSON language as one table.
///
/// Every fact stands in it once, with the version it came in and who says so: a property of a component in the file
/// of the component under `Components`, of a list item under `Items`, of flow, screen and layout in `TopLevel`, of an
/// action in `Actions`; versions, their life cycle and what has no property of its own under `Versions`; numbers for
/// whole flows and screens in `Limits`.
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

  /// All objects that are neither component nor action.
  public static let objects: [ObjectFact] = [
    .flow, .meta, .screen, .layout, .dataMember, .next,
    .dataSourceItem, .chipItem, .carouselImage,
    .navigationListItem, .navigationListItemMainContent, .navigationListItemStart, .navigationListItemEnd,
  ]

  private static let componentIndex = NameIndex(components.map(\.type))

  /// The component of that type, whatever its versions.
  public static func component(_ type: String) -> ComponentFact? {
    componentIndex.position(of: type).map { components[$0] }
  }

  /// The component whose type a string says, whatever its versions; cheaper than by its text.
  public static func component(at type: JSONNode) -> ComponentFact? {
    componentIndex.position(of: type).map { components[$0] }
  }
}
