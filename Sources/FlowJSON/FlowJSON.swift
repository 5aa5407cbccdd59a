@_exported import FlowDiff
@_exported import FlowLanguage
@_exported import FlowMessages
@_exported import FlowModel
@_exported import FlowReports
@_exported import FlowRules
@_exported import FlowRun
@_exported import JSONText
