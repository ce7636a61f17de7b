import pickle

with open("predictor.pkl", "rb") as file:
    predictor = pickle.load(file)
print("counted so far:", predictor.count)
print("kind:", predictor.predict([6.5, 3.0, 5.5, 1.8]))
print("counted so far:", predictor.count)

rows = predictor.connection.execute("SELECT kind FROM answers").fetchall()
print("in the database:", [kind for (kind,) in rows])
