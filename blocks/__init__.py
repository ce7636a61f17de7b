"""Finds the code blocks of the pages, runs them, and judges what they did.

A block is a fence in Markdown. Its Python programs live in
``snippets/<path of the page>/`` and are included; what a program prints lives
beside it in ``<name>.out``, the last line of its failure in ``<name>.err``.
The blocks of one page run top to bottom, each in a new process, all in one
directory made for that page.

header.py   what a page may say about itself, typed and checked
find.py     the fences of a page: the one parser of them
shown.py    the code blocks of a built page, and those that nobody ran
run.py      runs the blocks of a page, within limits
check.py    judges what each block did
compare.py  when two texts are the same
versions.py the libraries that the programs of a page loaded
kernels.py  runs the pages as on another processor
contents.py one digest of all that a page is made of
selection.py which tests run: of one page, or in the browser what is due
passed.py   which checks in the browser passed, on what
report.py   what took how long
record.py   keeps what each run did
runs.py     what the records say of each page
evidence.py writes that into a built site
guard/      keeps programs in their directory and off the network
"""
