package import FlowFiles

/// What a session knows of the world around it.
package struct Surroundings: Sendable {
  /// The folder that the server was started in; absolute.
  package var workingFolder: Path
  /// The user's own folder, which is no project; absolute.
  package var home: Path?
  /// The day on which the life cycle of versions is judged, `YYYY-MM-DD`; asked anew now and then, for a session may
  /// last for days.
  package var today: @Sendable () -> String
  /// The file with accepted findings, where the client names none; absolute.
  package var baseline: Path?
  /// How many threads may work.
  package var jobs: Int

  package init(
    workingFolder: Path,
    home: Path? = nil,
    today: @escaping @Sendable () -> String,
    jobs: Int = 1
  ) {
    self.workingFolder = workingFolder
    self.home = home
    self.today = today
    self.jobs = jobs
  }
}
