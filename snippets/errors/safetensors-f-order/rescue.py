from safetensors.numpy import load_file

loaded = load_file("scrambled.safetensors")["weights"]
print(loaded.ravel().reshape(loaded.shape, order="F"))
