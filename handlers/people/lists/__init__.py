"""Lists of people as companies have them: bytes in, people with every doubt named out.

`kinds` says what a file is, `delimited` and `workbooks` read it into a `Table`, `headers` finds
where its columns are named, `columns` which of them is what, `cells` what stands in a row (with
`words`, `levels`, `tongues` and `subjects`), `lines` who reports to whom; `reader` puts it all
together. Nothing here writes anything.
"""
