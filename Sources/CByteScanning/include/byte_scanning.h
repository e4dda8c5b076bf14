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

/// What 64 bytes are as text.
struct byte_scanning_text {
  /// How many of them are whole characters.
  int verified;
  /// Whether all of those are ASCII.
  int is_plain;
};

#if defined(__SSE2__)

/// The highest bits of four times 16 bytes.
static inline __attribute__((always_inline)) uint64_t byte_scanning_bits(
    __m128i a, __m128i b, __m128i c, __m128i d) {
  const uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  const uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

/// The bits of the bytes that are one value.
static inline __attribute__((always_inline)) uint64_t byte_scanning_equal(
    __m128i a, __m128i b, __m128i c, __m128i d, __m128i value) {
  return byte_scanning_bits(_mm_cmpeq_epi8(a, value), _mm_cmpeq_epi8(b, value),
                            _mm_cmpeq_epi8(c, value), _mm_cmpeq_epi8(d, value));
}

/// The bits of the bytes above one value, as signed numbers.
static inline __attribute__((always_inline)) uint64_t byte_scanning_above(
    __m128i a, __m128i b, __m128i c, __m128i d, int8_t value) {
  const __m128i least = _mm_set1_epi8(value);
  return byte_scanning_bits(_mm_cmpgt_epi8(a, least), _mm_cmpgt_epi8(b, least),
                            _mm_cmpgt_epi8(c, least), _mm_cmpgt_epi8(d, least));
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

/// How many of 64 bytes that begin with a character are characters of one, two or three bytes without NUL, whole
/// ones: 62 at least, or 0 where it isn't so easily told.
static inline __attribute__((always_inline)) struct byte_scanning_text byte_scanning_check(
    const uint8_t *bytes) {
  const __m128i a = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i b = _mm_loadu_si128((const __m128i *)(bytes + 16));
  const __m128i c = _mm_loadu_si128((const __m128i *)(bytes + 32));
  const __m128i d = _mm_loadu_si128((const __m128i *)(bytes + 48));
  struct byte_scanning_text text = {64, 1};
  const uint64_t ascii = byte_scanning_above(a, b, c, d, 0);
  if (ascii == UINT64_MAX) return text;
  // 0x80...0xBF, 0xC2...0xDF and 0xE1...0xEF without 0xED, after which not every byte may follow.
  const uint64_t from_c0 = byte_scanning_above(a, b, c, d, -65);
  const uint64_t from_e0 = byte_scanning_above(a, b, c, d, -33);
  const uint64_t following = ~from_c0 & byte_scanning_bits(a, b, c, d);
  const uint64_t two = byte_scanning_above(a, b, c, d, -63) & ~from_e0;
  const uint64_t three = byte_scanning_above(a, b, c, d, -32) & ~byte_scanning_above(a, b, c, d, -17) &
                         ~byte_scanning_equal(a, b, c, d, _mm_set1_epi8(-19));
  const uint64_t expected = (two | three) << 1 | three << 2;
  const int is_right = (ascii | two | three | following) == UINT64_MAX && following == expected;
  // A character that the last bytes only begin is left to the next 64.
  text.verified = !is_right ? 0 : three >> 62 == 1 ? 62 : (two | three) >> 63 ? 63 : 64;
  if (text.verified) text.is_plain = ((two | three) & UINT64_MAX >> (64 - text.verified)) == 0;
  return text;
}

/// The bits of the bytes that are the same in two times 64 bytes.
static inline __attribute__((always_inline)) uint64_t byte_scanning_same(
    const uint8_t *bytes, const uint8_t *others) {
  uint64_t same = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i one = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    const __m128i other = _mm_loadu_si128((const __m128i *)(others + 16 * i));
    same |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(one, other)) << (16 * i);
  }
  return same;
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

static inline struct byte_scanning_text byte_scanning_check(const uint8_t *bytes) {
  int plain = 1;
  for (int i = 0; i < 64; i++) plain &= bytes[i] >= 1 && bytes[i] <= 127;
  struct byte_scanning_text text = {plain ? 64 : 0, plain};
  return text;
}

static inline uint64_t byte_scanning_same(const uint8_t *bytes, const uint8_t *others) {
  uint64_t same = 0;
  for (int i = 0; i < 64; i++) same |= (uint64_t)(bytes[i] == others[i]) << i;
  return same;
}

#endif
