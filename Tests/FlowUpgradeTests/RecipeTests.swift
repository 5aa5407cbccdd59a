import FlowDiff
import FlowLanguage
import FlowUpgrade
import JSONText
import Testing

/// Each recipe with the exact bytes before and after.
@Suite struct RecipeTests {
  private let body = #"{"type": "TextBody", "text": "Hi"}"#

  @Test func `the number alone is written where nothing else is asked for`() {
    let lifting = Lifting(Lifting.flow("5.1", body))
    #expect(lifting.text == Lifting.flow("7.3", body))
    #expect(lifting.done == ["version"])
    #expect(lifting.plan.done.map(\.message) == ["version 5.1 is now 7.3"])
    #expect(lifting.plan.left.isEmpty && lifting.plan.affects.isEmpty)
  }

  @Test func `layout and every other byte stay`() {
    let odd = "{\r\n\t\"screens\" :[ ] ,\"version\":  \"6.0\"\r\n}"
    let lifting = Lifting(odd, unsafe: true)
    #expect(lifting.text == odd.replacing("6.0", with: "7.3"))
  }

  @Test func `a flow of the same or a newer version stays`() {
    #expect(Lifting(Lifting.flow("7.3", body)).plan.isUpToDate)
    #expect(Lifting(Lifting.flow("7.3", body), to: .v6_0).plan.isUpToDate)
  }

  // MARK: 3.0

  private func endpointFlow(_ version: String, _ address: String) -> String {
    Lifting.flow(
      version,
      body,
      top: #""data_api_version": "3.0", \#(address)"routing_model": {"FIRST": []}, "#
    )
  }

  @Test func `the address of the endpoint goes where the configuration has it`() {
    let old = endpointFlow("2.1", #""data_channel_uri": "https://example.com/flow", "#)
    let lifting = Lifting(old, endpoint: "https://example.com/flow")
    #expect(lifting.text == endpointFlow("7.3", ""))
    #expect(lifting.done == ["endpoint-address", "version"])
    #expect(lifting.plan.left.isEmpty)
  }

  @Test func `the address of the endpoint stays where it is written nowhere else`() {
    let old = endpointFlow("2.1", #""data_channel_uri": "https://example.com/flow", "#)
    let lifting = Lifting(old)
    #expect(lifting.text == old)
    #expect(lifting.plan.isBlocked && lifting.done.isEmpty)
    #expect(
      lifting.left == [
        "from 3.0 on the flow can't hold the address of its endpoint, 'https://example.com/flow'; write it as "
          + "'endpointURI' of the flow in flowjson.config.json, or give it to the account with 'flowctl update FLOW "
          + "--endpoint-uri', and lift it with '--unsafe' to take it out"
      ]
    )
  }

  @Test func `the address that is taken out all the same is told`() {
    let lifting = Lifting(endpointFlow("2.1", #""data_channel_uri": "https://example.com/flow", "#), unsafe: true)
    #expect(lifting.text == endpointFlow("7.3", ""))
    #expect(lifting.left.count == 1)
    #expect(lifting.left.first?.hasPrefix("the address was 'https://example.com/flow'; write it as") ?? false)
  }

  // MARK: 4.0

  private let group = #"{"type": "RadioButtonsGroup", "name": "size", "data-source": [{"id": "s", "title": "S"}]}"#

  private func form(_ components: String) -> String {
    #"{"type": "Form", "name": "form", "children": [\#(components)]}"#
  }

  @Test func `a list without a label keeps its flow where it is`() {
    let old = Lifting.flow("3.1", form(group), payload: #"{"size": "${form.size}"}"#)
    let lifting = Lifting(old)
    #expect(lifting.text == old)
    #expect(lifting.left == ["from 4.0 on a RadioButtonsGroup needs a 'label' of at most 30 characters; write one"])
    #expect(lifting.plan.left.first?.pointer.description == "/screens/0/layout/children/0/children/0")
    #expect(lifting.plan.reachable == nil)
  }

  @Test func `a list is labelled by the text before it if guesses are wanted`() {
    let texts = #"{"type": "TextBody", "text": "Which size?"}, "#
    let payload = #"{"size": "${form.size}"}"#
    let lifting = Lifting(Lifting.flow("3.1", form(texts + group), payload: payload), unsafe: true)
    let labelled = group.replacing(#""name": "size""#, with: #""name": "size", "label": "Which size?""#)
    #expect(lifting.text == Lifting.flow("7.3", form(texts + labelled), payload: payload))
    #expect(lifting.plan.done.first?.safety == .unsafe)
    let asked = Lifting(Lifting.flow("3.1", form(texts + group), payload: payload))
    #expect(
      asked.left == [
        "from 4.0 on a RadioButtonsGroup needs a 'label'; '--unsafe' takes the text before it, 'Which size?'"
      ]
    )
  }

  // MARK: 5.1

  @Test func `answers that look secret are named`() {
    let pin = #"{"type": "TextInput", "name": "card_pin", "label": "PIN"}"#
    let lifting = Lifting(Lifting.flow("5.0", pin, payload: #"{"pin": "${form.card_pin}"}"#))
    #expect(lifting.done == ["version"])
    #expect(
      lifting.left == [
        "from 5.1 on the chat shows a summary of the answers: if 'card_pin' is a secret, name it in 'sensitive' of the "
          + "screen"
      ]
    )
    let opinion = pin.replacing("card_pin", with: "opinion")
    #expect(Lifting(Lifting.flow("5.0", opinion, payload: #"{"o": "${form.opinion}"}"#)).plan.left.isEmpty)
  }

  // MARK: 6.0

  @Test func `a blank text that nobody needs goes`() {
    let input = #"{"type": "TextInput", "name": "a", "helper-text": "", "label": "A"}"#
    let lifting = Lifting(Lifting.flow("5.1", input, payload: #"{"a": "${form.a}"}"#))
    let rest = input.replacing(#""helper-text": "", "#, with: "")
    #expect(lifting.text == Lifting.flow("7.3", rest, payload: #"{"a": "${form.a}"}"#))
    #expect(lifting.plan.done.first?.message == "'helper-text' is gone; it was blank")
  }

  @Test func `a blank text that must be there is left to a human`() {
    let lifting = Lifting(Lifting.flow("5.1", #"{"type": "TextInput", "name": "a", "label": " "}"#))
    #expect(lifting.plan.isBlocked)
    #expect(lifting.left == ["from 6.0 on 'label' must not be blank; write something"])
  }

  @Test func `a text in backticks is not lifted into an expression`() {
    let lifting = Lifting(Lifting.flow("5.1", #"{"type": "TextBody", "text": "`now`"}"#))
    #expect(lifting.plan.isBlocked)
    #expect(lifting.left.first?.hasPrefix("from 6.0 on a text in backticks is computed instead of shown") ?? false)
  }

  private let dropdown = #"""
    {"type": "Dropdown", "name": "city", "label": "City", "init-value": "r", "data-source": [{"id": "r", "title": \#
    "Rome"}, {"id": "l", "title": "Lyon"}], "on-select-action": {"name": "data_exchange", "payload": {"city": \#
    "${form.city}"}}}
    """#

  @Test(arguments: [
    ("5.1", FlowVersion.v6_2, "in 6.2 the 'on-select-action' of 'city' is also carried out when the screen appears"),
    ("6.0", .v7_3, "from 7.0 on the 'on-select-action' of 'city' is no longer carried out when the screen appears"),
  ])
  func `what is chosen on display is told where that begins and where it ends`(
    version: String,
    target: FlowVersion,
    message: String
  ) {
    let top = #""data_api_version": "3.0", "routing_model": {"FIRST": []}, "#
    let flow = Lifting.flow(version, dropdown, payload: #"{"city": "${form.city}"}"#, top: top)
    let lifting = Lifting(flow, to: target)
    #expect(lifting.done == ["version"])
    #expect(lifting.left.count == 1 && lifting.left.first?.hasPrefix(message) ?? false, "\(lifting.left)")
    #expect(Lifting(flow.replacing(version, with: "5.1"), to: .v7_3).plan.left.isEmpty)
  }

  // MARK: 7.0

  @Test func `a value of a Form for no component goes`() {
    let input = #"{"type": "TextInput", "name": "a", "label": "A"}"#
    let old = #"{"type": "Form", "name": "f", "init-values": {"zebra": "x", "a": "y"}, "children": [\#(input)]}"#
    let lifting = Lifting(Lifting.flow("6.3", old, payload: #"{"a": "${form.a}"}"#))
    let new = old.replacing(#""zebra": "x", "#, with: "")
    #expect(lifting.text == Lifting.flow("7.3", new, payload: #"{"a": "${form.a}"}"#))
  }

  @Test func `a number of a Form is quoted if guesses are wanted`() {
    let input = #"{"type": "TextInput", "name": "a", "label": "A"}"#
    let old = #"{"type": "Form", "name": "f", "init-values": {"a": 7}, "children": [\#(input)]}"#
    let flow = Lifting.flow("6.3", old, payload: #"{"a": "${form.a}"}"#)
    #expect(Lifting(flow).plan.isBlocked)
    #expect(Lifting(flow, unsafe: true).text.contains(#""init-values": {"a": "7"}"#))
  }

  // MARK: The recipes themselves

  @Test func `the recipes come in the order of their versions and are described`() {
    let recipes = UpgradeRecipe.all.filter { !$0.isModernization && $0.name != "checked" }
    #expect(recipes.map(\.version) == recipes.map(\.version).sorted())
    #expect(Set(UpgradeRecipe.all.map(\.name)).count == UpgradeRecipe.all.count)
    for recipe in UpgradeRecipe.all {
      #expect(!recipe.summary.hasSuffix(".") && recipe.why.hasSuffix("."), "\(recipe.name)")
      #expect(Language.version(recipe.version) != nil, "\(recipe.name)")
    }
  }

  @Test func `the changes that recipes explain are kinds of changes`() {
    let known = Set(ChangeKind.all.map(\.name))
    for recipe in UpgradeRecipe.all + [.version] {
      #expect(recipe.explainedChanges.isSubset(of: known), "\(recipe.name)")
    }
  }
}
