import { z } from 'zod'
import { isPartialDate } from '#lib/domain/partial-date.ts'

/** In lower case, as PostgreSQL writes them: the same id in capitals is the same thing everywhere below. */
export const idSchema = z.uuid().toLowerCase()
/** The version a person saw; a write against an older one is answered with 409. */
export const versionSchema = z.int().positive()
export const instantSchema = z.iso.datetime()

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
// PostgreSQL text holds no NUL, and UTF-8 holds no half of a surrogate pair.
const isStorable = (text: string) => !text.includes('\u0000') && !loneSurrogate.test(text)
const unstorable = { error: 'contains a NUL character or half of a surrogate pair' }

/** Text a person wrote in one line: trimmed, 1 to `max` UTF-16 code units. */
export const lineSchema = (max: number) => z.string().trim().min(1).max(max).refine(isStorable, unstorable)
/** Longer text of a person: kept as written, up to `max` UTF-16 code units. */
export const proseSchema = (max: number) => z.string().max(max).refine(isStorable, unstorable)
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD' })
export const isoDateSchema = z.iso.date()

export const spanShape = { start: z.int().min(0), end: z.int().min(1) }
