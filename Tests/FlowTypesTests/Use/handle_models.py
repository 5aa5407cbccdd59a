"""A handler as people write it for the fixture appointment.json: mypy takes it only where the types narrow."""

from pydantic import TypeAdapter

from all_models import (
    AppointmentAppointmentDayExchange,
    AppointmentDetailsExchange,
    AppointmentEndAnswer,
    AppointmentPingAnswer,
    AppointmentPingRequest,
    AppointmentPingStatus,
    AppointmentRequest,
    AppointmentSummaryAnswer,
    AppointmentSummaryAnswerData,
)

requests: TypeAdapter[AppointmentRequest] = TypeAdapter(AppointmentRequest)


def handle(text: bytes) -> AppointmentPingAnswer | AppointmentSummaryAnswer | AppointmentEndAnswer:
    request = requests.validate_json(text)
    if isinstance(request, AppointmentPingRequest):
        return AppointmentPingAnswer(data=AppointmentPingStatus(status="active"))
    if isinstance(request, AppointmentDetailsExchange):
        phone: str = request.data.phone
        data = AppointmentSummaryAnswerData(summary=phone, visit_id="V", fee=15)
        return AppointmentSummaryAnswer(screen="SUMMARY", data=data)
    if isinstance(request, AppointmentAppointmentDayExchange):
        request.data.department  # type: ignore[attr-defined]
    return AppointmentEndAnswer(screen="SUCCESS")
