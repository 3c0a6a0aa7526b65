"""The build of `stenogram.build`, done once: what an earlier build made of the same stands, and only the rest is made.

`build` is the whole of it. `transcripts` gives every text prepared, `written_docs`, `ledgers` and `indexing` bring up
to date what is written of them. `executors` are the cores or the cluster that do it, `page_jobs` what they make of one
transcript, `asked_entries` what of the registry these print; `cache`, `stored_texts` and `stored_registry` are what is
kept of it. `last_build` knows the build before this one, `unchanged` whether anything was touched since, `preview`
makes single pages ahead of the next, `failures` words what ended a build from outside.
"""
