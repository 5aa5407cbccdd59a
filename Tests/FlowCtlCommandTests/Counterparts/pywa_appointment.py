"""The business of the fixture 'appointment', written with pywa under Flask: its endpoint and its webhook in one.

Usage: pywa_appointment.py PRIVATE.pem SANDBOX FLOW.json PUBLIC.pem; SANDBOX is the address of 'flowctl sandbox'.
Prints the address when it accepts connections; then one line of JSON for each request of the flow and each event.
A line on standard input is a command: 'send' makes, publishes and sends the flow, 'send files' one with a picker.
"""
import hashlib
import json
import sys
import threading

import flask
import httpx
import pywa
from pywa.types import FlowButton, FlowActionType, FlowCategory, FlowCompletion, FlowRequest, MessageStatus
from werkzeug.serving import make_server

PRIVATE, SANDBOX, FLOW, PUBLIC = sys.argv[1:5]
with open(PRIVATE, encoding="utf-8") as file:
    KEY = file.read()
app = flask.Flask("business")
session = httpx.Client(timeout=30)
wa = pywa.WhatsApp(
    phone_id="107000000000002",
    waba_id="118000000000001",
    token="TEST_TOKEN",
    session=session,
    server=app,
    webhook_endpoint="/webhook",
    verify_token="verify-me",
    app_secret="TEST_SECRET",
    validate_updates=True,
    business_private_key=KEY,
)
# The only thing that differs from the real platform.
session.base_url = f"{SANDBOX}/v23.0"

DEPARTMENTS = [{"id": "skin", "title": "Dermatology"}, {"id": "eyes", "title": "Ophthalmology"}]
LOCATIONS = [{"id": "north", "title": "North clinic"}, {"id": "river", "title": "Riverside"}]
SLOTS = [{"id": "0900", "title": "9:00"}, {"id": "1030", "title": "10:30"}]


def tell(**members):
    print(json.dumps(members, default=str), flush=True)


def picked(request):
    """The files of a picker, fetched and decrypted."""
    for index, _ in enumerate(request.data["photos"]):
        media = request.decrypt_media(key="photos", index=index)
        tell(media=media.filename, id=media.media_id, bytes=len(media.data), sha256=hashlib.sha256(media.data).hexdigest())


def form(trigger):
    return {
        "departments": DEPARTMENTS,
        "locations": LOCATIONS if trigger else [],
        "is_location_enabled": bool(trigger),
        "first_day": "2026-12-01",
        "last_day": "2027-02-28",
        "days_off": ["2026-12-25"],
        "slots": SLOTS if trigger == "day" else [],
        "is_day_visible": trigger in ("location", "day"),
    }


@wa.on_flow_request("/flow")
def answer(_: pywa.WhatsApp, request: FlowRequest):
    tell(request=request.raw)
    if request.has_error:
        return None
    data = request.data or {}
    if request.screen == "FILES":
        picked(request)
        return request.respond(screen="THANKS", data={})
    action = getattr(request.action, "value", request.action)
    if action in ("INIT", "BACK"):
        return request.respond(screen="APPOINTMENT", data=form("day" if action == "BACK" else None))
    if request.screen == "APPOINTMENT":
        return request.respond(screen="APPOINTMENT", data=form(data["trigger"]))
    if request.screen == "DETAILS":
        summary = f"{data['department']} at {data['location']} on {data['day']}, {data['slot']}, for {data['name']}"
        return request.respond(screen="SUMMARY", data={"summary": summary, "visit_id": "V-2041", "fee": 15})
    return request.respond(close_flow=True, flow_token=request.flow_token, data={"visit_id": data.get("visit_id")})


@wa.on_message_status
def status(_: pywa.WhatsApp, update: MessageStatus):
    tell(status=update.status.value, id=update.id, user=update.from_user.wa_id)


@wa.on_flow_completion
def completed(client: pywa.WhatsApp, update: FlowCompletion):
    for photo in update.response.get("photos") or []:
        content = client.get_media_bytes(url=client.get_media_url(photo["id"]).url)
        tell(fetched=photo["file_name"], sha256=hashlib.sha256(content).hexdigest(), told=photo["sha256"])
    tell(completion=update.response, token=update.token, user=update.from_user.wa_id, reply_to=update.reply_to_message.id)


@wa.on_raw_update
def raw(_: pywa.WhatsApp, update):
    if update["entry"][0]["changes"][0]["field"] == "flows":
        tell(flow=update["entry"][0]["changes"][0]["value"])


FILES = {
    "version": "7.3", "data_api_version": "3.0", "routing_model": {"FILES": ["THANKS"], "THANKS": []},
    "screens": [
        {
            "id": "FILES", "title": "Files",
            "layout": {
                "type": "SingleColumnLayout",
                "children": [
                    {"type": "PhotoPicker", "name": "photos", "label": "Photos", "min-uploaded-photos": 1, "max-uploaded-photos": 3},
                    {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"photos": "${form.photos}"}}},
                ],
            },
        },
        {
            "id": "THANKS", "title": "Thanks", "terminal": True, "success": True,
            "layout": {
                "type": "SingleColumnLayout",
                "children": [
                    {"type": "TextBody", "text": "Thank you"},
                    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photos": "${screen.FILES.form.photos}"}}},
                ],
            },
        },
    ],
}


def make(name, text):
    with open(PUBLIC, encoding="utf-8") as file:
        wa.set_business_public_key(file.read())
    created = wa.create_flow(
        name=name,
        categories=[FlowCategory.APPOINTMENT_BOOKING],
        flow_json=text,
        endpoint_uri=f"{ADDRESS}/flow",
    )
    flow = getattr(created, "id", created)
    wa.update_flow_metadata(flow, application_id="640000000000003")
    wa.publish_flow(flow)
    return flow


def send():
    with open(FLOW, encoding="utf-8") as file:
        flow = make("appointment", file.read())
    button = FlowButton(
        title="Book a visit",
        flow_id=flow,
        flow_token="visit-2041",
        flow_action_type=FlowActionType.DATA_EXCHANGE,
    )
    sent = wa.send_message(
        to="15550100002",
        header="Your next visit",
        text="Pick a day that suits you.",
        footer="Riverside Clinics",
        buttons=button,
    )
    tell(sent=sent.id, flow_id=flow)


def send_files():
    flow = make("files", json.dumps(FILES))
    button = FlowButton(title="Send photos", flow_id=flow, flow_action_type=FlowActionType.NAVIGATE, flow_action_screen="FILES")
    tell(sent=wa.send_message(to="15550100002", text="Show us", buttons=button).id, flow_id=flow)


server = make_server("127.0.0.1", 0, app, threaded=True)
ADDRESS = f"http://127.0.0.1:{server.server_port}"
threading.Thread(target=server.serve_forever, daemon=True).start()
print(ADDRESS, flush=True)
for line in sys.stdin:
    try:
        {"send": send, "send files": send_files}[line.strip()]()
    except Exception as error:  # the test reads what went wrong
        tell(error=repr(error))
