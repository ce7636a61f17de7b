import pickle

parameters = {"coefficients": [55.0, 10.0], "intercept": 250.0}

with open("wrong.pkl", "w") as file:  # "w" opens a text file
    pickle.dump(parameters, file)
