"""Content changed where it is seen: byte-exact edits of YAML, what can be filled in, saving, and a history of it.

No Qt is known here, and no window; docs/adr/0039-editing.md says why it is as it is.
"""
