/// A handler as people write it for the fixture appointment.json.
func handle(_ request: Appointment.Request) -> Appointment.Answer? {
  switch request {
  case .pingRequest, .errorNotice, .errorKeyNotice: return nil
  case .initRequest, .backRequest: return .endAnswer(.init())
  case .appointmentDepartmentExchange(let request):
    return request.data.department.isEmpty ? nil : .endAnswer(.init())
  case .appointmentLocationExchange(let request):
    let department: String? = request.data.department
    return department == nil ? nil : .endAnswer(.init())
  case .appointmentDayExchange(let request): return request.data.day.isEmpty ? nil : .endAnswer(.init())
  case .detailsExchange(let request):
    return .summaryAnswer(.init(data: .init(summary: request.data.phone, visitId: "V", fee: 15)))
  case .summaryExchange(let request):
    let params = Appointment.EndParams(flowToken: "T", others: ["visit": .text(request.data.visitId)])
    return .endAnswer(.init(data: .init(extensionMessageResponse: .init(params: params))))
  }
}
