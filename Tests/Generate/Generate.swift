import FlowFiles
import FlowGenerators

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes all generated files anew: typed components, schemas, pages of the documentation, templates.
///
/// Says which changed. With `--check` nothing is written, and it ends with 1 if something would change.
@main
enum Generate {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains(where: { $0 != "--check" }) {
      print(
        """
        usage: swift run generate [--check]

        Writes every file that is generated from the sources, and says which changed.
        With --check nothing is written; it ends with 1 if a file is not up to date.
        """
      )
      exit(arguments.contains("--help") || arguments.contains("-h") ? 0 : 2)
    }
    // The folder of the repository, wherever this is run.
    let repository = Path("/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/"))
    do throws(FileFailure) {
      exit(try generate(in: repository, isDry: !arguments.isEmpty))
    } catch {
      print("generate: \(error.path): \(error.reason)")
      exit(3)
    }
  }

  private static func generate(in repository: Path, isDry: Bool) throws(FileFailure) -> Int32 {
    let files = try GeneratedFile.all(in: repository)
    var changed = 0
    for file in files {
      let path = repository.joined(Path(file.path))
      let bytes = Array(file.text.utf8)
      if FileSystem.exists(path), try FileSystem.read(path).bytes == bytes { continue }
      changed += 1
      print(file.path)
      if !isDry { try FileReplacer.write(bytes, to: path) }
    }
    print(changed == 0 ? "all \(files.count) generated files are up to date" : "\(changed) of \(files.count) changed")
    return isDry && changed > 0 ? 1 : 0
  }
}
