/* batch COUNT FOLDER: the partner workbooks with libxlsxwriter, as batch.py describes them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <xlsxwriter.h>

static const char *SHEETS[] = {"Overzicht", "SO", "HO", "Mobiliteit", "OKI", "Toelichting"};
static const char *HEADER[] = {"Code", "Studierichting", "2021-2022", "2022-2023", "2023-2024", "Totaal", "% STEM", "OKI"};
static const char *PROGRAMMES[] = {
    "Elektromechanica", "Industriële wetenschappen", "Verzorging & coördinatie", "Haarzorg \"plus\"",
    "Mode; realisatie", "Informatica", "Bouwtechnieken", "Humane wetenschappen"};

typedef struct {
    lxw_format *title, *header, *text, *count, *percent, *decimal, *total, *total_count;
} looks;

static lxw_format *look(lxw_workbook *book, const char *number_format, int bold, int top) {
    lxw_format *format = workbook_add_format(book);
    if (number_format) format_set_num_format(format, number_format);
    if (bold) format_set_bold(format);
    if (top) format_set_top(format, LXW_BORDER_THIN);
    return format;
}

static looks make_looks(lxw_workbook *book) {
    looks all;
    all.title = look(book, NULL, 1, 0);
    format_set_font_size(all.title, 14);
    all.header = look(book, NULL, 1, 0);
    format_set_bg_color(all.header, 0x1F4E78);
    format_set_font_color(all.header, LXW_COLOR_WHITE);
    format_set_text_wrap(all.header);
    format_set_border(all.header, LXW_BORDER_THIN);
    all.text = look(book, NULL, 0, 0);
    all.count = look(book, "#,##0", 0, 0);
    all.percent = look(book, "0.0%", 0, 0);
    all.decimal = look(book, "0.00", 0, 0);
    all.total = look(book, NULL, 1, 1);
    all.total_count = look(book, "#,##0", 1, 1);
    return all;
}

static void add_chart(lxw_workbook *book, lxw_worksheet *page) {
    lxw_chart *chart = workbook_add_chart(book, LXW_CHART_COLUMN);
    for (int column = 2; column < 5; column++) {
        lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
        chart_series_set_name_range(series, SHEETS[0], 2, column);
        chart_series_set_categories(series, SHEETS[0], 3, 1, 17, 1);
        chart_series_set_values(series, SHEETS[0], 3, column, 17, column);
    }
    chart_title_set_name(chart, "Evolutie");
    worksheet_insert_chart(page, 2, 9, chart);
}

static void add_sheet(lxw_workbook *book, const looks *look, int number, int sheet) {
    char text[512];
    lxw_worksheet *page = workbook_add_worksheet(book, SHEETS[sheet]);
    lxw_format *formats[] = {look->text, look->text, look->count, look->count, look->count, look->count, look->percent, look->decimal};
    snprintf(text, sizeof text, "%s: partner %d", SHEETS[sheet], number);
    worksheet_write_string(page, 0, 0, text, look->title);
    worksheet_set_column(page, 0, 0, 12, NULL);
    worksheet_set_column(page, 1, 1, 34, NULL);
    worksheet_set_column(page, 2, 7, 11, NULL);
    for (int column = 0; column < 8; column++) worksheet_write_string(page, 2, column, HEADER[column], look->header);
    double totals[4] = {0};
    for (int line = 0; line < 40; line++) {
        int a = (number * 7 + sheet * 31 + line * 13) % 900, b = (number * 11 + sheet * 17 + line * 5) % 900;
        int c = (number * 3 + sheet * 41 + line * 19) % 900, total = a + b + c;
        snprintf(text, sizeof text, "%d-%02d", 21001 + number % 19, line);
        worksheet_write_string(page, 3 + line, 0, text, formats[0]);
        worksheet_write_string(page, 3 + line, 1, PROGRAMMES[(number + sheet + line) % 8], formats[1]);
        double values[] = {a, b, c, total, total ? (double)a / total : 0.0, ((number + line * 7 + sheet) % 400) / 100.0};
        for (int column = 0; column < 6; column++) worksheet_write_number(page, 3 + line, 2 + column, values[column], formats[2 + column]);
        for (int column = 0; column < 4; column++) totals[column] += values[column];
    }
    worksheet_write_string(page, 43, 0, "Totaal", look->total);
    for (int column = 0; column < 4; column++) worksheet_write_number(page, 43, 2 + column, totals[column], look->total_count);
    worksheet_freeze_panes(page, 3, 2);
    if (sheet == 0) add_chart(book, page);
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    int count = atoi(argv[1]);
    mkdir(argv[2], 0777);
    for (int number = 0; number < count; number++) {
        char path[512], title[64];
        snprintf(path, sizeof path, "%s/p%04d.xlsx", argv[2], number);
        snprintf(title, sizeof title, "Partner %d", number);
        lxw_workbook *book = workbook_new(path);
        lxw_doc_properties properties;
        memset(&properties, 0, sizeof properties);
        properties.title = title;
        properties.author = "bench";
        properties.subject = "Inschrijvingen";
        properties.created = 1704067200;
        workbook_set_properties(book, &properties);
        looks all = make_looks(book);
        for (int sheet = 0; sheet < 6; sheet++) add_sheet(book, &all, number, sheet);
        if (workbook_close(book)) return 1;
    }
    return 0;
}
