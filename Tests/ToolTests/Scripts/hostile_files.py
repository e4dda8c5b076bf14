"""Writes files that are damaged or made to harm a reader into the folder that is named."""

import gzip
import io
import os
import struct
import sys
import zipfile

import openpyxl

folder = sys.argv[1]


def write(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def workbook(replaced=None):
    """A small workbook, with the content of some parts replaced."""
    book = openpyxl.Workbook()
    book.active.append(["gemeente", "aantal"])
    book.active.append(["Aalst", 12])
    plain = io.BytesIO()
    book.save(plain)
    if not replaced:
        return plain.getvalue()
    packed = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            with target.open(name, "w") as part:
                for piece in replaced.get(name, lambda: [source.read(name)])():
                    part.write(piece)
    return packed.getvalue()


def compound(stream):
    """A compound file whose directory names one stream."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 48, 1)
    directory = bytearray(512)
    for index, name in enumerate(["Root Entry", stream]):
        text = name.encode("utf-16-le")
        directory[index * 128:index * 128 + len(text)] = text
        struct.pack_into("<H", directory, index * 128 + 64, len(text) + 2)
    return bytes(header) + bytes(512) + bytes(directory) + bytes(2048)


def zipped(*names):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "gemeente,aantal\nAalst,12\n")
    return packed.getvalue()


sheet = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
row = b'<row><c t="inlineStr"><is><t>' + b"a" * 100_000 + b"</t></is></c></row>"
entities = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
) + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>'

whole = workbook()
write("empty.csv", b"")
write("empty.xlsx", b"")
write("header-only.csv", b"gemeente,aantal\n")
write("truncated.xlsx", whole[: len(whole) // 2])
write("truncated.csv.gz", gzip.compress(b"gemeente,aantal\n" + os.urandom(50_000).hex().encode())[:20_000])
write("open-quote.csv", b'gemeente,aantal\n"Aalst,12\nGent,3\n')
write("binary.csv", bytes(range(256)) * 64)
write("document.csv", b"%PDF-1.7\n" + bytes(range(256)))
write("page.csv", b"<!DOCTYPE html><html><body>404</body></html>")
write("wide.csv", b"a," * 10_000_000 + b"a\n" + b"1," * 10 + b"1\n")
write("password.xlsx", compound("EncryptedPackage"))
write("several.zip", zipped("2023.csv", "2024.csv"))
write("nothing.zip", zipped("__MACOSX/._2023.csv"))
write("bomb.xlsx", workbook({"xl/worksheets/sheet1.xml": lambda: [sheet] + [row] * 10_000}))
write("bomb.csv.gz", gzip.compress(b"gemeente,aantal\n" + (b"a" * 60_000 + b",12\n") * 4_000, 9))
rows = b"gemeente,aantal\n" + b"a,1\n" * 10_000_000
write("bomb-rows.csv.gz", gzip.compress(rows, 9))
# Members of which each is below any limit, and a last one that states a harmless size.
write("bomb-members.csv.gz", gzip.compress(rows[:8_000_000], 9) * 10 + gzip.compress(b"a,1\n"))
write("entities.xlsx", workbook({"xl/worksheets/sheet1.xml": lambda: [entities]}))
