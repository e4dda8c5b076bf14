#!/bin/sh
# Fuzzes the reader of XLSX and ODS files: Fuzz/spreadsheet/run.sh [seconds]
# What it finds is kept under output/fuzz and becomes a case of make_corpus.py and a test.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
mkdir -p output/fuzz/spreadsheet
python3 Fuzz/spreadsheet/make_corpus.py output/fuzz/spreadsheet
# Too large to mutate: their tests are in HostileFileTests.
rm -f output/fuzz/spreadsheet/zip-bomb.xlsx output/fuzz/spreadsheet/long-token.xlsx
swiftc -O -use-ld=lld -sanitize=fuzzer,address -parse-as-library -swift-version 6 \
  -enable-upcoming-feature InternalImportsByDefault -I Sources/CZlib \
  $(find Sources/Workbook/Reading Sources/Workbook/Model -name '*.swift') \
  Sources/Workbook/WorkbookError.swift Fuzz/spreadsheet/SpreadsheetFuzz.swift \
  -o output/fuzz/fuzz-spreadsheet
export SWIFT_BACKTRACE=enable=no
timeout -k 10 $((seconds + 60)) output/fuzz/fuzz-spreadsheet -max_total_time="$seconds" \
  -artifact_prefix=output/fuzz/spreadsheet- output/fuzz/spreadsheet >output/fuzz/spreadsheet.log 2>&1 || {
  tail -40 output/fuzz/spreadsheet.log
  exit 1
}
tail -2 output/fuzz/spreadsheet.log
