import { SMALL_NAMES } from '#lib/text/abbreviations.ts'
import { endsAtFullStop, followingAt, isGlued } from '#lib/text/full-stop.ts'

const TERMINATORS = '.!?…‽؟。！？'
/** Final marks of scripts that put no space after them. */
const UNSPACED = '。！？'
/** Close a sentence when they touch its final mark; “ and » open in other houses, but then a space stands before. */
const CLOSERS = '"”“»«’‘\'›‹″)]}'
/** Closing quotes that some houses set off by a space. */
const SPACED_CLOSERS = '"”“»'
/** A bracket longer than this many code units holds prose of its own; final marks inside it count. */
const LONGEST_ASIDE = 400

const SPACE = /\s/
const LOWER = /\p{Ll}/u
const SMALL_BRAND = /^\p{Ll}{1,2}-?\p{Lu}/u

/** Offsets of opening brackets to their closing ones, for the short asides of [start, end). */
function asidesIn(text: string, start: number, end: number): Map<number, number> {
  const asides = new Map<number, number>()
  const open: number[] = []
  for (let i = start; i < end; i++) {
    const c = text.charAt(i)
    if (c === '(' || c === '[') open.push(i)
    else if (c === ')' || c === ']') {
      const from = open.pop()
      if (from !== undefined && i - from <= LONGEST_ASIDE) asides.set(from, i)
    }
  }
  return asides
}

const skipSpace = (text: string, at: number, end: number) => {
  let i = at
  while (i < end && SPACE.test(text.charAt(i))) i++
  return i
}

const skipAny = (text: string, at: number, end: number, set: string) => {
  let i = at
  while (i < end && set.includes(text.charAt(i))) i++
  return i
}

/** Offset of the final mark right before a closing bracket, when the bracket holds a whole sentence. */
function finalMarkInside(text: string, open: number, close: number): number | null {
  let i = close - 1
  while (i > open && CLOSERS.includes(text.charAt(i))) i--
  return i > open && TERMINATORS.includes(text.charAt(i)) ? i : null
}

function endsHere(
  text: string,
  from: number,
  mark: number,
  run: string,
  next: number,
  end: number,
  quoted: boolean,
) {
  const following = followingAt(text, next, end)
  if (following.first === '') return false
  const small = LOWER.test(following.first)
  if (small && !SMALL_NAMES.has(following.word) && !SMALL_BRAND.test(following.word)) return false
  if (run === '.') return quoted || endsAtFullStop(text, from, mark, following)
  // An ellipsis set off by a space stands for words left out, not for an end.
  const ellipsis = /^(?:\.{2,}|…\.?)$/.test(run)
  return !ellipsis || quoted || (mark > from && !SPACE.test(text.charAt(mark - 1)))
}

/**
 * Where the sentences of one stretch of German prose end.
 *
 * Abbreviations, dates, ordinals, initials, quotes and asides in brackets do not end a sentence; a colon never does.
 * Linear in the length of the stretch. Own code because `Intl.Segmenter` breaks at German abbreviations and differs
 * between ICU versions, while browser and server must agree.
 *
 * @param start first UTF-16 code unit of the stretch
 * @param end one past its last
 * @returns exclusive ends in UTF-16 code units, ascending; the last one is `end`
 */
export function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = []
  const asides = asidesIn(text, start, end)
  let from = skipSpace(text, start, end)
  let i = from
  while (i < end) {
    const close = asides.get(i)
    if (close !== undefined) {
      const mark = i === from ? finalMarkInside(text, i, close) : null
      i = mark ?? close + 1
      if (mark === null) continue
    }
    if (!TERMINATORS.includes(text.charAt(i))) {
      i++
      continue
    }
    const mark = i
    const runEnd = skipAny(text, mark, end, TERMINATORS)
    let stop = skipAny(text, runEnd, end, CLOSERS + TERMINATORS)
    let next = skipSpace(text, stop, end)
    if (next >= end) break
    if (next > stop && SPACED_CLOSERS.includes(text.charAt(next)) && SPACE.test(text.charAt(next + 1))) {
      stop = next + 1
      next = skipSpace(text, stop, end)
    }
    const run = text.slice(mark, runEnd)
    const quoted = /["”“»«’‘›‹″]/.test(text.slice(runEnd, stop))
    const ended =
      next > stop
        ? endsHere(text, from, mark, run, next, end, quoted)
        : UNSPACED.includes(run.charAt(0)) || (run.length === 1 && isGlued(text, from, mark, stop))
    if (ended) {
      ends.push(stop)
      from = next
    }
    i = ended ? next : stop
  }
  ends.push(end)
  return ends
}
