import FuzzTargets

/// libFuzzer's own changes of bytes, which know its dictionary and what the program compares.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ length: Int, _ capacity: Int) -> Int

/// Half of the changes are libFuzzer's, the others keep the structure of the text; libFuzzer finds this by its name.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ start: UnsafeMutablePointer<UInt8>, _ length: Int, _ capacity: Int, _ seed: UInt32) -> Int {
  var random = Generator(seed: UInt64(seed))
  guard random.next(below: 2) == 0 else { return mutateBytes(start, length, capacity) }
  let memory = UnsafeMutableBufferPointer(start: start, count: capacity)
  var bytes = Array(memory.prefix(length))
  for _ in 0...random.next(below: 3) { bytes = Mutation.changed(bytes, &random) }
  guard bytes.count <= capacity, !bytes.isEmpty else { return mutateBytes(start, length, capacity) }
  _ = memory.update(fromContentsOf: bytes)
  return bytes.count
}
