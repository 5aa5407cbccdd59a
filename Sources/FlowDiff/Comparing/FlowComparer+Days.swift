package import FlowLanguage
package import FlowModel
import JSONText

/// Days are milliseconds before 5.0 and `YYYY-MM-DD` from then on: the same flow is read differently although nothing
/// in it changed.
extension FlowComparer {
  /// Whether the two flows write days differently.
  var writesDaysOtherwise: Bool {
    guard let before = old.flow.version, let after = new.flow.version else { return false }
    return Language.dateFormat(in: before) != Language.dateFormat(in: after)
  }

  /// Finds who sends and who receives days that are written differently now.
  mutating func compareDays() {
    // Only a DatePicker is read otherwise.
    guard writesDaysOtherwise, old.flow.hasDatePicker || new.flow.hasDatePicker else { return }
    let (before, after) = (ContractTyping(old.flow), ContractTyping(new.flow))
    compareDaysInAnswers(before, after)
    if hasEndpoint { compareDaysInRequests(before, after) }
    compareDaysInData()
  }

  private mutating func compareDaysInAnswers(_ before: ContractTyping, _ after: ContractTyping) {
    let left = old.screens.flatMap { days(in: $0, "complete", before, .response) }
    let right = Dictionary(new.screens.flatMap { days(in: $0, "complete", after, .response) }.map { ($0.key, $0) }) {
      first,
      _ in first
    }
    var reported: Set<String> = []
    for day in left where reported.insert(day.key).inserted {
      guard let other = right[day.key], other.type != day.type else { continue }
      report(
        .answerKeyRetyped,
        .breaking,
        [.response],
        Subject.answer(day.key),
        old: day.node.place,
        new: other.node.place,
        "'\(day.key)' in the answers was \(day.type) and is now \(other.type)"
      )
    }
  }

  private mutating func compareDaysInRequests(_ before: ContractTyping, _ after: ContractTyping) {
    for screen in old.screens {
      guard let target = screens.newByOld[screen.index] else { continue }
      let name = new.name(of: target)
      let right = Dictionary(days(in: new.screens[target], "data_exchange", after, .endpoint).map { ($0.key, $0) }) {
        first,
        _ in first
      }
      var reported: Set<String> = []
      for day in days(in: screen, "data_exchange", before, .endpoint) where reported.insert(day.key).inserted {
        guard let other = right[day.key], other.type != day.type else { continue }
        report(
          .requestKeyRetyped,
          .breaking,
          [.endpoint, .inFlight],
          Subject.request(day.key, from: name),
          old: day.node.place,
          new: other.node.place,
          "'\(day.key)' that '\(name)' sends to the endpoint was \(day.type) and is now \(other.type)"
        )
      }
    }
  }

  /// Data that a DatePicker takes its limits or its first day from.
  private mutating func compareDaysInData() {
    for screen in old.screens {
      guard let target = screens.newByOld[screen.index] else { continue }
      let (before, after) = (boundDays(on: screen), boundDays(on: new.screens[target]))
      let givers = self.givers(ofDataOn: target)
      for (name, member) in before.sorted(by: { $0.key < $1.key }) {
        let newName = renames.data[screen.index]?[name] ?? name
        guard let other = after[newName], !givers.isEmpty else { continue }
        report(
          .dataRetyped,
          .breaking,
          givers,
          Subject.data(newName.text, of: new.name(of: target)),
          old: member.place,
          new: other.place,
          "'\(newName)' of '\(new.name(of: target))' is a day for a DatePicker, which was "
            + "\(Self.day(old.flow)) and is now \(Self.day(new.flow)); \(Wording.readers(givers)) must follow"
        )
      }
    }
  }

  private static func day(_ flow: Flow) -> ContractType {
    let format = flow.version.map(Language.dateFormat) ?? .calendarDay
    return .text(format == .calendarDay ? .day : .milliseconds)
  }

  /// Who outside the flow gives a screen of the new flow its data.
  private func givers(ofDataOn screen: Int) -> Set<Audience> {
    var givers: Set<Audience> = []
    if new.entries.contains(screen) { givers.formUnion([.launch, .inFlight]) }
    if hasEndpoint { givers.insert(.endpoint) }
    return givers
  }

  /// The keys of the declared members that DatePickers of the screen take days from, by their names.
  private func boundDays(on screen: Screen) -> [JSONName: JSONNode] {
    var keys: [JSONName: JSONNode] = [:]
    for component in screen.components where component.type == "DatePicker" {
      for property in DayProperties.names {
        guard let value = component.node[property], let reference = DynamicText(value)?.binding,
          reference.screen == nil, reference.source == .data, let name = reference.member?.name,
          let member = screen.data?.member(name)
        else { continue }
        keys[name] = member.key
      }
    }
    return keys
  }

  /// A member of a payload that is a day.
  private struct Day {
    let key: String
    let type: ContractType
    let node: JSONNode
  }

  /// The days that the actions of that name send.
  private func days(
    in screen: Screen,
    _ name: JSONName,
    _ typing: ContractTyping,
    _ receiver: PayloadTyping.Receiver
  ) -> [Day] {
    screen.actions.filter { $0.name == name }.flatMap { action -> [Day] in
      guard let payload = action.payload else { return [] }
      return days(in: payload, typing.type(of: action, on: screen, for: receiver), path: "")
    }
  }

  private func days(in value: JSONNode, _ type: ContractType, path: String) -> [Day] {
    switch type {
    case .text(let format): format == .any ? [] : [Day(key: path, type: type, node: value)]
    case .object(let members?) where value.kind == .object:
      days(in: Members(value), members, path: path)
    default: []
    }
  }

  private func days(in values: Members, _ members: [ContractType.Member], path: String) -> [Day] {
    members.flatMap { member -> [Day] in
      guard let value = values[member.name]?.value else { return [] }
      return days(in: value, member.type, path: path.isEmpty ? member.name.text : "\(path).\(member.name)")
    }
  }
}

extension Flow {
  /// Whether people enter days that another version writes otherwise: nothing else changes in meaning with the number
  /// of the version alone.
  package func writesDaysOtherwise(in other: FlowVersion) -> Bool {
    guard let version else { return false }
    return Language.dateFormat(in: version) != Language.dateFormat(in: other) && hasDatePicker
  }

  fileprivate var hasDatePicker: Bool { screens.contains { $0.components.contains { $0.type == "DatePicker" } } }
}

// MARK: The same day

/// The properties of a DatePicker that hold days.
enum DayProperties {
  static let names = Set(ComponentFact.datePicker.properties.filter(\.shape.holdsDays).map { JSONName($0.name) })
}

extension ValueShape {
  fileprivate var holdsDays: Bool {
    switch self {
    case .date: true
    case .array(let element): element.holdsDays
    default: false
    }
  }
}

extension FlowComparer {
  /// Whether a property of a DatePicker holds the same days on both sides, written differently.
  ///
  /// Milliseconds are a day only in a time zone, and none is given: the day may be that of any zone.
  func isSameDay(_ property: JSONName, _ left: JSONNode, _ right: JSONNode) -> Bool {
    guard writesDaysOtherwise, DayProperties.names.contains(property) else { return false }
    if left.kind == .array, right.kind == .array {
      let (before, after) = (left.elements, right.elements)
      return before.count == after.count
        && before.allSatisfy { one in after.contains { isSameDay(one.string, $0.string) } }
        && after.allSatisfy { one in before.contains { isSameDay($0.string, one.string) } }
    }
    return isSameDay(left.string, right.string)
  }

  private func isSameDay(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    let pair = CalendarDay(right).map { (left, $0) } ?? CalendarDay(left).map { (right, $0) }
    guard let (text, day) = pair, day.exists, let moment = Moment(text) else { return false }
    return moment.mayBe(day)
  }
}

/// A moment in milliseconds since 1970, as dates are written before 5.0.
struct Moment {
  private let milliseconds: Int

  /// Nil for a text of another form.
  init?(_ text: String) {
    guard let number = Int(text), text.utf8.count > 10 || CalendarDay(text) == nil else { return nil }
    milliseconds = min(max(number, -62_135_596_800_000), 253_402_300_799_999)
  }

  /// The day in Greenwich.
  var day: CalendarDay {
    CalendarDay(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  /// Whether it is that day somewhere on earth: from 14 hours before Greenwich to 12 behind.
  func mayBe(_ day: CalendarDay) -> Bool {
    let start = day.number * 86_400_000
    return milliseconds >= start - 14 * 3_600_000 && milliseconds < start + 36 * 3_600_000
  }
}
