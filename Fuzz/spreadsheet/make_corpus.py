"""Writes hostile and small sound workbooks into a folder: seeds for fuzzing, cases for tests.

usage: make_corpus.py FOLDER
"""
import os
import random
import struct
import sys
import zipfile

folder = sys.argv[1]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def links(*pairs):
    body = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{RELS}">{body}</Relationships>'


def parts(cells, strings="<si><t>one</t></si>"):
    return {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}'
        "</sheetData></worksheet>",
    }


def write(name, content, extra=()):
    path = os.path.join(folder, name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in content.items():
            archive.writestr(part, text)
        for part, text in extra:
            archive.writestr(part, text)
    return path


def raw(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def cell(reference, value="1", kind="n", row=1):
    return f'<row r="{row}"><c r="{reference}" t="{kind}"><v>{value}</v></c></row>'


def compound(stream):
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    header = header[:30] + struct.pack("<H", 9) + header[32:48] + struct.pack("<I", 0) + header[52:]
    return header + stream.encode("utf-16-le").ljust(128, b"\0") + bytes(384)


def patched(path, name, change):
    data = bytearray(open(path, "rb").read())
    change(data)
    raw(name, bytes(data))


import warnings

warnings.simplefilter("ignore")
sound = write("sound.xlsx", parts(cell("A1") + cell("B2", "0", "s", 2)))
write("corner.xlsx", parts(cell("XFD1048576", row=1048576)))
write("wide-reference.xlsx", parts(cell("ZZZ999", row=999)))
write("huge-reference.xlsx", parts(cell("Z" * 30 + "9" * 40)))
write("ten-million-columns.xlsx", parts(cell("VUWXY1")))
write("string-index.xlsx", parts(cell("A1", "7", "s")))
write("negative-index.xlsx", parts(cell("A1", "-1", "s")))
write("bad-number.xlsx", parts(cell("A1", "0x10")))
write("bad-row.xlsx", parts(cell("A1", row="99999999999999999999")))
bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
entity = parts(cell("A1"))
entity["xl/worksheets/sheet1.xml"] = bomb + entity["xl/worksheets/sheet1.xml"]
write("entity-bomb.xlsx", entity)
write("undeclared-entity.xlsx", parts(cell("A1", "&b;", "str")))
write("zip-bomb.xlsx", parts(" " * 60_000_000))
write("long-token.xlsx", parts("<row>" + "".join(random.Random(1).choices("ab ", k=6_000_000))))
write("deep.xlsx", parts("<a>" * 5000 + "</a>" * 5000))
write("mismatch.xlsx", parts("<row></c>"))
write("control.xlsx", parts(cell("A1", "a\x01", "str")))
wide = parts(cell("A1"))
wide["xl/worksheets/sheet1.xml"] = wide["xl/worksheets/sheet1.xml"].encode("utf-16")
write("utf16.xlsx", wide)
bad = parts(cell("A1", "XY", "str"))
bad["xl/worksheets/sheet1.xml"] = bad["xl/worksheets/sheet1.xml"].encode().replace(b"XY", b"\xff")
write("not-utf8.xlsx", bad)
write("duplicate.xlsx", parts(cell("A1")), [("xl/Workbook.xml", "<workbook/>")])
missing = parts(cell("A1"))
del missing["xl/worksheets/sheet1.xml"]
write("missing-sheet.xlsx", missing)
write("plain.zip", {"a.csv": "1,2"})
raw("empty.xlsx", b"")
raw("random.xlsx", random.Random(2).randbytes(5000))
raw("zip-head.xlsx", b"PK\x03\x04" + random.Random(3).randbytes(5000))
raw("encrypted.xlsx", compound("EncryptedPackage"))
raw("legacy.xls", compound("Workbook"))
raw("document.doc", compound("WordDocument"))
raw("paper.pdf", b"%PDF-1.4\n")
raw("truncated.xlsx", open(sound, "rb").read()[:-200])
central = b"PK\x01\x02"


def directory(data, field, change):
    place = data.rindex(central)
    at = place + field
    value = struct.unpack_from("<I", data, at)[0]
    struct.pack_into("<I", data, at, change(value))


patched(sound, "wrong-crc.xlsx", lambda d: directory(d, 16, lambda v: v ^ 1))
patched(sound, "wrong-size-small.xlsx", lambda d: directory(d, 24, lambda v: v - 1))
patched(sound, "wrong-size-large.xlsx", lambda d: directory(d, 24, lambda v: v + 1))
patched(sound, "wrong-offset.xlsx", lambda d: directory(d, 42, lambda v: v + 3))
patched(sound, "locked-part.xlsx", lambda d: directory(d, 8, lambda v: v | 1))
patched(sound, "odd-method.xlsx", lambda d: directory(d, 8, lambda v: v & 0xFFFF | 12 << 16))
ods = '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
ods += '<office:spreadsheet><table:table table:name="Data"><table:table-row %s><table:table-cell %s '
ods += 'office:value-type="float" office:value="1"/></table:table-row></table:table>'
ods += "</office:spreadsheet></office:body></office:document-content>"
far = "table:number-columns-repeated='16384'", "table:number-rows-repeated='1048576'"
write("sound.ods", {"content.xml": ods % ("", "")})
write("full.ods", {"content.xml": ods % (far[1], far[0])})
write("too-wide.ods", {"content.xml": ods % ("", "table:number-columns-repeated='10000000'")})
write("too-long.ods", {"content.xml": ods % ("table:number-rows-repeated='99999999999999999999'", "")})
