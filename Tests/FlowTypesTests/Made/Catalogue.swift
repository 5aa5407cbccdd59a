// swift-format-ignore-file
// Made by 'flowjson swift' from catalogue.json

import FlowJSON

/// The flow of catalogue.json
enum Catalogue {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(7, 1)) {
      model
      contact
    }
  }

  // MARK: Screen MODEL

  private static let modelModel = FormField<String>("model")
  private static let modelLoad = FormField<[String]>("load")
  private static let modelPriceData = DataField<Double>("price", example: 690)
  private static let modelIsCargoData = DataField<Bool>("is_cargo", example: false)

  private static var model: ScreenDraft {
    ScreenDraft("MODEL", title: "Choose your bike", data: [modelPriceData, modelIsCargoData]) {
      ImageCarousel(
        images: [
          CarouselImage(
            src: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/SNQC/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwDnNA1bJocsHQAAAABJRU5ErkJggg==",
            altText: "City bike, blue"
          ),
          CarouselImage(
            src: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/XIUNfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQBAybB80OLQYAAAAABJRU5ErkJggg==",
            altText: "Trail bike, green"
          ),
          CarouselImage(
            src: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4////Kg0N/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwAYye5cu76MWgAAAABJRU5ErkJggg==",
            altText: "Cargo bike, red"
          )
        ],
        aspectRatio: .fourToThree,
        scaleType: .cover
      )
      RadioButtonsGroup(
        modelModel,
        dataSource: [
          DataSourceItem(
            id: "city",
            title: "City",
            onSelectAction: .updateData(UpdateDataAction(payload: ["price": 690, "is_cargo": false]))
          ),
          DataSourceItem(
            id: "trail",
            title: "Trail",
            onSelectAction: .updateData(UpdateDataAction(payload: ["price": 980, "is_cargo": false]))
          ),
          DataSourceItem(
            id: "cargo",
            title: "Cargo",
            onSelectAction: .updateData(UpdateDataAction(payload: ["price": 2400, "is_cargo": true]))
          )
        ],
        label: "Model",
        required: true
      )
      TextBody(.expression("'From ' ${data.price} ' EUR'"))
      FlowIf("`${data.is_cargo}`") {
        ChipsSelector(
          modelLoad,
          label: "What will you carry?",
          dataSource: [
            ChipItem(id: "kids", title: "Children"),
            ChipItem(id: "goods", title: "Goods"),
            ChipItem(id: "dogs", title: "Dogs")
          ],
          maxSelectedItems: 2
        )
      }
      Footer("Continue", onClickAction: .navigate(to: "CONTACT", payload: ["model": .form(modelModel)]))
    }
  }

  // MARK: Screen CONTACT

  private static let contactName = FormField<String>("name")
  private static let contactEmail = FormField<String>("email")
  private static let contactModelData = DataField<String>("model", example: "city")

  private static var contact: ScreenDraft {
    ScreenDraft("CONTACT", title: "A test ride", data: [contactModelData], isTerminal: true) {
      FlowImage(
        src: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/hoYNfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQBHf0Q0v8b9aQAAAABJRU5ErkJggg==",
        width: 240,
        height: 180,
        scaleType: .contain,
        aspectRatio: 1.33,
        altText: "Our shop at the river"
      )
      TextCaption("Open Tuesday to Saturday", fontWeight: .italic)
      TextInput(contactName, label: "Name", required: true)
      TextInput(contactEmail, label: "Email", inputType: .email, required: true)
      EmbeddedLink("How to find us", onClickAction: .open("https://example.com/shop"))
      Footer(
        "Ask for a ride",
        onClickAction: .complete([
          "model": .data(contactModelData),
          "load": .form(modelLoad, of: "MODEL"),
          "name": .form(contactName),
          "email": .form(contactEmail)
        ])
      )
    }
  }
}
