import FlowLanguage
import FlowAuthoring
import FlowModel
import JSONText
import Testing

@Suite struct AuthoringTests {
  let done = ScreenID("DONE")
  let name = FormField<String>("name")
  let size = FormField<String>("size")
  let agreed = FormField<Bool>("agreed")
  let guest = DataField("guest", example: "Ada")
  let sizes = DataField("sizes", example: [DataSourceItem(id: "s", title: "Small")])

  @Test func `a flow is written in Swift and comes out as Flow JSON in documented order`() {
    let flow = FlowDraft {
      ScreenDraft("HELLO", title: "Hello") {
        TextInput(name, label: "Your name", required: true)
        Footer("Next", onClickAction: .navigate(to: done, guest.from(name)))
      }
      ScreenDraft(done, title: "Bye", data: [guest], isTerminal: true) {
        TextHeading(.data(guest))
        Footer("Done", onClickAction: .complete(["guest": .data(guest), "count": 1]))
      }
    }
    #expect(
      flow.text == """
        {
          "version": "7.3",
          "screens": [
            {
              "id": "HELLO",
              "title": "Hello",
              "layout": {
                "type": "SingleColumnLayout",
                "children": [
                  {
                    "type": "TextInput",
                    "name": "name",
                    "label": "Your name",
                    "required": true
                  },
                  {
                    "type": "Footer",
                    "label": "Next",
                    "on-click-action": {
                      "name": "navigate",
                      "next": {
                        "type": "screen",
                        "name": "DONE"
                      },
                      "payload": {
                        "guest": "${form.name}"
                      }
                    }
                  }
                ]
              }
            },
            {
              "id": "DONE",
              "title": "Bye",
              "terminal": true,
              "data": {
                "guest": {
                  "type": "string",
                  "__example__": "Ada"
                }
              },
              "layout": {
                "type": "SingleColumnLayout",
                "children": [
                  {
                    "type": "TextHeading",
                    "text": "${data.guest}"
                  },
                  {
                    "type": "Footer",
                    "label": "Done",
                    "on-click-action": {
                      "name": "complete",
                      "payload": {
                        "guest": "${data.guest}",
                        "count": 1
                      }
                    }
                  }
                ]
              }
            }
          ]
        }

        """
    )
  }

  @Test func `the declaration of a data member follows from its example`() {
    #expect(
      JSONPrinter().print(sizes.declaration)
        == #"{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"title":{"type":"string"}}},"#
        + #""__example__":[{"id":"s","title":"Small"}]}"#
    )
    #expect(JSONPrinter().print(DataField("n", example: 1.5).declaration) == #"{"type":"number","__example__":1.5}"#)
    #expect(
      JSONPrinter().print(DataField("b", example: true).declaration) == #"{"type":"boolean","__example__":true}"#
    )
  }

  @Test func `conditions, loops and global references are written as such`() {
    let screen = ScreenDraft("A", title: "A") {
      OptIn(agreed, label: "Agreed?")
      FlowIf(.form(agreed)) {
        for text in ["one", "two"] { TextBody(.literal(.text(text))) }
      } else: {
        TextCaption(["no", "thanks"], markdown: true)
      }
      FlowSwitch(.form(size), cases: ["small": [TextBody("`'Only ' ${data.n}`")], "large": []])
      Dropdown(size, label: "Size", dataSource: .data(sizes, of: done), visible: .expression("${form.agreed} == true"))
      CheckboxGroup(
        FormField("extras"),
        dataSource: [.init(id: "1", title: "Tea"), .init(id: "2", title: "Milk")],
        label: "Extras",
        mediaSize: .large
      )
    }
    let children = screen.layout?.children?.map { JSONPrinter().print($0.json) }
    #expect(
      children == [
        #"{"type":"OptIn","name":"agreed","label":"Agreed?"}"#,
        #"{"type":"If","condition":"${form.agreed}","then":[{"type":"TextBody","text":"one"},{"type":"TextBody","text":"two"}],"else":[{"type":"TextCaption","text":["no","thanks"],"markdown":true}]}"#,
        #"{"type":"Switch","value":"${form.size}","cases":{"small":[{"type":"TextBody","text":"`'Only ' ${data.n}`"}],"large":[]}}"#,
        #"{"type":"Dropdown","name":"size","label":"Size","data-source":"${screen.DONE.data.sizes}","visible":"`${form.agreed} == true`"}"#,
        #"{"type":"CheckboxGroup","name":"extras","data-source":[{"id":"1","title":"Tea"},{"id":"2","title":"Milk"}],"label":"Extras","media-size":"large"}"#,
      ]
    )
  }

  @Test func `with an endpoint the routing model is derived from the actions`() {
    let first = ScreenID("FIRST")
    let terms = ScreenID("TERMS")
    let flow = FlowDraft(.v7_2, dataAPIVersion: .v3_0) {
      ScreenDraft(first, title: "First") {
        EmbeddedLink("Terms", onClickAction: .navigate(to: terms))
        EmbeddedLink("Terms again", onClickAction: .navigate(to: terms))
        EmbeddedLink("Nowhere", onClickAction: .navigate(to: "NOWHERE"))
        Footer("Next", onClickAction: .navigate(to: done))
      }
      ScreenDraft(terms, title: "Terms") { TextBody("Long text") }
      ScreenDraft(done, title: "Done", isTerminal: true) { Footer("Done", onClickAction: .exchange([:])) }
    }
    let routes = flow.routingModel.map { JSONPrinter().print($0.json) }
    #expect(routes == #"{"FIRST":["TERMS","DONE"],"TERMS":[],"DONE":[]}"#)
    #expect(flow.flow.routingModel?.routes.count == 3)
  }
}
