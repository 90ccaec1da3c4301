"""Lists of people as companies have them: bytes in, people with every doubt named out.

`kinds` says what a file is, `delimited` and `workbooks` read it into a `Table`, `headers` finds where
its columns are named, `columns` which of them is what, `values` and `levels` what a cell means,
`lines` who reports to whom, and `reader` puts it together. Nothing here writes anything.
"""
