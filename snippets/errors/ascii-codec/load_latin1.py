import pickle

with open("python2.pkl", "rb") as file:
    measured = pickle.load(file, encoding="latin1")

city = measured["city"]  # "ZÃ¼rich": its bytes were UTF-8
measured["city"] = city.encode("latin1").decode("utf-8")
print(measured)

with open("measured.pkl", "wb") as file:
    pickle.dump(measured, file)  # from now on, without the argument
