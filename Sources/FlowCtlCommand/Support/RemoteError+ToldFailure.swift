package import CommandSupport
package import FlowRemote

extension RemoteError: ToldFailure {
  package var exitStatus: ExitStatus { ExitStatus(rawValue: status) ?? .failure }
}
