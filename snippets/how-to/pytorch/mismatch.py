from net import Net, load

state = load("model.pt")["state"]
try:
    Net(hidden=16).load_state_dict(state)
except RuntimeError as error:
    print(str(error).splitlines()[1].strip())

state["layers.9.weight"] = state.pop("layers.2.weight")
try:
    Net(hidden=32).load_state_dict(state)
except RuntimeError as error:
    print(*[line.strip() for line in str(error).splitlines()[1:]], sep="\n")

print(Net(hidden=32).load_state_dict(state, strict=False))
