#include "memory.h"

#if defined(__wasm__)
#include <stddef.h>
#include <stdint.h>

// Blocks lie one after another; a free one is joined with free neighbours at once, so that a large document
// can follow many small ones. Free blocks hang in lists by size, eight to each power of two, and a list that
// surely fits is found by bits: no search grows with the number of blocks.

typedef struct Block {
  uint32_t previousSize;  // of the block before, where that is free
  uint32_t size;          // of the whole block, a multiple of 16, with the two flags below
  struct Block *next;     // these two only while it is free
  struct Block *last;
} Block;

enum { headBytes = 8, unit = 16, isFree = 1, followsFree = 2, flags = 3, listCount = 232 };

static const uint32_t growBytes = 1u << 20;
static const uint32_t pageBytes = 1u << 16;

extern unsigned char __heap_base;

static Block *lists[listCount];
static uint32_t filled[(listCount + 31) / 32];
static Block *end;

static uint32_t sizeOf(const Block *block) { return block->size & ~(uint32_t)flags; }
static Block *after(Block *block) { return (Block *)((char *)block + sizeOf(block)); }
static void *payload(Block *block) { return (char *)block + headBytes; }
static Block *blockOf(void *pointer) { return (Block *)((char *)pointer - headBytes); }

// The list that blocks of a size hang in.
static uint32_t listOf(uint32_t size) {
  uint32_t units = size / unit;
  if (units < 8) return units;
  uint32_t top = 31 - (uint32_t)__builtin_clz(units);
  return (top - 2) * 8 + ((units >> (top - 3)) & 7);
}

// The first list all of whose blocks are large enough.
static uint32_t listFor(uint32_t size) {
  uint32_t units = size / unit;
  if (units >= 8) units += (1u << (28 - (uint32_t)__builtin_clz(units))) - 1;
  return listOf(units * unit);
}

static void hang(Block *block, uint32_t size) {
  uint32_t list = listOf(size);
  block->size = size | isFree | (block->size & followsFree);
  block->last = NULL;
  block->next = lists[list];
  if (block->next) block->next->last = block;
  lists[list] = block;
  filled[list / 32] |= 1u << list % 32;
  Block *next = after(block);
  next->previousSize = size;
  next->size |= followsFree;
}

static void unhang(Block *block) {
  uint32_t list = listOf(sizeOf(block));
  if (block->next) block->next->last = block->last;
  if (block->last) {
    block->last->next = block->next;
  } else {
    lists[list] = block->next;
    if (!block->next) filled[list / 32] &= ~(1u << list % 32);
  }
  block->size &= ~(uint32_t)isFree;
  after(block)->size &= ~(uint32_t)followsFree;
}

static void release(Block *block) {
  uint32_t size = sizeOf(block);
  if (block->size & followsFree) {
    Block *before = (Block *)((char *)block - block->previousSize);
    unhang(before);
    size += sizeOf(before);
    block = before;
  }
  Block *next = (Block *)((char *)block + size);
  if (next->size & isFree) {
    unhang(next);
    size += sizeOf(next);
  }
  hang(block, size);
}

// Gives back what a block has beyond a size.
static void trim(Block *block, uint32_t size) {
  uint32_t rest = sizeOf(block) - size;
  if (rest < unit) return;
  block->size = size | (block->size & followsFree);
  Block *tail = after(block);
  tail->size = rest;
  release(tail);
}

static int grow(uint32_t size) {
  uint32_t bytes = size + pageBytes > growBytes ? size + pageBytes : growBytes;
  uint32_t pages = (bytes + pageBytes - 1) / pageBytes;
  uintptr_t start = (uintptr_t)__builtin_wasm_memory_size(0) * pageBytes;
  if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
  if (!end) {
    // What lies between the program's data and the end of its memory is ours as well.
    uintptr_t first = (uintptr_t)&__heap_base;
    first = (first + unit - 1) / unit * unit + headBytes;
    end = (Block *)first;
    end->size = 0;
  }
  uintptr_t limit = start + pages * pageBytes - headBytes;
  Block *block = end;
  block->size = (uint32_t)(limit - (uintptr_t)block) | (block->size & followsFree);
  end = (Block *)limit;
  end->size = 0;
  release(block);
  return 1;
}

static Block *take(uint32_t size) {
  for (;;) {
    uint32_t list = listFor(size);
    uint32_t word = list / 32;
    uint32_t bits = word < sizeof filled / sizeof *filled ? filled[word] & ~0u << list % 32 : 0;
    while (!bits && ++word < sizeof filled / sizeof *filled) bits = filled[word];
    if (bits) {
      Block *block = lists[word * 32 + (uint32_t)__builtin_ctz(bits)];
      unhang(block);
      trim(block, size);
      return block;
    }
    if (!grow(size)) return NULL;
  }
}

void *malloc(size_t count) {
  if (count > 0x7FFF0000u) return NULL;
  uint32_t size = ((uint32_t)count + headBytes + unit - 1) / unit * unit;
  Block *block = take(size);
  return block ? payload(block) : NULL;
}

void free(void *pointer) {
  if (pointer) release(blockOf(pointer));
}

int posix_memalign(void **result, size_t alignment, size_t count) {
  if (alignment <= unit) {
    *result = malloc(count);
    return *result ? 0 : 12;
  }
  char *whole = malloc(count + alignment + unit);
  if (!whole) return 12;
  char *aligned = (char *)(((uintptr_t)whole + alignment - 1) / alignment * alignment);
  if (aligned != whole) {
    // What stands before it is a block that is given back.
    Block *before = blockOf(whole);
    Block *block = blockOf(aligned);
    uint32_t lead = (uint32_t)(aligned - whole);
    block->size = sizeOf(before) - lead;
    before->size = lead | (before->size & followsFree);
    release(before);
  }
  *result = aligned;
  return 0;
}

__attribute__((target("bulk-memory"))) void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

__attribute__((target("bulk-memory"))) void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

__attribute__((target("bulk-memory"))) void *memset(void *to, int value, size_t count) {
  return __builtin_memset(to, value, count);
}

int memcmp(const void *one, const void *other, size_t count) {
  const unsigned char *a = one, *b = other;
  while (count >= 8) {
    uint64_t x, y;
    __builtin_memcpy(&x, a, 8);
    __builtin_memcpy(&y, b, 8);
    if (x != y) break;
    a += 8, b += 8, count -= 8;
  }
  for (; count; a++, b++, count--) {
    if (*a != *b) return *a < *b ? -1 : 1;
  }
  return 0;
}

// What the compiler puts around arrays on the stack, and calls where something has written past one.
uintptr_t __stack_chk_guard = 0x5AFE0D0Au;

void __stack_chk_fail(void) { __builtin_trap(); }

// The product of two numbers of 128 bits, by which the compiler sees whether one of 64 has overflowed.
__int128 __multi3(__int128 one, __int128 other) {
  const uint64_t half = 0xFFFFFFFFu;
  uint64_t a = (uint64_t)one, b = (uint64_t)other;
  uint64_t low = (a & half) * (b & half);
  uint64_t middle = (a >> 32) * (b & half) + (low >> 32);
  uint64_t rest = (a & half) * (b >> 32) + (middle & half);
  uint64_t high = (a >> 32) * (b >> 32) + (middle >> 32) + (rest >> 32);
  high += a * (uint64_t)(other >> 64) + (uint64_t)(one >> 64) * b;
  return (__int128)((unsigned __int128)high << 64 | rest << 32 | (low & half));
}

// Hash tables need no secret here: nothing is shared with anybody. The same input gives the same work.
void arc4random_buf(void *to, size_t count) {
  memset(to, 0x5A, count);
}
#endif
