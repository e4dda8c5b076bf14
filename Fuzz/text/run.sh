#!/bin/sh
# Fuzzes the reader of delimited text and the reading of values: Fuzz/text/run.sh [seconds]
# What it finds is kept under output/fuzz and becomes a test.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
reading=Sources/StudyFiles/Reading
mkdir -p output/fuzz/delimited output/fuzz/values
swiftc -O -use-ld=lld -sanitize=fuzzer,address -parse-as-library -swift-version 6 \
  -enable-upcoming-feature InternalImportsByDefault \
  -I Sources/CByteScanning/include \
  $(grep -L -e "import Glibc" -e "import RegionalStatistics" $reading/*.swift) \
  Fuzz/text/FuzzDelimitedText.swift -o output/fuzz/fuzz-delimited
swiftc -O -use-ld=lld -sanitize=fuzzer,address -parse-as-library -swift-version 6 \
  Sources/RegionalStatistics/Normalizing/*.swift \
  Fuzz/text/FuzzValues.swift -o output/fuzz/fuzz-values
export SWIFT_BACKTRACE=enable=no
for target in delimited values; do
  timeout -k 10 $((seconds + 60)) output/fuzz/fuzz-$target -max_total_time="$seconds" -max_len=512 \
    -artifact_prefix="output/fuzz/$target-" output/fuzz/$target >output/fuzz/$target.log 2>&1 || {
    tail -40 output/fuzz/$target.log
    exit 1
  }
  tail -2 output/fuzz/$target.log
done
