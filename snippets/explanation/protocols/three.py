from side_by_side import compare

compare(b"\x89PNG", 2, 3)
