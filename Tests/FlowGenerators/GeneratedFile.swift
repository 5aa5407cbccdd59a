package import FlowFiles

/// A file of the repository that is written from the sources, and committed.
package struct GeneratedFile: Sendable, CustomStringConvertible {
  /// Where it stands in the repository.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  package var description: String { path }

  /// All of them, in the order of their paths.
  ///
  /// - Parameter repository: Where the files are read that others are made of: fixtures, and articles with a part that
  ///   is generated.
  /// - Returns: The files with the texts that they should have.
  /// - Throws: A ``FileFailure`` if one of those can't be read.
  package static func all(in repository: Path) throws(FileFailure) -> [GeneratedFile] {
    let made =
      ModelFiles.all + SchemaFiles.all + [
        PropertyNameSource.file, VersionPage.file, RulesPage.file, PlatformErrorsPage.file,
        try UpgradingArticle.file(in: repository), try TemplateSource.file(in: repository),
      ]
    return made.sorted { $0.path < $1.path }
  }
}
