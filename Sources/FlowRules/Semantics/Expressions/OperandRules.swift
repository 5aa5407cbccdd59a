import FlowLanguage

extension Rule {
  static let untouchedOptIn = Rule(
    "untouched-opt-in",
    .expressions,
    source: .observed,
    since: .v4_0,
    summary: "A condition that holds while an OptIn is not ticked also holds before anybody has touched it.",
    why:
      "An OptIn has no value until people touch it. `== false`, and `!` in a plain condition, are false as well then, so "
      + "what they show is missing at first; `!= true` is right from the start.",
    examples: [
      .good(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "${form.news} != true", "then": [{"type": "TextBody", "text": "No news"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "⟦!${form.news}⟧", "then": [{"type": "TextBody", "text": "No news"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "TextBody", "text": "No news", "visible": "`⟦${form.news} == false⟧`"}
        """#
      ),
    ]
  )

  static let textComparison = Rule(
    "text-comparison",
    .expressions,
    source: .observed,
    since: .v6_0,
    summary: "In backticks one side of `<`, `<=`, `>` and `>=` is a number, not only what people type.",
    why:
      "An input for numbers holds the text that was typed. Of two texts none is smaller, so the comparison is never true; "
      + "`+ 0` makes a number of one of them.",
    examples: [
      .good(
        #"""
        {"type": "TextInput", "name": "low", "label": "From", "input-type": "number"},
        {"type": "TextInput", "name": "high", "label": "To", "input-type": "number"},
        {"type": "TextBody", "text": "Please correct", "visible": "`${form.low} + 0 > ${form.high}`"}
        """#
      ),
      .bad(
        #"""
        {"type": "TextInput", "name": "low", "label": "From", "input-type": "number"},
        {"type": "TextInput", "name": "high", "label": "To", "input-type": "number"},
        {"type": "TextBody", "text": "Please correct", "visible": "`⟦${form.low} > ${form.high}⟧`"}
        """#
      ),
    ]
  )
}
