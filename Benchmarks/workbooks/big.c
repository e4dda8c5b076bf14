/* big ROWS OUT.xlsx: one sheet of ten columns with libxlsxwriter in constant memory. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

static uint64_t state = 1;

static uint64_t next(void) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return state >> 33;
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    static const char *FORMS[] = {"aso", "tso", "kso", "bso", "aba", "pba", "graduaat"};
    static char places[300][32];
    for (int number = 0; number < 300; number++) snprintf(places[number], 32, "Gemeente née %03d", number);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(argv[2], &options);
    lxw_worksheet *page = workbook_add_worksheet(book, "Data");
    int rows = atoi(argv[1]);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < 8; column++) {
            uint64_t number = next();
            double value = column < 3 ? number % 100 : column < 6 ? number % 100000 : (number % 1000000) / (column == 6 ? 1000.0 : 999983.0);
            worksheet_write_number(page, row, column, value, NULL);
        }
        worksheet_write_string(page, row, 8, FORMS[(state >> 40) % 7], NULL);
        worksheet_write_string(page, row, 9, places[(state >> 45) % 300], NULL);
    }
    return workbook_close(book);
}
