/// The formats that a report can be written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json
}
