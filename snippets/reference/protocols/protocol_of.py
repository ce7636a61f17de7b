import pickle
import pickletools


def protocol_of(data: bytes) -> int:
    """Return the protocol that a pickle needs, without loading it.

    Raises ValueError if the bytes are no pickle.
    """
    if data.startswith(pickle.PROTO):
        return data[1]
    return max(opcode.proto for opcode, _, _ in pickletools.genops(data))


print([protocol_of(pickle.dumps([1], protocol=n)) for n in range(6)])
