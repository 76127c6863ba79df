"""Parts of a zip archive, never more of them than a document may hold."""

import io
import zipfile
import zlib

from claimcheck.errors import ClaimcheckError

LARGEST, MOST_PACKED = 50_000_000, 200
_SMALL = 1_000_000  # a part of this size may be packed as tightly as it likes
_CHUNK = 1 << 20
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError),
    *(ValueError, KeyError, OverflowError),
)


class Archive:
    """The parts of a docx by their names; `where` is the file in messages.

    A part over 50 MB, or packed more than 200 to 1, is refused; since the sizes that an archive
    gives of itself may be wrong, no more than that is ever unpacked either.
    """

    def __init__(self, raw: bytes, where: str) -> None:
        self._where = where
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._parts = {info.filename: info for info in self._zip.infolist()}
        except _BROKEN as error:
            raise self._invalid(str(error)) from error

    def part(self, name: str) -> bytes:
        """The bytes of a part, b"" when there is none."""
        info = self._parts.get(name)
        if info is None:
            return b""
        packed = max(info.compress_size, 1)
        if info.file_size > LARGEST or info.file_size > max(packed * MOST_PACKED, _SMALL):
            raise self._bomb(name)
        try:
            return self._bounded(info, max(packed * MOST_PACKED, _SMALL))
        except _BROKEN as error:
            raise self._invalid(str(error)) from error

    def _bounded(self, info: zipfile.ZipInfo, most: int) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > min(most, LARGEST):
                    raise self._bomb(info.filename)
        return b"".join(chunks)

    def _bomb(self, name: str) -> ClaimcheckError:
        problem = f"{name} unpacks to more than 50 MB, or to more than 200 times its size"
        return ClaimcheckError(problem, self._where, "not read; open it and save it anew")

    def _invalid(self, said: str) -> ClaimcheckError:
        return ClaimcheckError(f"no valid .docx file: {said}", self._where, "open and save it anew")
