import FlowLanguage
import Testing

@Suite struct SchemaCommandTests {
  @Test func `prints the schema of a version`() {
    let run = Run("schema", "--flow-version", "5.1")
    #expect(run.status == 0)
    #expect(run.output == FlowSchema(.v5_1).text)
  }

  @Test func `prints the schema of the recommended version unless told otherwise`() {
    #expect(Run("schema").output == FlowSchema(Language.recommendedVersion).text)
  }

  @Test func `refuses a version that was never published and names those that were`() {
    let run = Run("schema", "--flow-version", "6.9")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("There is no Flow JSON 6.9; the versions are 2.1, 3.0, 3.1, 4.0, 5.0, 5.1, 6.0"))
  }
}
