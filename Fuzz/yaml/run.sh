#!/bin/sh
# Fuzzes the decoding of studies and templates: Fuzz/yaml/run.sh [seconds]
# What it finds is kept under output/fuzz and becomes a test.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
corpus=output/fuzz/yaml
mkdir -p $corpus
for file in Examples/*/study.yaml Templates/*.yaml Templates/*/*.yaml Tests/ToolTests/Studies/*/study.yaml \
  Tests/ToolTests/Studies/*/templates/*.yaml; do
  cp "$file" "$corpus/$(echo "$file" | tr / -)"
done
# The examples of the documentation are short, and use every key.
awk -v folder=$corpus '/^```yaml/ {n++; inside = 1; next} /^```/ {inside = 0}
  inside {print > (folder "/example-" n ".yaml")}' docs/*.md
# The words of the decoders, so that the fuzzer does not have to guess them.
grep -ohE '"[a-z]+(-[a-z]+)*"' Sources/StudyFiles/Study/*.swift Sources/StudyFiles/Templates/*.swift \
  | sort -u >output/fuzz/yaml.dictionary
swift build --package-path Fuzz/yaml --scratch-path output/fuzz/yaml-build --configuration release \
  --sanitize=address -Xswiftc -sanitize=fuzzer
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
timeout -k 10 $((seconds + 60)) output/fuzz/yaml-build/release/FuzzYAML -max_total_time="$seconds" -max_len=2048 -timeout=20 \
  -dict=output/fuzz/yaml.dictionary -artifact_prefix=output/fuzz/yaml- $corpus \
  >output/fuzz/yaml.log 2>&1 || {
  tail -40 output/fuzz/yaml.log
  exit 1
}
tail -2 output/fuzz/yaml.log
