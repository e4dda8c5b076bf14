/// Questions about 64 bytes at once, answered as bit masks: bit i stands for byte i.
///
/// Header only. SSE2 belongs to every x86-64, so no compiler flag is needed; elsewhere plain C does
/// the same. Swift's own SIMD types have no instruction that gathers a mask, hence this shim.
#pragma once
#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Where the bytes that shape delimited text stand.
struct byte_scanning_masks {
  uint64_t separators;
  uint64_t line_feeds;
  uint64_t carriage_returns;
  uint64_t quotes;
};

#if defined(__SSE2__)

/// The bits of four comparisons of 16 bytes with one value.
static inline __attribute__((always_inline)) uint64_t byte_scanning_equal(
    __m128i a, __m128i b, __m128i c, __m128i d, __m128i value) {
  const uint64_t low = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, value)) |
                       (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, value)) << 16;
  const uint64_t high = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, value)) |
                        (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(d, value)) << 16;
  return low | high << 32;
}

/// Reads 64 bytes at `bytes`.
static inline __attribute__((always_inline)) struct byte_scanning_masks byte_scanning_find(
    const uint8_t *bytes, uint8_t separator, uint8_t quote) {
  const __m128i a = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i b = _mm_loadu_si128((const __m128i *)(bytes + 16));
  const __m128i c = _mm_loadu_si128((const __m128i *)(bytes + 32));
  const __m128i d = _mm_loadu_si128((const __m128i *)(bytes + 48));
  struct byte_scanning_masks masks;
  masks.separators = byte_scanning_equal(a, b, c, d, _mm_set1_epi8((char)separator));
  masks.line_feeds = byte_scanning_equal(a, b, c, d, _mm_set1_epi8('\n'));
  masks.carriage_returns = byte_scanning_equal(a, b, c, d, _mm_set1_epi8('\r'));
  masks.quotes = byte_scanning_equal(a, b, c, d, _mm_set1_epi8((char)quote));
  return masks;
}

/// Whether 64 bytes at `bytes` all lie in 1...127: ASCII without NUL.
static inline __attribute__((always_inline)) int byte_scanning_is_plain(const uint8_t *bytes) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i a = _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)bytes), zero);
  const __m128i b = _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16)), zero);
  const __m128i c = _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(bytes + 32)), zero);
  const __m128i d = _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(bytes + 48)), zero);
  return _mm_movemask_epi8(_mm_and_si128(_mm_and_si128(a, b), _mm_and_si128(c, d))) == 0xFFFF;
}

#else

static inline struct byte_scanning_masks byte_scanning_find(
    const uint8_t *bytes, uint8_t separator, uint8_t quote) {
  struct byte_scanning_masks masks = {0, 0, 0, 0};
  for (int i = 0; i < 64; i++) {
    masks.separators |= (uint64_t)(bytes[i] == separator) << i;
    masks.line_feeds |= (uint64_t)(bytes[i] == '\n') << i;
    masks.carriage_returns |= (uint64_t)(bytes[i] == '\r') << i;
    masks.quotes |= (uint64_t)(bytes[i] == quote) << i;
  }
  return masks;
}

static inline int byte_scanning_is_plain(const uint8_t *bytes) {
  int plain = 1;
  for (int i = 0; i < 64; i++) plain &= bytes[i] >= 1 && bytes[i] <= 127;
  return plain;
}

#endif
