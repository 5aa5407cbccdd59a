/// The words that this process was started with.
package enum CommandWords {
  /// All but the name of the program; what is no UTF-8 in them is carried as ``Path/init(_:)`` reads it.
  package static var ofProcess: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let word = CommandLine.unsafeArgv[index] else { return nil }
      let bytes = UnsafeRawBufferPointer(start: word, count: length(word))
      return Path(bytes: Array(bytes)).text
    }
  }

  private static func length(_ word: UnsafeMutablePointer<CChar>) -> Int {
    var length = 0
    while word[length] != 0 { length += 1 }
    return length
  }
}
