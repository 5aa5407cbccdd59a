import FlowLanguage
import FlowAuthoring
import FlowModel
import Testing

/// Model and table say the same, whatever the generated files look like.
@Suite struct ModelTableTests {
  @Test(arguments: Language.components.map(\.type))
  func `a typed component has the properties of the table and no other`(type: String) throws {
    let fact = try #require(Language.component(type))
    let typed = try #require(Self.components.first { $0.type == type })
    #expect(["type"] + names(of: typed) == fact.properties.map(\.name))
  }

  @Test func `a typed action has the properties of the table and no other`() {
    let actions: [any TypedAction.Type] = [
      NavigateAction.self, CompleteAction.self, DataExchangeAction.self, UpdateDataAction.self,
      FlowOpenURLAction.self,
    ]
    #expect(actions.map { $0.name } == Language.actions.map(\.name))
    for action in actions { #expect(["name"] + names(of: action) == action.facts.map(\.name)) }
  }

  @Test func `a typed object has the properties of the table and no other`() {
    let objects: [any FlowObject.Type] = [
      FlowDraft.self, ScreenDraft.self, ScreenLayout.self, FlowMeta.self, NextScreen.self, DataSourceItem.self,
      ChipItem.self,
      CarouselImage.self, NavigationItem.self, NavigationItemContent.self, NavigationItemStart.self,
      NavigationItemEnd.self,
    ]
    for object in objects { #expect(names(of: object) == object.facts.map(\.name)) }
  }

  private static let components: [any TypedComponent.Type] = [
    TextHeading.self, TextSubheading.self, TextBody.self, TextCaption.self, RichText.self, TextInput.self,
    TextArea.self, CheckboxGroup.self, RadioButtonsGroup.self, Dropdown.self, ChipsSelector.self, OptIn.self,
    EmbeddedLink.self, Footer.self, FlowDatePicker.self, CalendarPicker.self, FlowImage.self, ImageCarousel.self,
    NavigationList.self, PhotoPicker.self, DocumentPicker.self, FlowIf.self, FlowSwitch.self, FlowForm.self,
  ]

  private func names<Object: FlowObject>(of type: Object.Type) -> [String] {
    Mirror(reflecting: type.properties).children.compactMap { ($0.value as? any RewritableProperty)?.name }
  }
}
