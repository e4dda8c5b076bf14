/* What workbook_close() of libxlsxwriter 1.1.4 does (John McNamara, workbook.c and packager.c, under the 2-clause BSD
   license), without files and without a zip library. */
#include "workbook_parts.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/app.h>
#include <xlsxwriter/content_types.h>
#include <xlsxwriter/core.h>
#include <xlsxwriter/table.h>
#include <xlsxwriter/theme.h>

/// Where the parts go, and the part that is being made.
typedef struct {
    lxw_workbook *workbook;
    workbook_parts_taker take;
    void *context;
    FILE *file;
    char *bytes;
    size_t length;
} parts;

/// Makes a part: `assemble` writes the object to its file, and what was written is given.
#define GIVE(parts, object, assemble, ...)                                     \
    do {                                                                       \
        char part_name[64];                                                    \
        snprintf(part_name, sizeof part_name, __VA_ARGS__);                    \
        if (!begin(parts)) return LXW_ERROR_MEMORY_MALLOC_FAILED;              \
        (object)->file = (parts)->file;                                        \
        assemble(object);                                                      \
        (object)->file = NULL;                                                 \
        if (!end(parts, part_name)) return LXW_ERROR_MEMORY_MALLOC_FAILED;     \
    } while (0)

static int begin(parts *self) {
    self->bytes = NULL;
    self->file = open_memstream(&self->bytes, &self->length);
    return self->file != NULL;
}

static int end(parts *self, const char *name) {
    int is_whole = !ferror(self->file);
    is_whole = fclose(self->file) == 0 && is_whole;
    if (is_whole) self->take(self->context, name, self->bytes, self->length);
    free(self->bytes);
    return is_whole;
}

/// Whether the first name comes before the second: by name, then by sheet.
static int is_before(const lxw_defined_name *one, const lxw_defined_name *other) {
    int order = strcmp(one->normalised_name, other->normalised_name);
    return (order ? order : strcmp(one->normalised_sheetname, other->normalised_sheetname)) < 0;
}

/// Adds the name that says which rows and columns of a sheet are repeated on each page.
static lxw_error add_print_titles(lxw_workbook *workbook, lxw_worksheet *sheet) {
    char first[8], last[8], columns[LXW_DEFINED_NAME_LENGTH] = "", rows[LXW_DEFINED_NAME_LENGTH] = "";
    if (!sheet->repeat_rows.in_use && !sheet->repeat_cols.in_use) return LXW_NO_ERROR;
    if (sheet->repeat_cols.in_use) {
        lxw_col_to_name(first, sheet->repeat_cols.first_col, LXW_FALSE);
        lxw_col_to_name(last, sheet->repeat_cols.last_col, LXW_FALSE);
        snprintf(columns, sizeof columns, "%s!$%s:$%s", sheet->quoted_name, first, last);
    }
    if (sheet->repeat_rows.in_use)
        snprintf(rows, sizeof rows, "%s!$%d:$%d", sheet->quoted_name, sheet->repeat_rows.first_row + 1,
                 sheet->repeat_rows.last_row + 1);
    lxw_defined_name *name = calloc(1, sizeof *name);
    if (!name) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    name->index = sheet->index;
    strcpy(name->name, "_xlnm.Print_Titles");
    strcpy(name->normalised_name, "print_titles");
    snprintf(name->app_name, sizeof name->app_name, "%s!Print_Titles", sheet->quoted_name);
    for (size_t i = 0; name->app_name[i]; i++)
        name->normalised_sheetname[i] = (char)tolower((unsigned char)name->app_name[i]);
    int length = snprintf(name->formula, sizeof name->formula, "%s%s%s", columns, *columns && *rows ? "," : "", rows);
    if (length >= (int)sizeof name->formula) {
        free(name);
        return LXW_ERROR_128_STRING_LENGTH_EXCEEDED;
    }
    lxw_defined_name *next;
    TAILQ_FOREACH(next, workbook->defined_names, list_pointers) if (is_before(name, next)) break;
    if (next)
        TAILQ_INSERT_BEFORE(next, name, list_pointers);
    else
        TAILQ_INSERT_TAIL(workbook->defined_names, name, list_pointers);
    return LXW_NO_ERROR;
}

/// Numbers drawings, charts and tables through all sheets, and tells the sheets what belongs to them.
static lxw_error prepare(lxw_workbook *workbook) {
    lxw_worksheet *sheet;
    lxw_object_properties *place;
    uint32_t charts = 0, tables = 0;
    LXW_FOREACH_WORKSHEET(sheet, workbook) {
        if (sheet->index == workbook->active_sheet) sheet->active = 1;
        lxw_error error = add_print_titles(workbook, sheet);
        if (error) return error;
        if (!STAILQ_EMPTY(sheet->chart_data)) workbook->drawing_count++;
        STAILQ_FOREACH(place, sheet->chart_data, list_pointers) {
            lxw_worksheet_prepare_chart(sheet, ++charts, workbook->drawing_count, place, LXW_FALSE);
            STAILQ_INSERT_TAIL(workbook->ordered_charts, place->chart, ordered_list_pointers);
        }
        if (sheet->table_count) lxw_worksheet_prepare_tables(sheet, tables + 1);
        tables += sheet->table_count;
    }
    return LXW_NO_ERROR;
}

static lxw_error give_content_types(parts *self, lxw_content_types *types) {
    lxw_worksheet *sheet;
    lxw_chart *chart;
    char name[64];
    int sheets = 0, charts = 0, tables = 0;
    lxw_ct_add_override(types, "/xl/workbook.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    LXW_FOREACH_WORKSHEET(sheet, self->workbook) {
        snprintf(name, sizeof name, "/xl/worksheets/sheet%d.xml", ++sheets);
        lxw_ct_add_worksheet_name(types, name);
        tables += sheet->table_count;
    }
    STAILQ_FOREACH(chart, self->workbook->ordered_charts, ordered_list_pointers) {
        snprintf(name, sizeof name, "/xl/charts/chart%d.xml", ++charts);
        lxw_ct_add_chart_name(types, name);
    }
    for (int number = 1; number <= (int)self->workbook->drawing_count; number++) {
        snprintf(name, sizeof name, "/xl/drawings/drawing%d.xml", number);
        lxw_ct_add_drawing_name(types, name);
    }
    for (int number = 1; number <= tables; number++) {
        snprintf(name, sizeof name, "/xl/tables/table%d.xml", number);
        lxw_ct_add_table_name(types, name);
    }
    if (self->workbook->sst->string_count) lxw_ct_add_shared_strings(types);
    GIVE(self, types, lxw_content_types_assemble_xml_file, "[Content_Types].xml");
    return LXW_NO_ERROR;
}

static lxw_error give_root_relationships(parts *self, lxw_relationships *links) {
    lxw_add_document_relationship(links, "/officeDocument", "xl/workbook.xml");
    lxw_add_package_relationship(links, "/metadata/core-properties", "docProps/core.xml");
    lxw_add_document_relationship(links, "/extended-properties", "docProps/app.xml");
    GIVE(self, links, lxw_relationships_assemble_xml_file, "_rels/.rels");
    return LXW_NO_ERROR;
}

static lxw_error give_workbook_relationships(parts *self, lxw_relationships *links) {
    char target[64];
    for (int number = 1; number <= self->workbook->num_worksheets; number++) {
        snprintf(target, sizeof target, "worksheets/sheet%d.xml", number);
        lxw_add_document_relationship(links, "/worksheet", target);
    }
    lxw_add_document_relationship(links, "/theme", "theme/theme1.xml");
    lxw_add_document_relationship(links, "/styles", "styles.xml");
    if (self->workbook->sst->string_count)
        lxw_add_document_relationship(links, "/sharedStrings", "sharedStrings.xml");
    GIVE(self, links, lxw_relationships_assemble_xml_file, "xl/_rels/workbook.xml.rels");
    return LXW_NO_ERROR;
}

static lxw_error give_sheets(parts *self) {
    lxw_worksheet *sheet;
    int number = 0;
    LXW_FOREACH_WORKSHEET(sheet, self->workbook)
    GIVE(self, sheet, lxw_worksheet_assemble_xml_file, "xl/worksheets/sheet%d.xml", ++number);
    GIVE(self, self->workbook, lxw_workbook_assemble_xml_file, "xl/workbook.xml");
    return LXW_NO_ERROR;
}

static lxw_error give_charts(parts *self) {
    lxw_chart *chart;
    lxw_worksheet *sheet;
    int charts = 0, drawings = 0;
    STAILQ_FOREACH(chart, self->workbook->ordered_charts, ordered_list_pointers)
    GIVE(self, chart, lxw_chart_assemble_xml_file, "xl/charts/chart%d.xml", ++charts);
    LXW_FOREACH_WORKSHEET(sheet, self->workbook)
    if (sheet->drawing)
        GIVE(self, sheet->drawing, lxw_drawing_assemble_xml_file, "xl/drawings/drawing%d.xml", ++drawings);
    return LXW_NO_ERROR;
}

static lxw_error give_tables(parts *self, lxw_table *table) {
    lxw_worksheet *sheet;
    int number = 0;
    LXW_FOREACH_WORKSHEET(sheet, self->workbook)
    STAILQ_FOREACH(table->table_obj, sheet->table_objs, list_pointers)
    GIVE(self, table, lxw_table_assemble_xml_file, "xl/tables/table%d.xml", ++number);
    if (self->workbook->sst->string_count)
        GIVE(self, self->workbook->sst, lxw_sst_assemble_xml_file, "xl/sharedStrings.xml");
    return LXW_NO_ERROR;
}

static lxw_error give_theme(parts *self, lxw_theme *theme) {
    GIVE(self, theme, lxw_theme_assemble_xml_file, "xl/theme/theme1.xml");
    return LXW_NO_ERROR;
}

/// The formats in use become those of the style part, which is freed with copies of its own.
static lxw_error copy_formats(struct lxw_formats *target, lxw_hash_table *used) {
    lxw_hash_element *element;
    LXW_FOREACH_ORDERED(element, used) {
        lxw_format *copy = lxw_format_new();
        if (!copy) return LXW_ERROR_MEMORY_MALLOC_FAILED;
        memcpy(copy, element->value, sizeof *copy);
        STAILQ_INSERT_TAIL(target, copy, list_pointers);
    }
    return LXW_NO_ERROR;
}

static lxw_error give_styles(parts *self, lxw_styles *styles) {
    lxw_workbook *workbook = self->workbook;
    lxw_error error = copy_formats(styles->xf_formats, workbook->used_xf_formats);
    if (!error) error = copy_formats(styles->dxf_formats, workbook->used_dxf_formats);
    if (error) return error;
    styles->font_count = workbook->font_count;
    styles->border_count = workbook->border_count;
    styles->fill_count = workbook->fill_count;
    styles->num_format_count = workbook->num_format_count;
    styles->xf_count = workbook->used_xf_formats->unique_count;
    styles->dxf_count = workbook->used_dxf_formats->unique_count;
    GIVE(self, styles, lxw_styles_assemble_xml_file, "xl/styles.xml");
    return LXW_NO_ERROR;
}

static void add_links(lxw_relationships *links, struct lxw_rel_tuples *all) {
    lxw_rel_tuple *link;
    STAILQ_FOREACH(link, all, list_pointers)
    lxw_add_worksheet_relationship(links, link->type, link->target, link->target_mode);
}

static lxw_error give_sheet_relationships(parts *self, lxw_relationships *links, lxw_worksheet *sheet) {
    add_links(links, sheet->external_hyperlinks);
    add_links(links, sheet->external_drawing_links);
    add_links(links, sheet->external_table_links);
    if (STAILQ_EMPTY(links->relationships)) return LXW_NO_ERROR;
    GIVE(self, links, lxw_relationships_assemble_xml_file, "xl/worksheets/_rels/sheet%d.xml.rels", sheet->index + 1);
    return LXW_NO_ERROR;
}

static lxw_error give_drawing_relationships(parts *self, lxw_relationships *links, lxw_worksheet *sheet, int number) {
    add_links(links, sheet->drawing_links);
    GIVE(self, links, lxw_relationships_assemble_xml_file, "xl/drawings/_rels/drawing%d.xml.rels", number);
    return LXW_NO_ERROR;
}

static lxw_error give_core_properties(parts *self, lxw_core *core) {
    core->properties = self->workbook->properties;
    GIVE(self, core, lxw_core_assemble_xml_file, "docProps/core.xml");
    return LXW_NO_ERROR;
}

static lxw_error give_app_properties(parts *self, lxw_app *app) {
    lxw_worksheet *sheet;
    lxw_defined_name *name;
    int ranges = 0;
    char number[16];
    snprintf(number, sizeof number, "%d", self->workbook->num_worksheets);
    lxw_app_add_heading_pair(app, "Worksheets", number);
    LXW_FOREACH_WORKSHEET(sheet, self->workbook) lxw_app_add_part_name(app, sheet->name);
    TAILQ_FOREACH(name, self->workbook->defined_names, list_pointers) {
        if (!strchr(name->formula, '!') || strstr(name->app_name, "_FilterDatabase")) continue;
        lxw_app_add_part_name(app, name->app_name);
        ranges++;
    }
    snprintf(number, sizeof number, "%d", ranges);
    if (ranges) lxw_app_add_heading_pair(app, "Named Ranges", number);
    app->properties = self->workbook->properties;
    GIVE(self, app, lxw_app_assemble_xml_file, "docProps/app.xml");
    return LXW_NO_ERROR;
}

/// Makes an object of the library for one part, and frees it.
#define WITH(error, type, object, new, give, release)                  \
    if (!(error)) {                                                    \
        type *object = new();                                          \
        (error) = object ? (give) : LXW_ERROR_MEMORY_MALLOC_FAILED;    \
        if (object) release(object);                                   \
    }
#define WITH_LINKS(error, give) WITH(error, lxw_relationships, links, lxw_relationships_new, give, lxw_free_relationships)

lxw_error workbook_parts_give(lxw_workbook *workbook, workbook_parts_taker take, void *context) {
    parts target = {.workbook = workbook, .take = take, .context = context};
    parts *self = &target;
    lxw_worksheet *sheet;
    int drawings = 0;
    lxw_error error = prepare(workbook);
    WITH(error, lxw_content_types, types, lxw_content_types_new, give_content_types(self, types), lxw_content_types_free)
    WITH_LINKS(error, give_root_relationships(self, links))
    WITH_LINKS(error, give_workbook_relationships(self, links))
    if (!error) error = give_sheets(self);
    if (!error) error = give_charts(self);
    WITH(error, lxw_table, table, lxw_table_new, give_tables(self, table), lxw_table_free)
    WITH(error, lxw_theme, theme, lxw_theme_new, give_theme(self, theme), lxw_theme_free)
    WITH(error, lxw_styles, styles, lxw_styles_new, give_styles(self, styles), lxw_styles_free)
    LXW_FOREACH_WORKSHEET(sheet, workbook) WITH_LINKS(error, give_sheet_relationships(self, links, sheet))
    LXW_FOREACH_WORKSHEET(sheet, workbook)
    if (sheet->drawing) WITH_LINKS(error, give_drawing_relationships(self, links, sheet, ++drawings))
    WITH(error, lxw_core, core, lxw_core_new, give_core_properties(self, core), lxw_core_free)
    WITH(error, lxw_app, app, lxw_app_new, give_app_properties(self, app), lxw_app_free)
    return error;
}
