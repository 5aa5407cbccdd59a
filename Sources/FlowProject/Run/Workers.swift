import Dispatch
import Synchronization

/// Does independent work on several cores.
enum Workers {
  /// `transform` of each item in the order of `items`, on at most `jobs` threads.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    jobs: Int,
    _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    // One file must not pay for threads.
    guard items.count > 1, jobs > 1 else { return items.map(transform) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = transform(items[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
