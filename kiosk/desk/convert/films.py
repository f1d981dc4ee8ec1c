"""Films written anew as MP4 with H.264 and AAC: what is played well is copied, the rest is coded anew, upright."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from kiosk.desk.convert import NoConverter, Told, Unreadable
from kiosk.desk.convert.tone import HLG, PQ, write_table
from kiosk.media.bad_file import BadFile
from kiosk.media.films import opened

MOST = 1920
"""The longer side of what is coded anew, in pixels: more costs staff hours, and visitors see no difference."""
RATE = 48_000
BRIGHT = (PQ, HLG)
BT709 = 1
"""Its number in ITU-T H.273, for colours, curve and matrix."""
TURNS = {90: ("cclock",), 180: ("clock", "clock"), 270: ("clock",)}


def film(source: Path, target: Path, told: Told) -> None:
    """Raises Unreadable, NoConverter and OSError."""
    try:
        import av
    except ImportError:  # the stand itself needs no converter
        raise NoConverter from None
    try:
        with av.open(str(source)) as read, av.open(str(target), "w", options={"movflags": "faststart"}) as write:
            _convert(read, write, _halves(source), told)
    except av.error.FFmpegError as error:
        raise Unreadable(error.strerror or str(error)) from None


def _halves(source: Path) -> bool:
    try:
        return any(track.interlaced for track in opened(source).pictures[:1])
    except (BadFile, OSError):
        return False


class _Track(Protocol):
    """What becomes of one stream."""

    @property
    def known(self) -> bool:
        """Whether all that a file's head says of it is known."""

    def take(self, packet: Any) -> None: ...

    def end(self) -> None: ...


def _convert(read: Any, write: Any, halves: bool, told: Told) -> None:
    if not read.streams.video:
        raise Unreadable("it has no picture")
    picture, sounds = read.streams.video[0], read.streams.audio[:1]
    pictures = _of_picture(picture, write, halves)
    tracks: dict[int, _Track] = {sound.index: _of_sound(sound, write) for sound in sounds}
    early: list[Any] = []
    whole = float(read.duration) / 1_000_000 if read.duration else 0.0
    for packet in read.demux([picture, *sounds]):
        if packet.dts is not None and packet.stream is picture and whole:
            told(float(packet.dts * packet.time_base) / whole)
        if packet.stream is picture:
            pictures.take(packet)
        else:
            early.append(packet)
        if pictures.known:  # what is written first has the file's head written before it
            for each in early:
                tracks[each.stream.index].take(each)
            early.clear()
    for track in (pictures, *tracks.values()):
        track.end()


def _of_picture(stream: Any, write: Any, halves: bool) -> _Track:
    context = stream.codec_context
    plain = context.pix_fmt == "yuv420p" and context.color_trc not in BRIGHT
    fits = plain and max(context.width, context.height) <= 2 * MOST
    return (
        _Copied(stream, write) if context.name == "h264" and fits and not halves else _Pictures(stream, write, halves)
    )


def _of_sound(stream: Any, write: Any) -> _Track:
    return _Copied(stream, write) if stream.codec_context.name == "aac" else _Sounds(write)


class _Copied:
    """A stream that is played well as it is."""

    def __init__(self, stream: Any, write: Any) -> None:
        self.write, self.made = write, write.add_stream_from_template(stream)
        self.first: list[Any] = []

    @property
    def known(self) -> bool:
        return True

    def take(self, packet: Any) -> None:
        """Matroska does not say when its first pictures are decoded: it is worked out from the one after them."""
        if packet.size and packet.dts is None:
            self.first.append(packet)
        elif packet.size:
            for before, each in enumerate(reversed(self.first), 1):
                each.dts = packet.dts - before * (each.duration or 1)
            for each in (*self.first, packet):
                each.stream = self.made
                self.write.mux(each)
            self.first = []

    def end(self) -> None:
        """Nothing is held back."""


class _Pictures:
    """Pictures upright and whole, of sides that players like."""

    def __init__(self, stream: Any, write: Any, halves: bool) -> None:
        self.stream, self.write, self.halves = stream, write, halves
        options = {"crf": "20", "preset": "fast"}
        self.made = write.add_stream("libx264", rate=stream.average_rate or Fraction(25), options=options)
        self.made.pix_fmt = "yuv420p"
        coder = self.made.codec_context
        coder.color_primaries = coder.color_trc = coder.colorspace = BT709
        self.graph: Any = None

    @property
    def known(self) -> bool:
        return self.graph is not None

    def take(self, packet: Any) -> None:
        for frame in packet.decode():
            self.graph = self.graph or self.steps(frame)
            self.graph.push(frame)
            self.drain()

    def end(self) -> None:
        if self.graph:
            self.graph.push(None)
            self.drain()
            self.write.mux(self.made.encode(None))

    def steps(self, frame: Any) -> Any:
        """What the pictures run through before they are coded, as the first one needs it."""
        from av.filter import Graph

        graph = Graph()
        steps = [graph.add_buffer(template=self.stream)]
        if self.halves or frame.interlaced_frame:
            steps.append(graph.add("bwdif"))
        turn = round(frame.rotation) % 360
        steps += [graph.add("transpose", how) for how in TURNS.get(turn, ())]
        sides = (frame.height, frame.width) if turn in (90, 270) else (frame.width, frame.height)
        part = min(1.0, MOST / max(sides))
        self.made.width, self.made.height = (max(2, round(side * part / 2) * 2) for side in sides)
        size = f"{self.made.width}:{self.made.height}"
        steps.append(graph.add("scale", size))
        with TemporaryDirectory(prefix="kiosk-convert-") as folder:
            if frame.color_trc in BRIGHT:
                table = Path(folder) / "table.cube"
                write_table(table, frame.color_trc)
                steps += [graph.add("format", "gbrp12le"), graph.add("lut3d", file=str(table))]
            steps += [graph.add("scale", out_color_matrix="bt709", out_range="tv"), graph.add("format", "yuv420p")]
            steps.append(graph.add("buffersink"))
            for one, other in pairwise(steps):
                one.link_to(other)
            graph.configure()
        return graph

    def drain(self) -> None:
        from av.error import BlockingIOError as Later, EOFError as Over
        from av.video.frame import PictureType

        while True:
            try:
                frame = self.graph.pull()
            except (Later, Over):
                return
            frame.pict_type = PictureType.NONE
            self.write.mux(self.made.encode(frame))


class _Sounds:
    """Sound in two channels."""

    def __init__(self, write: Any) -> None:
        from av import AudioResampler

        self.write = write
        self.made = write.add_stream("aac", rate=RATE, layout="stereo", options={"b": "192k"})
        self.resampler = AudioResampler("fltp", "stereo", RATE)

    @property
    def known(self) -> bool:
        return True

    def take(self, packet: Any) -> None:
        for frame in packet.decode():
            self.put(frame)

    def end(self) -> None:
        self.put(None)
        self.write.mux(self.made.encode(None))

    def put(self, frame: Any) -> None:
        for each in self.resampler.resample(frame):
            self.write.mux(self.made.encode(each))
