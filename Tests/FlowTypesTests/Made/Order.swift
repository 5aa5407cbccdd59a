// swift-format-ignore-file
// Made by 'flowjson swift' from order.json

import FlowJSON

/// The flow of order.json
enum Order {
  /// The flow itself.
  static var flow: FlowDraft {
    FlowDraft(FlowVersion(7, 2)) {
      menu
      quantity
      delivery
    }
  }

  // MARK: Screen MENU

  private static let menuMenu = FormField<String>("menu")

  private static var menu: ScreenDraft {
    ScreenDraft("MENU", title: "Breakfast box") {
      NavigationList(
        menuMenu,
        listItems: [
          NavigationItem(
            id: "bread",
            mainContent: NavigationItemContent(title: "Bread basket", description: "Six rolls, butter"),
            start: NavigationItemStart(
              image: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4////kR4P/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwCfluLTOYL4tQAAAABJRU5ErkJggg==",
              altText: "A basket of bread"
            ),
            end: NavigationItemEnd(title: "12 EUR"),
            badge: "New",
            onClickAction: .navigate(
              to: "QUANTITY",
              payload: ["product": "bread", "title": "Bread basket", "price": "12 EUR"]
            )
          ),
          NavigationItem(
            id: "coffee",
            mainContent: NavigationItemContent(title: "Coffee for four", description: "Filter, one litre"),
            start: NavigationItemStart(
              image: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//9/jIUcfkSMGgaqmAJUw0AVUwi4iCRfM1DFFJwGkREDDFQxBYtBZKcGBqqYgmIQhSmTgSqmQA2iSi5hGM1rQzCvAQC1KH784U5IRQAAAABJRU5ErkJggg==",
              altText: "A pot of coffee"
            ),
            end: NavigationItemEnd(title: "9 EUR"),
            tags: ["Hot", "Fair trade"],
            onClickAction: .navigate(
              to: "QUANTITY",
              payload: ["product": "coffee", "title": "Coffee for four", "price": "9 EUR"]
            )
          ),
          NavigationItem(
            id: "fruit",
            mainContent: NavigationItemContent(title: "Fruit bowl", description: "In season"),
            start: NavigationItemStart(
              image: "iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAIAAADOjonJAAAATElEQVR42mP4//+/zTQ3/IgYNQxUMQWohoEqphBwEUm+ZqCKKTgNIiMGGKhiChaDyE4NDFQxBcUgClMmA1VMgRpElVzCMJrXhmBeAwBoexzT7DRSzAAAAABJRU5ErkJggg==",
              altText: "A bowl of fruit"
            ),
            end: NavigationItemEnd(title: "8 EUR"),
            onClickAction: .navigate(to: "QUANTITY", payload: ["product": "fruit", "title": "Fruit bowl", "price": "8 EUR"])
          )
        ],
        label: "What shall we bring?",
        description: "Delivered between 7 and 9"
      )
    }
  }

  // MARK: Screen QUANTITY

  private static let quantityQuantity = FormField<Double>("quantity")
  private static let quantityExtras = FormField<[String]>("extras")
  private static let quantityProductData = DataField<String>("product", example: "bread")
  private static let quantityTitleData = DataField<String>("title", example: "Bread basket")
  private static let quantityPriceData = DataField<String>("price", example: "12 EUR")

  private static var quantity: ScreenDraft {
    ScreenDraft(
      "QUANTITY",
      title: "How many?",
      data: [quantityProductData, quantityTitleData, quantityPriceData]
    ) {
      FlowForm("quantity_form") {
        TextHeading(.data(quantityTitleData))
        TextBody(.expression("${data.price} ' each'"), strikethrough: false)
        TextInput(
          quantityQuantity,
          label: "How many",
          inputType: .number,
          required: true,
          minChars: 1,
          maxChars: 2
        )
        CheckboxGroup(
          quantityExtras,
          dataSource: [
            DataSourceItem(id: "napkins", title: "Napkins", altText: "Green", color: "#2E7D32"),
            DataSourceItem(id: "cutlery", title: "Cutlery", altText: "Grey", color: "#546E7A")
          ],
          label: "Extras",
          mediaSize: .regular
        )
        Footer(
          "Continue",
          onClickAction: .navigate(to: "DELIVERY", payload: ["product": .data(quantityProductData)])
        )
      }
    }
  }

  // MARK: Screen DELIVERY

  private static let deliveryAddress = FormField<String>("address")
  private static let deliveryDoorCode = FormField<Double>("door_code")
  private static let deliveryProductData = DataField<String>("product", example: "bread")

  private static var delivery: ScreenDraft {
    ScreenDraft("DELIVERY", title: "Where to?", data: [deliveryProductData], isTerminal: true) {
      FlowForm("delivery_form") {
        TextArea(deliveryAddress, label: "Address", labelVariant: .large, required: true)
        TextInput(
          deliveryDoorCode,
          label: "Door code",
          inputType: .passcode,
          helperText: "Only the courier sees it"
        )
        Footer(
          "Order now",
          onClickAction: .complete([
            "product": .data(deliveryProductData),
            "quantity": .form(quantityQuantity, of: "QUANTITY"),
            "extras": .form(quantityExtras, of: "QUANTITY"),
            "address": .form(deliveryAddress),
            "door_code": .form(deliveryDoorCode)
          ])
        )
      }
    }
  }
}
