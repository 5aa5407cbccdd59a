import FlowModel
import JSONText
import Testing

@testable import FlowRun

@Suite struct FormulaTests {
  @Test func `a formula is written as steps that a page can run`() {
    let formula = Given.expression("'Hello ' ${screen.A.data.name} (!${form.n})")
    #expect(
      JSONPrinter().print(formula.json)
        == #"[["=","Hello "],["@","A","data",["name"]],["@",null,"form",["n"]],["!"],["join",3]]"#
    )
  }

  @Test func `a plain condition is folded from the right, and applies '!' and '&&' at once`() {
    let formula = Given.condition("!${form.a} && (${form.b} == 'x')")
    #expect(
      JSONPrinter().print(formula.json)
        == #"[["@",null,"form",["a"]],["?!"],["@",null,"form",["b"]],["=","x"],["?=="],["?&&"]]"#
    )
  }

  @Test func `a payload leaves out what is missing, and keeps types`() {
    let text = #"{"a": "${form.a}", "b": ["${form.b}", {"c": "${form.gone}", "d": 1}], "e": "plain ${form.a}"}"#
    let formula = Given.compiler.formula(JSONDocument(parsing: text).root)
    let value = formula.value(from: Given(["form.a": true, "form.b": ["x"]]))
    #expect(JSONPrinter().print(value ?? .null) == #"{"a":true,"b":[["x"],{"d":1}],"e":"plain ${form.a}"}"#)
  }

  @Test func `an expression of very many parts needs no recursion`() {
    let parts = Array(repeating: "1", count: 50_000).joined(separator: " + ")
    #expect(Given.expression(parts).value(from: Given([:])) == 50_000)
    let conditions = Array(repeating: "${form.a}", count: 50_000).joined(separator: " || ")
    #expect(Given.condition(conditions).value(from: Given(["form.a": true])) == true)
  }

  @Test(arguments: [
    ("1 / 3", "0.33"), ("2 / 3", "0.67"), ("1e3", nil), ("-5 % 3", "-2"), ("'a' * 2", "0"), ("true + 1", "2"),
  ])
  func `results are rounded to two decimals`(text: String, result: String?) {
    let value = Given.expression(text).value(from: Given([:]))
    #expect(value == result.map(JSONValue.number) ?? .string("`1e3`"))
  }
}
