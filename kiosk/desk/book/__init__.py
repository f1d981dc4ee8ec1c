"""The book for sign-off.

What it says (page_text), its chapters as HTML (chapters, front, html), laid out and printed by Qt (layout, printer,
right_to_left), and what Qt cannot write (postprocess).
"""
