import FlowReports

/// What people paste into their projects; the README and the articles show the same.
enum Snippet {
  /// A hook that needs Python and no Swift.
  static func hook(isNew: Bool) -> String {
    (isNew ? "repos:\n" : "") + """
      - repo: local
        hooks:
          - id: flowjson
            name: check flows and messages
            language: python
            additional_dependencies: [flowjson==\(ToolInfo.flowjson.version)]
            entry: flowjson check
            files: \\.jsonl?$
            pass_filenames: false
      """
  }

  static let workflow = """
    name: flows
    on: [push, pull_request]
    permissions:
      contents: read
      pull-requests: write    # the comment that tells what changes, and for whom
      security-events: write  # findings under "Security"
    jobs:
      flows:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - uses: OWNER/flowjson/.github/actions/check@v\(ToolInfo.flowjson.version)
    """

  static let gitLabJob = """
    flowjson:
      image: python:3-slim
      script:
        - pip install flowjson==\(ToolInfo.flowjson.version)
        - flowjson check --format gitlab=gl-code-quality-report.json --format junit=flowjson.xml --format text
      artifacts:
        when: always
        reports:
          codequality: gl-code-quality-report.json
          junit: flowjson.xml
    """
}
