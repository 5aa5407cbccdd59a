import FlowFiles

/// The files that a run is about, with the configuration that holds for each.
struct ProjectFiles {
  private(set) var jobs: [FileJob] = []
  /// How many files the configuration or the command line leaves out.
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
    var discovery = try ProjectFiles.discovery(paths, settings, &finder)
    if !settings.looksEverywhere { discovery.leaveOutIgnored() }
    for path in discovery.files {
      let absolute = path.absolute(in: folder)
      let configuration = try finder.configuration(for: absolute.parent)
      if configuration?.excludes(absolute) ?? false || ProjectFiles.excludes(absolute, settings) {
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

  /// Whether the command line leaves a file out.
  private static func excludes(_ file: Path, _ settings: CheckSettings) -> Bool {
    guard !settings.exclude.isEmpty else { return false }
    let names = GlobPattern.Names(of: file.relative(to: settings.workingFolder))
    return settings.exclude.contains { $0.matches(names) }
  }

  /// What the paths lead to, what is left out among it.
  private static func discovery(
    _ paths: [String],
    _ settings: CheckSettings,
    _ finder: inout ConfigurationFinder
  ) throws(ConfigurationError) -> Discovery {
    var discovery = Discovery(workingFolder: settings.workingFolder, looksEverywhere: settings.looksEverywhere)
    if !paths.isEmpty {
      for path in paths where path != "-" { discovery.add(Path(path)) }
    } else if let configuration = try finder.configuration(for: settings.workingFolder), !configuration.include.isEmpty
    {
      discovery.add(configuration)
    } else {
      discovery.add(".")
    }
    return discovery
  }

  /// The state of everything that a run over the paths depends on; it changes when a run could say something else.
  static func states(_ paths: [String], _ settings: CheckSettings) throws(ConfigurationError) -> [Path: FileStatus] {
    let folder = settings.workingFolder
    var finder = ConfigurationFinder(settings.configuration, workingFolder: folder)
    var files = settings.flows
    for path in try discovery(paths, settings, &finder).files {
      let absolute = path.absolute(in: folder)
      files.append(absolute)
      if let configuration = try finder.configuration(for: absolute.parent) { files.append(configuration.path) }
    }
    return Dictionary(
      files.compactMap { file in (try? FileSystem.status(file)).map { (file, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
