import pickletools

for opcode in pickletools.opcodes:
    if opcode.name.startswith(("BINBYTES", "BINUNICODE", "BYTEARRAY")):
        digits = int(opcode.arg.name[-1])  # bytes4, unicodestring8, ...
        limit = f"4 GiB ({digits} bytes)" if digits == 4 else "none (8 bytes)"
        print(f"{opcode.name:14}protocol {opcode.proto}   {limit}")
