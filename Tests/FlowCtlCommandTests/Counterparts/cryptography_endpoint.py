"""An endpoint written with nothing but `cryptography` and the standard library, as the documentation describes one.

Usage: cryptography_endpoint.py PRIVATE.pem APP_SECRET [FAULT]; prints the address when it accepts connections.
"""
import base64
import hashlib
import hmac
import http.server
import json
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

with open(sys.argv[1], "rb") as file:
    KEY = serialization.load_pem_private_key(file.read(), password=None)
SECRET = sys.argv[2].encode()
FAULT = sys.argv[3] if len(sys.argv) > 3 else ""
OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def decide(request):
    version, token = request.get("version"), request.get("flow_token")
    data = request.get("data") or {}
    if request["action"] == "ping":
        return {"data": {"status": "active"}}
    if "error" in data:
        return {"version": version, "data": {"acknowledged": True}}
    if request["action"] in ("INIT", "BACK"):
        return {"version": version, "screen": "START", "data": {"days": [{"id": "1", "title": "Thursday"}]}}
    if request.get("screen") == "START":
        count = "3" if FAULT == "type" else 3
        return {"version": version, "screen": "DETAILS", "data": {"count": count}}
    if request.get("screen") == "DETAILS":
        return {"version": version, "screen": "DONE", "data": {}}
    params = {} if FAULT == "token" else {"flow_token": token}
    return {"screen": "SUCCESS", "data": {"extension_message_response": {"params": params}}}


class Endpoint(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.send(*self.handle_body(self.rfile.read(int(self.headers["Content-Length"]))))

    def handle_body(self, body):
        expected = "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, self.headers.get("X-Hub-Signature-256", "")) and FAULT != "signature":
            return 432, b""
        try:
            envelope = json.loads(body)
        except ValueError:
            return 400, b""
        parts = {name: base64.b64decode(text) for name, text in envelope.items()}
        try:
            aes = AESGCM(KEY.decrypt(parts["encrypted_aes_key"], OAEP))
            text = aes.decrypt(parts["initial_vector"], parts["encrypted_flow_data"], None)
        except (ValueError, InvalidTag):
            return 421, b""
        answer = json.dumps(decide(json.loads(text))).encode()
        vector = parts["initial_vector"]
        if FAULT != "vector":
            vector = bytes(byte ^ 0xFF for byte in vector)
        return 200, base64.b64encode(aes.encrypt(vector, answer, None))

    def send(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Endpoint)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
