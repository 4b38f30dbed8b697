/** A half-open passage [start, end) in UTF-16 offsets of one article version. */
export interface Interval {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Passages of one article, asked by offset. */
export interface IntervalIndex<T extends Interval> {
  /** Passages that hold the character at `offset`, shortest first (ties: earlier start, then id). */
  at(offset: number): T[]
  /** Passages that share at least one character with [start, end), in text order. */
  overlapping(start: number, end: number): T[]
  /** Replaces the content. */
  reset(items: readonly T[]): void
}

/** Text order: earlier start first, at the same start the longer passage first, then by id. */
export function byTextOrder(a: Interval, b: Interval): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function byLength(a: Interval, b: Interval): number {
  return a.end - a.start - (b.end - b.start) || byTextOrder(a, b)
}

/**
 * An implicit interval tree: the passages sorted by start, the middle of every slice standing for the slice
 * and knowing the furthest end in it. Building is O(n log n), a query O(log n + hits). Empty passages are
 * kept but never found.
 */
export function createIntervalIndex<T extends Interval>(items: readonly T[] = []): IntervalIndex<T> {
  let sorted: T[] = []
  let furthest = new Float64Array(0)

  function measure(from: number, to: number): number {
    if (from >= to) return Number.NEGATIVE_INFINITY
    const middle = (from + to) >> 1
    const end = Math.max(sorted[middle]!.end, measure(from, middle), measure(middle + 1, to))
    furthest[middle] = end
    return end
  }

  function collect(from: number, to: number, start: number, end: number, into: T[]): void {
    if (from >= to) return
    const middle = (from + to) >> 1
    if (furthest[middle]! <= start) return
    collect(from, middle, start, end, into)
    const item = sorted[middle]!
    if (item.start >= end) return
    if (item.end > start && item.end > item.start) into.push(item)
    collect(middle + 1, to, start, end, into)
  }

  function reset(next: readonly T[]): void {
    sorted = [...next].sort(byTextOrder)
    furthest = new Float64Array(sorted.length)
    measure(0, sorted.length)
  }

  function overlapping(start: number, end: number): T[] {
    const hits: T[] = []
    if (start < end) collect(0, sorted.length, start, end, hits)
    return hits
  }

  reset(items)
  return { overlapping, reset, at: (offset) => overlapping(offset, offset + 1).sort(byLength) }
}

/**
 * Which of the passages under the pointer a click takes: the shortest, and when that one is already chosen
 * the one around it, at last back to the shortest. `hits` as from `at`; null when there is none.
 */
export function nextAround<T extends Interval>(hits: readonly T[], chosen: string | null): T | null {
  const position = hits.findIndex((hit) => hit.id === chosen)
  return hits[(position + 1) % hits.length] ?? null
}
