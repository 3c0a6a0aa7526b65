"""The build of `stenogram.build`, done once: what an earlier build made of the same stands, and only the rest is made.

`build` is the whole of it. `transcripts` gives every text prepared, `written_docs`, `ledgers` and `indexing` bring up
to date what is written of them. `executors` are the cores or the cluster that do it, `page_jobs` what they make of one
transcript, `cache` and `stored_texts` what is kept of it. `last_build` knows the build before this one, `preview`
makes single pages ahead of the next, `failures` words what ended a build from outside.
"""
