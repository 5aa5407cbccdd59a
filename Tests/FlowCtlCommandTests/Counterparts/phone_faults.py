"""Endpoints that fail, each behind a message of its own, and a person in headless Chromium who opens them.

Usage: phone_faults.py PRIVATE.pem PUBLIC.pem SANDBOX [FAULT…]; prints one line of JSON for each fault: what the phone
shows, and what the platform logs. A proper answer is 'none'.
"""
import base64
import http.server
import json
import os
import shutil
import sys
import threading
import time
import urllib.parse
import urllib.request

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import expect, sync_playwright

PRIVATE, PUBLIC, SANDBOX = sys.argv[1:4]
with open(PRIVATE, "rb") as file:
    KEY = serialization.load_pem_private_key(file.read(), password=None)
with open(PUBLIC, encoding="utf-8") as file:
    PEM = file.read()
OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
TOKEN = {"Authorization": "Bearer TEST_TOKEN", "Content-Type": "application/json"}
NUMBER, ACCOUNT = "107000000000002", "118000000000001"
FOOTER = {"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {"name": "${form.name}"}}}


def screen(name, children, **more):
    return {"id": name, "title": name, "layout": {"type": "SingleColumnLayout", "children": children}, **more}


FLOW = {
    "version": "7.3",
    "data_api_version": "3.0",
    "routing_model": {"FIRST": ["SECOND"], "SECOND": ["THIRD"], "THIRD": []},
    "screens": [
        screen("FIRST", [{"type": "TextInput", "name": "name", "label": "Name"}, FOOTER]),
        screen(
            "SECOND",
            [{"type": "TextBody", "text": "${data.text}"}, {**FOOTER, "on-click-action": {"name": "data_exchange", "payload": {}}}],
            data={"text": {"type": "string", "__example__": "Hello"}},
        ),
        screen(
            "THIRD",
            [{"type": "TextBody", "text": "The end"}, {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}],
            terminal=True,
            success=True,
        ),
    ],
}
GOOD = {"screen": "SECOND", "data": {"text": "Hello"}}
STATUS = {"500": 500, "432": 432, "404": 404, "redirect": 302, "504": 504, "421": 421}
calls = {}
notices = {}


class Endpoint(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        fault = urllib.parse.unquote(self.path.strip("/"))
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        calls[fault] = calls.get(fault, 0) + 1
        if fault in STATUS:
            return self.send(STATUS[fault], b"", Location="http://127.0.0.1:1/")
        if fault == "421 once" and calls[fault] == 1:
            return self.send(421, b"")
        if fault == "slow":
            time.sleep(10.5)
        if fault == "closed":
            self.close_connection = True
            return None
        parts = {name: base64.b64decode(text) for name, text in body.items()}
        aes = AESGCM(KEY.decrypt(parts["encrypted_aes_key"], OAEP))
        request = json.loads(aes.decrypt(parts["initial_vector"], parts["encrypted_flow_data"], None))
        vector = bytes(byte ^ 0xFF for byte in parts["initial_vector"])
        status = 200
        if "error" in (request.get("data") or {}):
            notices[fault] = request["data"]["error"]
            answer = {"data": {"acknowledged": True}}
        else:
            answer = {
                "no route": {"screen": "THIRD", "data": {}},
                "unknown screen": {"screen": "NOWHERE", "data": {}},
                "wrong type": {"screen": "SECOND", "data": {"text": 5}},
                "no screen": {"data": {}},
                "error message": {"screen": "FIRST", "data": {"error_message": "Fully booked"}},
                "closes": {"screen": "SUCCESS"},
            }.get(fault, GOOD)
        if fault == "427":
            status, answer = 427, {"error_msg": "This offer is over"}
        text = json.dumps(answer).encode()
        if fault == "plain":
            return self.send(200, text)
        if fault == "vector":
            vector = parts["initial_vector"]
        if fault == "not json":
            text = b"[1, 2"
        return self.send(status, base64.b64encode(aes.encrypt(vector, text, None)))

    def send(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def call(path, body=None, method=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{SANDBOX}{path}", data=data, headers=TOKEN, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def send(fault, address):
    endpoint = "http://127.0.0.1:1/nobody" if fault == "nobody" else f"{address}/{fault.replace(' ', '%20')}"
    made = call(
        f"/v23.0/{ACCOUNT}/flows",
        {"name": fault, "categories": ["OTHER"], "flow_json": json.dumps(FLOW), "endpoint_uri": endpoint},
    )
    call(f"/v23.0/{made['id']}", {"application_id": "640000000000003"})
    call(f"/v23.0/{made['id']}/publish", {})
    parameters = {"flow_message_version": "3", "flow_id": made["id"], "flow_cta": f"Open {fault}", "flow_token": f"T-{fault}"}
    call(
        f"/v23.0/{NUMBER}/messages",
        {
            "messaging_product": "whatsapp", "to": "15550100002", "type": "interactive",
            "interactive": {"type": "flow", "body": {"text": fault}, "action": {"name": "flow", "parameters": parameters}},
        },
    )
    return made["id"]


def play(page, fault, flow):
    page.goto(f"{SANDBOX}/_sandbox/chat")
    page.get_by_role("button", name=f"Open {fault}", exact=True).click()
    phone = page.locator("#phone")
    page.locator("#phone [data-tap=footer]").click()
    expect(phone).to_have_attribute("aria-busy", "false", timeout=20_000)
    expect(page.locator("#requests li")).not_to_have_count(0)
    expect(page.locator("#requests li:not([data-status])")).to_have_count(0, timeout=20_000)
    told = page.locator("#phone .told")
    snackbar = page.locator("#phone .snackbar")
    shown = told.inner_text() if told.count() else f"screen {phone.get_attribute('data-screen')}"
    if snackbar.count():
        shown += f", over the Footer: {snackbar.inner_text()}"
    if page.locator("#phone [data-tap=footer]:disabled").count():
        shown += ", the Footer is dead"
    waits = page.locator("#waits").inner_text()
    page.goto(f"{SANDBOX}/_sandbox/chat")
    button = page.get_by_role("button", name=f"Open {fault}", exact=True)
    logged = [entry for entry in call("/_sandbox/exchanges")["data"] if entry["flow"] == flow]
    print(
        json.dumps(
            {
                "fault": fault, "shown": shown, "logged": logged[-1].get("error", ""), "told": waits,
                "calls": calls.get(fault, 0), "notice": notices.get(fault), "button": button.is_enabled(),
            }
        ),
        flush=True,
    )


ALL = [
    "none", "421 once", "421", "427", "432", "500", "404", "redirect", "504", "slow", "closed", "nobody", "plain", "vector",
    "not json", "no screen", "no route", "unknown screen", "wrong type", "error message", "closes",
]
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
call(f"/v23.0/{NUMBER}/whatsapp_business_encryption", {"business_public_key": PEM})
chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    page = browser.new_page()
    page.on("pageerror", lambda error: print(json.dumps({"pageerror": str(error)}), flush=True))
    for fault in sys.argv[4:] or ALL:
        play(page, fault, send(fault, f"http://127.0.0.1:{server.server_port}"))
    browser.close()
