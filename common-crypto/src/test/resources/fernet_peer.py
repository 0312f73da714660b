"""Reads and writes sealed values with python3-cryptography, sharing no code with the Java side.

open KEYS: a Fernet token on standard input -> [instance, connection, column, secret] as JSON
seal KEYS: the same JSON on standard input  -> a Fernet token
"""
import json
import struct
import sys

from cryptography.fernet import Fernet, MultiFernet

VERSION = b"\x01"


def decode(envelope):
    assert envelope[:1] == VERSION, "unknown version of the envelope"
    fields, position = [], 1
    for _ in range(4):
        (length,) = struct.unpack_from(">i", envelope, position)
        position += 4
        fields.append(envelope[position : position + length].decode("utf-8"))
        position += length
    assert position == len(envelope), "bytes after the envelope"
    return fields


def encode(fields):
    encoded = [field.encode("utf-8") for field in fields]
    return VERSION + b"".join(struct.pack(">i", len(field)) + field for field in encoded)


verb, keys = sys.argv[1:]
ring = MultiFernet([Fernet(key) for key in keys.split(",")])
given = sys.stdin.buffer.read()
if verb == "open":
    print(json.dumps(decode(ring.decrypt(given))))
else:
    print(ring.encrypt(encode(json.loads(given))).decode("ascii"))
