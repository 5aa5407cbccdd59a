import FlowFiles

/// The files that a run is about, with the configuration that holds for each.
struct ProjectFiles {
  private(set) var jobs: [FileJob] = []
  /// How many files the configuration leaves out.
  private(set) var excludedCount = 0
  /// What could not be looked into.
  let failures: [FileFailure]
  /// All configurations that hold for some file.
  let configurations: [Configuration]
  /// Whether one file was named, and nothing else.
  let isSingleFile: Bool

  /// Finds files, what folders hold, and the text of standard input where a path is `-`.
  ///
  /// Without paths: what the configuration includes, else the working folder.
  init(_ paths: [String], standardInput: StandardInput?, _ settings: CheckSettings) throws(ConfigurationError) {
    let folder = settings.workingFolder
    var finder = ConfigurationFinder(settings.configuration, workingFolder: folder)
    var discovery = Discovery(workingFolder: folder)
    if !paths.isEmpty {
      for path in paths where path != "-" { discovery.add(Path(path)) }
    } else if let configuration = try finder.configuration(for: folder), !configuration.include.isEmpty {
      discovery.add(configuration)
    } else {
      discovery.add(".")
    }
    for path in discovery.files {
      let absolute = path.absolute(in: folder)
      let configuration = try finder.configuration(for: absolute.parent)
      if configuration?.excludes(absolute) ?? false {
        excludedCount += 1
      } else {
        jobs.append(FileJob(shown: path, absolute: absolute, configuration: configuration, given: nil))
      }
    }
    if let input = standardInput {
      let absolute = input.path.absolute(in: folder)
      let configuration = try finder.configuration(for: absolute.parent)
      jobs.append(FileJob(shown: input.path, absolute: absolute, configuration: configuration, given: input.bytes))
    }
    failures = discovery.failures
    configurations = finder.configurations
    isSingleFile = paths.count == 1 && (paths[0] == "-" || discovery.isFile(Path(paths[0])))
  }
}
