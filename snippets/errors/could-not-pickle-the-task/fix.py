from joblib import Parallel, delayed

if __name__ == "__main__":
    batches = [list(range(3)), list(range(4))]  # were generators
    print(Parallel(n_jobs=2)(delayed(sum)(batch) for batch in batches))
