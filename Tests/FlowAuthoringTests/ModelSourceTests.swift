import FlowTestSupport
import Testing

@Suite struct ModelSourceTests {
  @Test(arguments: ModelFiles.all)
  func `the typed model is what the table says`(file: ModelFiles.File) throws {
    try RecordedFile.expect(file.path, holds: file.text)
  }
}
