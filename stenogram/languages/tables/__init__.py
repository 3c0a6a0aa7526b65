"""Words of all languages in one table each, for places where the language of the text is not known yet.

Keys of headers, names of columns, hours beside a date, and what stands around letters are read before anything tells
the language, or are too few in each language for a pack of theirs to list.
"""
