public import JSONText

/// The Flow JSON language as one table.
///
/// Every fact stands in it once, with the version it came in and who says so: a property of a component in the file
/// of the component under `Components`, of a list item under `Items`, of flow, screen and layout in `TopLevel`, of an
/// action in `Actions`; versions, their life cycle and what has no property of its own under `Versions`; numbers for
/// whole flows and screens in `Limits`.
public enum Language {
  /// All component types.
  public static let components: [ComponentFact] = table.map { $0.fact() }

  /// The types with what makes the fact of each once it is asked for: a flow uses few of them.
  private static let table: [(type: String, fact: @Sendable () -> ComponentFact)] = [
    ("TextHeading", { .textHeading }),
    ("TextSubheading", { .textSubheading }),
    ("TextBody", { .textBody }),
    ("TextCaption", { .textCaption }),
    ("RichText", { .richText }),
    ("TextInput", { .textInput }),
    ("TextArea", { .textArea }),
    ("CheckboxGroup", { .checkboxGroup }),
    ("RadioButtonsGroup", { .radioButtonsGroup }),
    ("Dropdown", { .dropdown }),
    ("ChipsSelector", { .chipsSelector }),
    ("OptIn", { .optIn }),
    ("EmbeddedLink", { .embeddedLink }),
    ("Footer", { .footer }),
    ("DatePicker", { .datePicker }),
    ("CalendarPicker", { .calendarPicker }),
    ("Image", { .image }),
    ("ImageCarousel", { .imageCarousel }),
    ("NavigationList", { .navigationList }),
    ("PhotoPicker", { .photoPicker }),
    ("DocumentPicker", { .documentPicker }),
    ("If", { .if }),
    ("Switch", { .switch }),
    ("Form", { .form }),
  ]

  /// Those of which there may be only so many.
  package static let limitedComponents: [ComponentFact] = [
    .richText, .optIn, .embeddedLink, .footer, .image, .imageCarousel, .navigationList, .photoPicker, .documentPicker,
    .form,
  ]

  /// All objects that are neither component nor action.
  public static let objects: [ObjectFact] = [
    .flow, .meta, .screen, .layout, .dataMember, .next,
    .dataSourceItem, .chipItem, .carouselImage,
    .navigationListItem, .navigationListItemMainContent, .navigationListItemStart, .navigationListItemEnd,
  ]

  private static let componentIndex = NameIndex(table.map(\.type))

  /// The component of that type, whatever its versions.
  public static func component(_ type: String) -> ComponentFact? {
    componentIndex.position(of: type).map { table[$0].fact() }
  }

  /// The component whose type a string says, whatever its versions; cheaper than by its text.
  public static func component(at type: JSONNode) -> ComponentFact? {
    componentIndex.position(of: type).map { table[$0].fact() }
  }
}
