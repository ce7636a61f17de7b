from side_by_side import compare


class Point:
    """A place in the plane."""


compare(Point(), 1, 2)
compare([(1, 2), True], 1, 2)
