package import CommandSupport
package import FlowRemote

extension RemoteError: PlainFailure {
  package var exitStatus: ExitStatus { ExitStatus(rawValue: status) ?? .failure }
}
