/// Does nothing: what its start takes is the measure for the start of `flowjson`.
@main
enum EmptyProgram {
  static func main() {}
}
