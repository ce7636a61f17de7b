import io
import pickle


def load(data: bytes) -> object:
    """Return the dicts, lists, texts and small numbers of a pickle.

    Raises ValueError at any other instruction.
    """
    file = io.BytesIO(data)
    stack, memo, marked = [], [], []
    while (instruction := file.read(1)) != pickle.STOP:
        match instruction:
            case pickle.PROTO:
                file.read(1)
            case pickle.FRAME:
                file.read(8)
            case pickle.MARK:
                marked.append(stack)
                stack = []
            case pickle.EMPTY_DICT:
                stack.append({})
            case pickle.EMPTY_LIST:
                stack.append([])
            case pickle.BININT1:
                stack.append(file.read(1)[0])
            case pickle.SHORT_BINUNICODE:
                stack.append(file.read(file.read(1)[0]).decode())
            case pickle.MEMOIZE:
                memo.append(stack[-1])
            case pickle.BINGET:
                stack.append(memo[file.read(1)[0]])
            case pickle.APPENDS:
                things, stack = stack, marked.pop()
                stack[-1].extend(things)
            case pickle.SETITEMS:
                things, stack = stack, marked.pop()
                pairs = zip(things[::2], things[1::2], strict=True)
                stack[-1].update(pairs)
            case _:
                raise ValueError(f"no instruction for the byte {instruction}")
    return stack.pop()
