"""Work done once: what an earlier build made of the same stands, the rest is made where there are hands.

`readings` gives every text prepared; `docs`, `ledgers` and `indexing` bring up to date what is written of them;
`workers` are the cores or the cluster that do it, `outputs` is what they make of one transcript. `finished` knows
the build before this one, `preview` makes single pages ahead of the next, `failures` words what ended one from outside.
`stenogram/site.py`, the hall, calls them.
"""
