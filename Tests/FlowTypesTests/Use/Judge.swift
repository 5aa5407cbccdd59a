import Foundation

struct Sample: Decodable {
  let flow: String
  let type: String
  let json: String
  let fits: Bool
}

/// Asks the types about each sample: exits with 1, and says which, if one is judged otherwise than it should be.
func judge(_ types: [String: any (Codable & Hashable).Type]) {
  var wrong = 0
  let text = (try? String(contentsOfFile: CommandLine.arguments[1] + "/samples.jsonl", encoding: .utf8)) ?? ""
  for line in text.split(separator: "\n") {
    guard let sample = try? JSONDecoder().decode(Sample.self, from: Data(line.utf8)),
      let type = types["\(sample.flow).\(sample.type)"]
    else {
      wrong += 1
      print("no type for \(line)")
      continue
    }
    do {
      let isSame = try keeps(type, Data(sample.json.utf8))
      if !sample.fits {
        wrong += 1
        print("\(type) takes \(sample.json)")
      } else if !isSame {
        wrong += 1
        print("\(type) writes something else for \(sample.json)")
      }
    } catch {
      if sample.fits {
        wrong += 1
        print("\(type) refuses \(sample.json): \(error)")
      }
    }
  }
  exit(wrong == 0 ? 0 : 1)
}

/// Whether what is read is written so that it is read again as the same.
func keeps<Value: Codable & Hashable>(_ type: Value.Type, _ text: Data) throws -> Bool {
  let value = try JSONDecoder().decode(type, from: text)
  return try JSONDecoder().decode(type, from: try JSONEncoder().encode(value)) == value
}
