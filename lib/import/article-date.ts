import type { Block } from '#lib/text/blocks.ts'
import { isDateLine } from '#lib/text/byline.ts'

export type DatePrecision = 'day' | 'month' | 'year'

/** When an article appeared, as exactly as it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
export type PublicationDate = { publishedAt: string; precision: DatePrecision }

const HEADER = /^[ \t]*date (\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])[ \t]*/
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']
const MONTH_ALIASES: Record<string, string> = { jän: 'jan', mae: 'mär', mar: 'mär' }
const WRITTEN_DATE =
  /(?<!\d)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\. ?(?:(\d{1,2})\.|(\p{L}{3,9})\.?) ?(\d{4}))(?!\d)/u
const FILE_DATE =
  /(?:^|[-_. ])((?:19|20)\d{2})(?:([-_.]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?=$|[-_. ])/u
const FIRST_PUBLISHED = /^(?:Publiziert|Veröffentlicht|Erstellt)/u

/** Blocks at the top and at the foot in which a line with the date may stand. */
const NEAR_TOP = 10
const NEAR_FOOT = 3

/** A date of the calendar, or null for a thirteenth month or a 31 June. */
function calendarDate(year: number, month?: number, day?: number): PublicationDate | null {
  const pad = (n: number, length: number) => String(n).padStart(length, '0')
  if (year < 1600) return null
  if (month === undefined) return { publishedAt: pad(year, 4), precision: 'year' }
  if (month < 1 || month > 12) return null
  if (day === undefined) return { publishedAt: `${pad(year, 4)}-${pad(month, 2)}`, precision: 'month' }
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return { publishedAt: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, precision: 'day' }
}

const numberOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))

/**
 * Reads the heading ` date YYYY-MM ` (also with a day, or the year alone) with which stored articles begin.
 *
 * @returns the date and the length of the heading in UTF-16 code units, or null when the text begins otherwise or the
 *   date is none of the calendar
 */
export function readDateHeader(text: string): (PublicationDate & { length: number }) | null {
  const match = HEADER.exec(text)
  if (!match) return null
  const date = calendarDate(Number(match[1]), numberOf(match[2]), numberOf(match[3]))
  return date && { ...date, length: match[0].length }
}

function monthNumber(name: string): number | undefined {
  const short = name.toLowerCase().slice(0, 3)
  const index = MONTHS.indexOf(MONTH_ALIASES[short] ?? short)
  return index < 0 ? undefined : index + 1
}

function readWrittenDate(line: string): PublicationDate | null {
  const match = WRITTEN_DATE.exec(line)
  if (!match) return null
  const [, isoYear, isoMonth, isoDay, day, month, monthName, year] = match
  if (isoYear) return calendarDate(Number(isoYear), Number(isoMonth), Number(isoDay))
  const number = monthName ? monthNumber(monthName) : numberOf(month)
  return number === undefined ? null : calendarDate(Number(year), number, Number(day))
}

function readFileDate(filename: string): PublicationDate | null {
  const name = filename.replace(/^.*[/\\]/, '').replace(/\.\p{L}{1,5}$/u, '')
  const match = FILE_DATE.exec(name)
  return match && calendarDate(Number(match[1]), numberOf(match[3]), numberOf(match[4]))
}

/**
 * Guesses when an article appeared from a line that says so near its top or foot, else from the file name. Dates inside
 * the prose are what the article speaks of and are not considered.
 *
 * @param today YYYY-MM-DD; a later date is no date of publication
 */
export function guessDate(
  text: string,
  blocks: readonly Block[],
  { filename, today }: { filename: string; today: string },
): PublicationDate | null {
  const lines = blocks
    .filter((_, i) => i < NEAR_TOP || i >= blocks.length - NEAR_FOOT)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
    .filter(isDateLine)
  const ordered = [...lines.filter((l) => FIRST_PUBLISHED.test(l)), ...lines]
  const candidates = [...ordered.map(readWrittenDate), readFileDate(filename)]
  return candidates.find((date) => date !== null && date.publishedAt <= today) ?? null
}
