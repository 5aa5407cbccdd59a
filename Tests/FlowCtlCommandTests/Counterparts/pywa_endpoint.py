"""An endpoint written with pywa under Flask, as its documentation shows one.

Usage: pywa_endpoint.py PRIVATE.pem APP_SECRET; prints the address when it accepts connections.
"""
import sys

import flask
import pywa
from pywa.types import FlowRequest, FlowResponse
from werkzeug.serving import make_server

with open(sys.argv[1], encoding="utf-8") as file:
    KEY = file.read()
app = flask.Flask("endpoint")
wa = pywa.WhatsApp(
    phone_id="107000000000002",
    token="no token is needed here",
    server=app,
    verify_token="verify",
    app_secret=sys.argv[2],
    business_private_key=KEY,
)


@wa.on_flow_request("/flow")
def answer(_: pywa.WhatsApp, request: FlowRequest):
    if request.has_error:
        return None
    action = getattr(request.action, "value", request.action)
    if action in ("INIT", "BACK"):
        return request.respond(screen="START", data={"days": [{"id": "1", "title": "Thursday"}]})
    if request.screen == "START":
        return request.respond(screen="DETAILS", data={"count": 3})
    if request.screen == "DETAILS":
        return request.respond(screen="DONE", data={})
    return request.respond(close_flow=True)


server = make_server("127.0.0.1", 0, app)
print(f"http://127.0.0.1:{server.server_port}/flow", flush=True)
server.serve_forever()
