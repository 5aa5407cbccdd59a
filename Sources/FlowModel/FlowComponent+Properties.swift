package import JSONText

extension FlowComponent {
  /// The value of a property, or nil; of several the last one.
  package subscript(_ name: PropertyName) -> JSONNode? { node[name] }
}
