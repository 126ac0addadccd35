"""Reading a file from outside, with a limit on its size and every failure told in a sentence."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


def refusal(sentence: str, remedy: str, cause: Exception | str) -> UserError:
    """The UserError for something that came from outside and cannot be used; `cause` becomes its detail."""
    detail = cause if isinstance(cause, str) else f"{type(cause).__name__}: {cause}"
    return UserError(sentence, remedy, detail)


def read_limited(path: Path, limit: int) -> bytes:
    """The whole content of `path`; UserError when it cannot be read or is longer than `limit` bytes."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            # A pipe would hold the window until somebody writes into it.
            raise refusal(f"{path} ไม่ใช่ไฟล์ธรรมดา", "คัดลอกข้อมูลมาเก็บเป็นไฟล์ก่อน", "no regular file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise refusal(f"ไม่พบไฟล์ {path}", "ตรวจชื่อไฟล์และโฟลเดอร์", error) from error
    except IsADirectoryError as error:
        raise refusal(f"{path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "เลือกไฟล์ในโฟลเดอร์นั้น", error) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        remedy = "ตรวจสิทธิ์การอ่าน หรือคัดลอกไฟล์มาไว้ในเครื่อง"
        raise refusal(f"อ่านไฟล์ {path} ไม่ได้", remedy, error) from error
    if len(data) > limit:
        sentence = f"ไฟล์ {path} ใหญ่เกินไป (เกิน {limit // MEGABYTE} เมกะไบต์)"
        raise refusal(sentence, "แบ่งไฟล์ให้เล็กลง หรือคัดลอกเฉพาะข่าวที่ต้องการ", f"limit {limit} bytes")
    return data
