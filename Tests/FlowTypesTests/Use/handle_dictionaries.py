"""A handler as people write it for the fixture appointment.json: mypy takes it only where the types narrow."""

from all_dictionaries import (
    AppointmentAnswer,
    AppointmentErrorAcknowledgement,
    AppointmentLaunch,
    AppointmentPingAnswer,
    AppointmentRequest,
    is_appointment_error_notice,
)

Reply = AppointmentAnswer | AppointmentPingAnswer | AppointmentErrorAcknowledgement


def handle(request: AppointmentRequest) -> Reply:
    if is_appointment_error_notice(request):
        return {"data": {"acknowledged": True}}
    if request["action"] == "ping":
        return {"data": {"status": "active"}}
    if request["action"] == "INIT" or request["action"] == "BACK":
        return {"screen": "SUCCESS"}
    if request["screen"] == "APPOINTMENT":
        data = request["data"]
        if data["trigger"] == "day":
            day: str = data["day"]
            print(day)
        else:
            data["day"]  # type: ignore[typeddict-item]
        return {"screen": "SUCCESS"}
    if request["screen"] == "DETAILS":
        phone: str = request["data"]["phone"]
        return {"screen": "SUMMARY", "data": {"summary": phone, "visit_id": "V", "fee": 15}}
    visit: str = request["data"]["visit_id"]
    return {
        "screen": "SUCCESS",
        "data": {"extension_message_response": {"params": {"flow_token": "T", "visit": visit}}},
    }


wrong: AppointmentLaunch = {"screen": "APPOINTMENT"}  # type: ignore[typeddict-item]
