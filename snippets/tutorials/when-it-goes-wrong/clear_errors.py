from model_file import ModelFileError, load

for name in ["missing", "empty", "half", "page", "pointer", "table"]:
    try:
        load(f"{name}.pkl")
    except ModelFileError as error:
        print(error)
