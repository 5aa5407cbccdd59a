extension ChangeKind {
  static let propertyKinds: [ChangeKind] = [
    .textChanged, .imageChanged, .appearanceChanged, .inputRequired, .inputOptional, .limitTightened, .limitLoosened,
    .limitChanged, .conditionChanged, .visibilityChanged, .initialValueChanged, .inputTypeChanged, .propertyChanged,
  ]

  static let textChanged = ChangeKind(
    "text-changed",
    .properties,
    [.safe],
    summary: "A text that people see is another one.",
    why: "What the text says is for people to judge.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer", "helper-text": "As in your passport"}
        """#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer", "helper-text": "As on your card"}
        """#
      )
    ]
  )

  static let imageChanged = ChangeKind(
    "image-changed",
    .properties,
    [.safe],
    summary: "People see another picture.",
    why: "What the picture shows is for people to judge.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "Image", "src": "aGVsbG8="}
        """#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "Image", "src": "d29ybGQ="}
        """#
      )
    ]
  )

  static let appearanceChanged = ChangeKind(
    "appearance-changed",
    .properties,
    [.safe],
    summary: "Something looks different.",
    why: "It works as before.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "TextBody", "text": "Hello", "font-weight": "bold"}
        """#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "TextBody", "text": "Hello"}
        """#
      )
    ]
  )

  static let inputRequired = ChangeKind(
    "input-required",
    .properties,
    [.risky],
    summary: "People must now fill a field, or data decides whether they must.",
    why: "People who left it empty can't go on.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "required": true}"#
      )
    ]
  )

  static let inputOptional = ChangeKind(
    "input-optional",
    .properties,
    [.risky],
    summary: "People may now leave a field empty.",
    why: "Who reads the value may get none.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "required": true}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#
      )
    ]
  )

  static let limitTightened = ChangeKind(
    "limit-tightened",
    .properties,
    [.risky],
    summary: "A limit allows less than before.",
    why: "What people entered before may be refused now.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "max-chars": 60}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "max-chars": 40}"#
      )
    ]
  )

  static let limitLoosened = ChangeKind(
    "limit-loosened",
    .properties,
    [.safe],
    summary: "A limit allows more than before.",
    why: "Everything that was allowed still is.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "max-chars": 40}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "max-chars": 60}"#
      )
    ]
  )

  static let limitChanged = ChangeKind(
    "limit-changed",
    .properties,
    [.risky],
    summary: "A limit is another one, and whether it allows more or less can't be told.",
    why: "What people entered before may be refused now.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer", "pattern": "[a-z]+", "helper-text": "Letters"}
        """#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer", "pattern": "[0-9]+", "helper-text": "Letters"}
        """#
      )
    ]
  )

  static let conditionChanged = ChangeKind(
    "condition-changed",
    .properties,
    [.risky],
    summary: "A condition is another one.",
    why: "People see what depends on it in other cases.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "If", "condition": "${form.answer} == 'a'", "then": [{"type": "TextBody", "text": "Hello"}]}
        """#,
        #"""
        {"type": "TextInput", "name": "answer", "label": "Answer"},
        {"type": "If", "condition": "${form.answer} == 'b'", "then": [{"type": "TextBody", "text": "Hello"}]}
        """#
      )
    ]
  )

  static let visibilityChanged = ChangeKind(
    "visibility-changed",
    .properties,
    [.risky, .safe],
    summary: "Whether a component is shown or enabled is decided otherwise.",
    why: "Risky if somebody reads the value that people enter there, or if the Footer is meant.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer"}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "visible": false}"#
      )
    ]
  )

  static let initialValueChanged = ChangeKind(
    "initial-value-changed",
    .properties,
    [.safe],
    summary: "A field is filled with something else at first.",
    why: "People can still change it.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "init-value": "a"}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "init-value": "b"}"#
      )
    ]
  )

  static let inputTypeChanged = ChangeKind(
    "input-type-changed",
    .properties,
    [.breaking, .risky],
    summary: "People enter something of another kind.",
    why: "Breaking if the value has another type and somebody reads it.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "input-type": "text"}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "input-type": "number"}"#
      )
    ]
  )

  static let propertyChanged = ChangeKind(
    "property-changed",
    .properties,
    [.safe],
    summary: "A property without a known effect on others is another one.",
    why: "It is told for completeness.",
    examples: [
      .example(
        .components,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "colour": "red"}"#,
        #"{"type": "TextInput", "name": "answer", "label": "Answer", "colour": "blue"}"#
      )
    ]
  )
}
