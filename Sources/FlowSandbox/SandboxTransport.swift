package import FlowRemote

/// Reaches the sandbox inside the process: no port, and nothing leaves the machine.
package struct SandboxTransport: Transport {
  /// The address under which the sandbox stands in for the platform.
  package static let origin = "http://localhost"

  let store: SandboxStore

  package init(_ store: SandboxStore) {
    self.store = store
  }

  package func send(
    _ request: WireRequest,
    timeout: Duration,
    limit: Int
  ) throws(TransportError) -> HTTPAnswer {
    guard let address = Address(request.url), address.hasSameOrigin(as: Address(Self.origin) ?? address) else {
      throw .impossible("the sandbox does not answer for '\(request.url)'")
    }
    let inner = SandboxRequest(
      method: request.method,
      target: address.rest,
      headers: request.headers,
      body: request.body,
      origin: Self.origin
    )
    let answer: HTTPAnswer
    do throws(SandboxStore.Failure) {
      answer = try store.answer(inner)
    } catch {
      throw .impossible("the sandbox cannot work: \(error.message)")
    }
    guard answer.body.count <= limit else { throw .tooLarge }
    return answer
  }
}
