import FlowRules
import JSONText
import Testing

/// What is said about texts that take their value from elsewhere, to the letter.
@Suite struct ExpressionWordingTests {
  static func condition(_ text: String) -> SemanticProbe {
    SemanticProbe(
      #"{"type": "If", "condition": \#(JSONPrinter.quoted(text)), "then": [{"type": "TextBody", "text": "Hi"}]}"#
    )
  }

  static func body(_ text: String) -> SemanticProbe {
    SemanticProbe(#"{"type": "TextBody", "text": \#(JSONPrinter.quoted(text))}"#)
  }

  @Test(
    arguments: [
      (
        #""#,
        [
          #"error invalid-condition ⟦""⟧ the condition is empty"#
        ]
      ),
      (
        #"()"#,
        [
          #"error invalid-condition ⟦()⟧ the parentheses are empty"#
        ]
      ),
      (
        #"1 == 2"#,
        [
          #"error invalid-condition ⟦1 == 2⟧ both sides of '==' are fixed values, so the condition never changes; use a binding"#
        ]
      ),
      (
        #"${data.text})"#,
        [
          #"error invalid-condition ⟦)⟧ this ')' closes nothing; remove it or add the '(' that belongs to it"#
        ]
      ),
      (
        #"(${data.text}"#,
        [
          #"error invalid-condition ⟦(⟧ this '(' is never closed"#
        ]
      ),
      (
        #"${data.text} == 'a"#,
        [
          #"error invalid-condition ⟦'a⟧ this text is never closed with a single quote; an apostrophe inside a text is written \'"#
        ]
      ),
      (
        #"${data.text} ${data.yes}"#,
        [
          #"error invalid-condition ⟦${data.yes}⟧ an operator is missing before this"#
        ]
      ),
      (
        #"${data.text} === 'a'"#,
        [
          #"error invalid-condition ⟦===⟧ '===' is not an operator; write '=='"#
        ]
      ),
      (
        #"${data.number} == 1.5"#,
        [
          #"error invalid-condition ⟦1.5⟧ a plain condition has whole numbers only, not '1.5'"#
        ]
      ),
      (
        #"${data.text} # 1"#,
        [
          #"error invalid-condition ⟦#⟧ the character '#' means nothing here"#
        ]
      ),
      (
        #"== 1"#,
        [
          #"error invalid-condition ⟦==⟧ the operator '==' has no value to its left"#
        ]
      ),
      (
        #"${data.yes} && && true"#,
        [
          #"error invalid-condition ⟦&&⟧ the operator '&&' has no value to its left"#
        ]
      ),
      (
        #"${data.text} == 7"#,
        [
          #"error condition-type ⟦${data.text} == 7⟧ '==' compares values of one type, but the left side is a string and the right side a number; a text stands in single quotes, a number without"#
        ]
      ),
      (
        #"${data.yes} == TRUE"#,
        [
          #"error invalid-condition ⟦TRUE⟧ 'TRUE' is written in small letters"#
        ]
      ),
      (
        #"${data.number} >"#,
        [
          #"error invalid-condition ⟦>⟧ nothing follows the operator '>'"#
        ]
      ),
      (
        #"${data.number} > -"#,
        [
          #"error invalid-condition ⟦-⟧ a minus can only stand before a number here"#
        ]
      ),
      (
        #"${data.number} == 007"#,
        [
          #"warning invalid-condition ⟦007⟧ the number '007' begins with a zero"#
        ]
      ),
      (
        #"${data.person} == 'x'"#,
        [
          #"warning condition-type ⟦${data.person}⟧ an object can't be compared or joined; name one of its members"#
        ]
      ),
      (
        #"${data.text}"#,
        [
          #"error condition-type ⟦${data.text}⟧ 'condition' of If takes a boolean, but '${data.text}' is a string"#
        ]
      ),
      (
        #"true"#,
        [
          #"error invalid-condition ⟦true⟧ the condition is always the same; it needs a binding that is true or false"#
        ]
      ),
      (
        #"${data.yes} ? 1 : 2"#,
        [
          #"error invalid-condition ⟦?⟧ there is no 'condition ? a : b'; use an If or Switch component, or two components with 'visible'"#
        ]
      ),
      (
        #"${data.yes} and ${data.yes}"#,
        [
          #"error invalid-condition ⟦and⟧ 'and' is not an operator; write '&&'"#
        ]
      ),
      (
        #"data.yes"#,
        [
          #"error invalid-condition ⟦data.yes⟧ a binding needs braces: ${data.yes}"#
        ]
      ),
      (
        #"${data.yes || true}"#,
        [
          #"error invalid-condition ⟦${data.yes || true}⟧ a binding can't have a default value; give the value in the example and in the message, or show two components by 'visible'"#
        ]
      ),
      (
        #"${data.text} == null"#,
        [
          #"error invalid-condition ⟦null⟧ there is no 'null' in the condition; compare with an empty text '' instead"#
        ]
      ),
      (
        #"${data.number} + 1 == 2"#,
        [
          #"error invalid-condition ⟦+⟧ '+' is not an operator of a plain condition; put the whole condition in backticks to calculate"#
        ]
      ),
      (
        #"{{data.yes}}"#,
        [
          #"error invalid-condition ⟦{⟧ a value is written ${data.x} or ${form.x}"#
        ]
      ),
    ] as [(String, [String])]
  )
  func `each fault of a condition is told in its own words`(text: String, lines: [String]) {
    #expect(Self.condition(text).lines == lines)
  }

  @Test(
    arguments: [
      (
        #"Hello ${data.text}"#,
        [
          #"warning mixed-text ⟦Hello ${data.text}⟧ a binding with text around it is not filled in; join texts and bindings in backticks"#
        ]
      ),
      (
        #"${data.text || 'x'}"#,
        [
          #"warning invalid-binding ⟦${data.text || 'x'}⟧ a binding can't have a default value; give the value in the example and in the message, or show two components by 'visible'"#
        ]
      ),
      (
        #"${data.list.length}"#,
        [
          #"error invalid-data-path ⟦${data.list.length}⟧ 'list' has no '.length'; give the number as a member of its own in the data"#
        ]
      ),
      (
        #"${data.number}"#,
        [
          #"error type-mismatch ⟦${data.number}⟧ 'text' of TextBody takes a string or an array of strings, but '${data.number}' is a number"#
        ]
      ),
      (
        #"${data.text"#,
        [
          #"warning invalid-binding ⟦${data.text⟧ the binding has no closing '}'"#
        ]
      ),
      (
        #"${ data.text }"#,
        [
          #"warning invalid-binding ⟦${ data.text }⟧ a binding has no spaces; write ${data.text}"#
        ]
      ),
      (
        #"$data.text"#,
        [
          #"warning invalid-binding ⟦$data.text⟧ '$data.text' is not a binding, which is written ${data.text}"#
        ]
      ),
      (
        #"{{text}}"#,
        [
          #"warning invalid-binding ⟦{{text}}⟧ '{{text}}' is not a binding; the value of 'text' is ${data.text}"#
        ]
      ),
      (
        #"${item.id}"#,
        [
          #"warning invalid-binding ⟦${item.id}⟧ a binding can't name a single item of a list; the property that takes the list is bound to the whole array"#
        ]
      ),
      (
        #"${form_name.field}"#,
        [
          #"warning invalid-binding ⟦${form_name.field}⟧ 'form_name' is the name of the Form; what people entered in it is ${form.field}"#
        ]
      ),
      (
        #"${date.text}"#,
        [
          #"warning invalid-binding ⟦${date.text}⟧ a binding begins with 'data', 'form' or 'screen', not with 'date'; did you mean 'data'?"#
        ]
      ),
      (
        #"${data.txet}"#,
        [
          #"error unknown-data ⟦${data.txet}⟧ the data of screen 'FIRST' has no 'txet'; did you mean 'text'?"#
        ]
      ),
      (
        #"${data.person.nme}"#,
        [
          #"error unknown-data ⟦${data.person.nme}⟧ 'person' has no 'nme'; did you mean 'name'?"#
        ]
      ),
      (
        #"${data.person.name.first}"#,
        [
          #"error invalid-data-path ⟦${data.person.name.first}⟧ 'person.name' is a single value and has no member 'first'"#
        ]
      ),
      (
        #"`${data.text} + 'x'`"#,
        [
          #"error expression-type ⟦${data.text} + 'x'⟧ '+' adds numbers; texts are joined by writing them beside one another: 'a ' ${data.x} ' b'"#
        ]
      ),
      (
        #"`"a" ${data.text}`"#,
        [
          #"error invalid-expression ⟦\"a\"⟧ a text inside the expression needs single quotes, not double ones"#
        ]
      ),
      (
        #"`${data.number} * 2`"#,
        [
          #"error type-mismatch ⟦`${data.number} * 2`⟧ 'text' of TextBody takes a string or an array of strings, but the expression is a number"#
        ]
      ),
      (
        #"`${data.number > 1}`"#,
        [
          #"error invalid-expression ⟦${data.number > 1}⟧ the braces hold only the name of a value; operators stand outside of them, and backticks around the whole"#
        ]
      ),
      (
        #"`it's ${data.text}`"#,
        [
          #"error invalid-expression ⟦it⟧ 'it' is neither a binding nor a value; a text stands in single quotes: 'it'"#
        ]
      ),
      (
        #"`${data.text}"#,
        [
          #"error invalid-expression ⟦`⟧ the expression begins with a backtick and does not end with one"#
        ]
      ),
      (
        #"${screen.FIRST.data.text}"#,
        [
          #"error own-screen-reference ⟦${screen.FIRST.data.text}⟧ 'FIRST' is this screen; its own data is written ${data.text}"#
        ]
      ),
      (
        #"${screen.OTHER.data.text}"#,
        [
          #"error unknown-screen ⟦OTHER⟧ the binding names 'OTHER', which is not a screen of this flow"#
        ]
      ),
      (
        #"${form.form_name}"#,
        [
          #"error unknown-field ⟦${form.form_name}⟧ 'form_name' is the Form itself, which has no value; name the components in it one by one"#
        ]
      ),
      (
        #"${data.list[0]}"#,
        [
          #"warning invalid-binding ⟦${data.list[0]}⟧ an element of an array can't be picked; give it as a member of its own in the data"#
        ]
      ),
      (
        #"${data.text.toUpperCase()}"#,
        [
          #"warning invalid-binding ⟦${data.text.toUpperCase()}⟧ a binding can't call a function; calculate the value where the data comes from"#
        ]
      ),
      (
        #"${data.number > 1}"#,
        [
          #"warning invalid-binding ⟦${data.number > 1}⟧ the braces hold only the name of a value; operators stand outside of them, and backticks around the whole"#
        ]
      ),
    ] as [(String, [String])]
  )
  func `what people write instead of a binding gets an answer`(text: String, lines: [String]) {
    #expect(Self.body(text).lines == lines)
  }

  @Test func `a place behind escapes is right to the byte`() {
    let probe = SemanticProbe(#"{"type": "TextBody", "text": "`'caf\u00e9 \\' ' \u0024{data.txet}`"}"#)
    #expect(
      probe.lines == [
        #"error unknown-data ⟦\u0024{data.txet}⟧ the data of screen 'FIRST' has no 'txet'; did you mean 'text'?"#
      ]
    )
  }

  @Test(arguments: [
    "Hello ${data.text}!", "it's ${data.text}", "a `b` \\ ${data.text} ${form.field}", "${form.field == 'a'}",
    "Tab\t${data.text}",
  ])
  func `the fix of a text with bindings leaves nothing to say`(text: String) throws {
    let isCondition = text.hasPrefix("${form")
    let place = isCondition ? #""text": "Hi", "visible""# : #""text""#
    let probe = SemanticProbe(#"{"type": "TextBody", \#(place): \#(JSONPrinter.quoted(text))}"#)
    #expect(probe.lines.count == 1)
    #expect(SemanticProbe(flow: try #require(probe.fixed)).lines.isEmpty)
  }
}
