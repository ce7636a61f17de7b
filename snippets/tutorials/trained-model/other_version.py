import json
import runpy

# Pretend that an older scikit-learn saved the forest.
with open("forest.json", "w", encoding="utf-8") as file:
    json.dump({"scikit-learn": "1.2.2"}, file)

runpy.run_path("predict_forest.py")  # runs that program
