"""The sample film: its drawings, its sound and its subtitles."""

SECONDS = 76
FPS = 25
WIDTH, HEIGHT = 1920, 1080
CHAPTERS = (0, 12, 28, 46, 62)
