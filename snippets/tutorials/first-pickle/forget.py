print(parameters)
