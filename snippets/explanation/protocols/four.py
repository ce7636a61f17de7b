from collections import Counter

from side_by_side import compare

compare([Counter, "setosa", "setosa"], 3, 4)
compare({1, 2}, 3, 4)
