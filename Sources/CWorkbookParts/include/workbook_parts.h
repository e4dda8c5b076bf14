/// The parts of a workbook of libxlsxwriter, in memory.
///
/// The library itself writes each part to a temporary file, reads it back and packs it into a zip file. That takes half
/// of its time for a small workbook, and this module would have to unpack the parts again to complete them.
#pragma once
#include <stddef.h>
#include <xlsxwriter.h>

/// Takes the next part; the name and the bytes are only valid during the call.
typedef void (*workbook_parts_taker)(void *context, const char *name, const char *bytes, size_t length);

/// Gives the parts of a workbook in the order in which the library packs them, with the same bytes.
///
/// The workbook must not be used afterwards except to be freed. It may hold worksheets with cells, links, tables,
/// charts, conditional formats and print set-up, and defined names; it must not hold images, comments, chart sheets,
/// macros, custom properties or dynamic arrays, whose parts are left out.
lxw_error workbook_parts_give(lxw_workbook *workbook, workbook_parts_taker take, void *context);
