import FlowRemote
import JSONText
import Testing

/// Where the lists of providers end.
@Suite struct PagingTests {
  private func flows(_ count: Int) -> JSONValue {
    .array((0..<count).map { ["id": .string("\($0 + 1)"), "name": "n"] })
  }

  @Test(arguments: [(0, false), (99, false), (100, true)])
  func `a page of Dreams that is full has a next one`(count: Int, hasNext: Bool) throws {
    let call = try DreamsProvider(account: "1").listFlows(at: nil)
    let page = try call.read(["data": flows(count)])
    #expect(page.flows.count == count)
    #expect((page.next != nil) == hasNext)
    guard let next = page.next else { return }
    let request = try DreamsProvider(account: "1").listFlows(at: next).request
    #expect(request.query.first == HTTPRequest.Field("page", "2"))
  }

  @Test(arguments: [(0, 5, nil), (3, 5, "3"), (5, 5, nil), (2, 1, nil)])
  func `the pages of 1msg go on until the total is there`(count: Int, total: Int, next: String?) throws {
    let provider = OneMsgProvider(instance: "I")
    let page = try provider.listFlows(at: nil).read(["items": flows(count), "total": .number("\(total)")])
    #expect((page.next != nil) == (next != nil))
    guard let following = page.next else { return }
    let query = try provider.listFlows(at: following).request.query
    #expect(query.first { $0.name == "offset" }?.value == next)
  }

  @Test func `a page of the Graph API says itself whether there is a next one`() throws {
    let provider = GraphProvider(account: "1", phoneNumber: nil)
    let last = try provider.listFlows(at: nil).read(["data": flows(1), "paging": ["cursors": ["after": "X"]]])
    #expect(last.next == nil)
    let paging: JSONValue = ["cursors": ["after": "X"], "next": "https://graph.facebook.com/v23.0/1/flows?after=X"]
    let page = try provider.listFlows(at: nil).read(["data": flows(1), "paging": paging])
    let next = try #require(page.next)
    let query = try provider.listFlows(at: next).request.query
    #expect(query.contains(HTTPRequest.Field("after", "X")))
  }
}
