"""Files as people and their programs make them, each with what `kiosk check` must say and what must be seen.

One module for each sort of file: films, pictures, drawings, subtitles, sheets, texts. All are made by scripts, none
is kept.
"""
