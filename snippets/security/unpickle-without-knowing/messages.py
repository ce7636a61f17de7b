import json
from multiprocessing import Pipe

from cachelib.serializers import RedisSerializer as FlaskCaching
from distributed.protocol import dumps, loads, to_serialize
from django.core.cache.backends.redis import RedisSerializer as DjangoCache
from kombu import Connection
from kombu.exceptions import ContentDisallowed

from payload import Payload

with Connection("memory://") as broker:  # how Celery receives its tasks
    for accept in ["json"], ["json", "pickle"]:
        task = Payload(f"Celery, accept_content={accept}")
        broker.SimpleQueue("tasks").put(task, serializer="pickle")
        try:
            broker.SimpleQueue("tasks", accept=accept).get(timeout=5)
        except ContentDisallowed:
            print(f"{task.way}: refused")

value = DjangoCache().dumps(Payload("Redis, by Django's cache"))
DjangoCache().loads(value)  # what both do with the bytes from Redis
value = FlaskCaching().dumps(Payload("Redis, by Flask-Caching"))
FlaskCaching().loads(value)

receiver, sender = Pipe(duplex=False)
sender.send(Payload("multiprocessing, recv"))
receiver.recv()
sender.send_bytes(json.dumps([5.1, 3.5]).encode())
print("multiprocessing, recv_bytes:", json.loads(receiver.recv_bytes()))

message = dumps({"result": to_serialize(Payload("Dask"))})
loads(message)  # what scheduler, workers and clients do with a message
