import FlowTestSupport
import Testing

@Suite struct VersionPageTests {
  @Test func `the page of versions is what the table says`() throws {
    try RecordedFile.expect(VersionPage.path, holds: VersionPage.text)
  }
}
