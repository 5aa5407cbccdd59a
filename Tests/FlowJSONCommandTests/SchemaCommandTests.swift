import FlowLanguage
import FlowProject
import FlowReports
import Testing

@Suite struct SchemaCommandTests {
  @Test func `prints the schema of a version`() {
    let run = Run("schema", "--flow-version", "5.1")
    #expect(run.status == 0)
    #expect(run.output == FlowSchema(.v5_1).text)
  }

  @Test func `prints one schema that chooses by the version of a flow`() {
    let run = Run("schema", "--any-version")
    #expect(run.status == 0)
    #expect(run.output == AnyVersionSchema.text)
    #expect(run.output.contains(##""$ref": "#/$defs/7.3/$defs/"##))
    #expect(Run("schema", "--any-version", "--config").status == 2)
  }

  @Test func `prints the schema of the recommended version unless told otherwise`() {
    #expect(Run("schema").output == FlowSchema(Language.recommendedVersion).text)
  }

  @Test(arguments: [
    (["--output"], OutputSchema.check), (["--output", "check"], .check), (["--output", "rules"], .rules),
    (["--output=diff"], .diff), (["--output", "contract"], .contract),
  ])
  func `prints the schema of what a command prints, of 'check' unless told otherwise`(
    options: [String],
    schema: OutputSchema
  ) {
    let run = Run(arguments: ["schema"] + options)
    #expect(run.output == schema.text)
    #expect(run.status == 0)
  }

  @Test func `refuses a command without a schema and names those that have one`() {
    for options in [["--output", "dif"], ["--output=dif"]] {
      let run = Run(arguments: ["schema"] + options)
      #expect(run.status == 2)
      #expect(
        run.error.hasPrefix(
          "Error: There is no schema of what 'dif' prints; did you mean 'diff'? "
            + "There are those of check, rules, diff, contract, simulate, upgrade.\n"
        )
      )
    }
    let both = Run("schema", "--output", "--config")
    #expect(
      both.error.hasPrefix(
        "Error: '--flow-version', '--any-version', '--config' and '--output' exclude each other.\n"
      )
    )
  }

  @Test func `refuses a version that was never published and names those that were`() {
    let run = Run("schema", "--flow-version", "6.9")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("There is no Flow JSON 6.9; the versions are 2.1, 3.0, 3.1, 4.0, 5.0, 5.1, 6.0"))
  }
}
