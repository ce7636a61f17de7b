from joblib import Parallel, delayed

if __name__ == "__main__":
    batches = [(n for n in range(3)), (n for n in range(4))]
    print(Parallel(n_jobs=2)(delayed(sum)(batch) for batch in batches))
