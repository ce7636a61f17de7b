import sys

from joblib import Parallel, delayed

if __name__ == "__main__":
    Parallel(n_jobs=2)(delayed(abs)(n) for n in range(2))  # workers start
    sys.path.append("plugins")  # they do not hear of this
    from doubling import double

    print(Parallel(n_jobs=2)(delayed(double)(n) for n in range(2)))
