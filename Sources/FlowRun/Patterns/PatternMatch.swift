extension Pattern {
  /// One try at one place, with a stack of its own instead of recursion.
  struct Match {
    private struct State {
      var step: Int
      var position: Int
      var saved: [Int]
      var loops: [Int]
    }

    private let scalars: [Unicode.Scalar]
    private var state: State
    private(set) var budget: Int

    init(_ scalars: [Unicode.Scalar], groups: Int, loops: Int, budget: Int) {
      self.scalars = scalars
      self.budget = budget
      state = State(
        step: 0,
        position: 0,
        saved: Array(repeating: -1, count: groups * 2 + 2),
        loops: Array(repeating: -1, count: loops + 1)
      )
    }

    /// Whether the steps fit from `start` on; nil when the budget is used up.
    mutating func run(_ steps: [Step], at start: Int, depth: Int) -> Bool? {
      state.step = 0
      state.position = start
      var alternatives: [State] = []
      while true {
        budget -= 1
        guard budget > 0, alternatives.count < 50_000 else { return nil }
        guard steps.indices.contains(state.step) else { return false }
        if case .accept = steps[state.step] { return true }
        guard let goesOn = take(steps[state.step], &alternatives, depth) else { return nil }
        if goesOn { continue }
        guard let next = alternatives.popLast() else { return false }
        state = next
      }
    }

    /// Does one step; false if it does not fit, nil when the budget is used up.
    private mutating func take(_ step: Step, _ alternatives: inout [State], _ depth: Int) -> Bool? {
      let here = state.step
      state.step += 1
      switch step {
      case .scalar(let scalar):
        guard state.position < scalars.count, scalars[state.position] == scalar else { return false }
        state.position += 1
      case .set(let set):
        guard state.position < scalars.count, set.contains(scalars[state.position]) else { return false }
        state.position += 1
      case .split(let first, let second):
        state.step = here + second
        alternatives.append(state)
        state.step = here + first
      case .jump(let distance): state.step = here + distance
      case .save(let slot): if state.saved.indices.contains(slot) { state.saved[slot] = state.position }
      case .start: return state.position == 0
      case .end: return state.position == scalars.count
      case .wordBoundary(let isNegated):
        return (isWord(at: state.position - 1) != isWord(at: state.position)) != isNegated
      case .backreference(let number): return takeGroup(number)
      case .look(let steps, let isNegative): return lookAhead(steps, isNegative, depth)
      case .enter(let loop): state.loops[loop] = state.position
      case .progress(let loop): return state.loops[loop] != state.position
      case .accept: return true
      }
      return true
    }

    private func isWord(at position: Int) -> Bool {
      guard scalars.indices.contains(position) else { return false }
      return Characters.words.contains { $0.contains(scalars[position]) }
    }

    /// A group that took no part fits everywhere, as in JavaScript.
    private mutating func takeGroup(_ number: Int) -> Bool {
      guard state.saved.indices.contains(number * 2 + 1) else { return true }
      let (start, end) = (state.saved[number * 2], state.saved[number * 2 + 1])
      guard start >= 0, end >= start else { return true }
      guard scalars[state.position...].starts(with: scalars[start..<end]) else { return false }
      state.position += end - start
      return true
    }

    private mutating func lookAhead(_ steps: [Step], _ isNegative: Bool, _ depth: Int) -> Bool? {
      guard depth < 16 else { return nil }
      var inner = self
      let fits = inner.run(steps, at: state.position, depth: depth + 1)
      budget = inner.budget
      guard let fits else { return nil }
      if fits, !isNegative { state.saved = inner.state.saved }
      return fits != isNegative
    }
  }
}
