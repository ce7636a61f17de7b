from joblib import Parallel, delayed

batches = [(n for n in range(3)), (n for n in range(4))]
work = (delayed(sum)(batch) for batch in batches)
print(Parallel(n_jobs=2, prefer="threads")(work))
