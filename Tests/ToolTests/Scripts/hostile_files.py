"""Writes files that are damaged or made to harm a reader into the folder that is named."""

import bz2
import gzip
import io
import lzma
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

NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
head = f'''<?xml version="1.0"?><office:document-content xmlns:office="{NAMES}office:1.0" xmlns:table="{NAMES}table:1.0"
 xmlns:text="{NAMES}text:1.0"><office:body><office:spreadsheet><table:table table:name="S">'''.encode()
tail = b"</table:table></office:spreadsheet></office:body></office:document-content>"


def cell(repeats=1):
    return (b'<table:table-cell table:number-columns-repeated="%d" office:value-type="float" office:value="1">'
            b"<text:p>1</text:p></table:table-cell>" % repeats)


def ods_row(cells, repeats=1):
    return b'<table:table-row table:number-rows-repeated="%d">' % repeats + cells + b"</table:table-row>"


def document(*parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        for name, content in parts:
            archive.writestr(name, content)
    return packed.getvalue()


def locked(archive):
    """A zip archive whose entries say that they are encrypted."""
    data = bytearray(archive)
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def packed_rows():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("2023.csv", rows)
    return packed.getvalue()


cells = b"<c><v>1</v></c>" * 1_000_000
write("columns.xlsx", workbook({"xl/worksheets/sheet1.xml": lambda: [sheet, b"<row>", cells, b"</row>"]}))
write("columns.ods", document(("content.xml", head + ods_row(cell() * 1_000_000) + tail)))
write("repeated-rows.ods", document(("content.xml", head + ods_row(cell() * 3, 1_048_576) + tail)))
write("repeated-cells.ods", document(("content.xml", head + ods_row(cell(16_384), 1_048_576) + tail)))
encrypted = '<m:manifest xmlns:m="' + NAMES + 'manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
write("password.ods", document(("META-INF/manifest.xml", encrypted), ("content.xml", os.urandom(500))))
write("password.zip", locked(zipped("2023.csv")))
write("twice.csv.gz", gzip.compress(gzip.compress(b"gemeente,aantal\nAalst,12\n")))
write("bomb.zip", packed_rows())
write("bomb-in-gzip.csv.gz", gzip.compress(packed_rows()))
text = b"gemeente,aantal\nAalst,12\n"
write("archive.7z", b"7z\xbc\xaf\x27\x1c\0\4" + os.urandom(200))
write("archive.rar", b"Rar!\x1a\7\1\0" + os.urandom(200))
write("archive.xz", lzma.compress(text))
write("archive.bz2", bz2.compress(text))
