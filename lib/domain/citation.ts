import { datePrecision } from '#lib/domain/partial-date.ts'

interface Span {
  start: number
  end: number
}

interface TextBlock extends Span {
  kind: 'heading' | 'paragraph'
}

/** Paragraphs counted from 1; both the same where a passage stays within one. */
export interface ParagraphRange {
  first: number
  last: number
}

/**
 * The paragraphs a passage touches, counted from 1 over the paragraphs of the text; headings are not counted.
 * Null for a passage that stands in headings only, or in no block at all.
 * @param blocks the blocks of the version, in order; offsets in UTF-16 code units
 */
export function paragraphsOf(blocks: readonly TextBlock[], anchor: Span): ParagraphRange | null {
  let number = 0
  let first: number | null = null
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    number += 1
    if (block.end <= anchor.start) continue
    if (block.start >= anchor.end) return first === null ? null : { first, last: number - 1 }
    first ??= number
  }
  return first === null ? null : { first, last: number }
}

/**
 * A partial ISO date (YYYY, YYYY-MM, YYYY-MM-DD) as the reader's locale prints it, as precise as it is known:
 * "Dez. 2024" in German, "Dec 2024" in English. Empty for null.
 */
export function printedDate(value: string | null, locale: string): string {
  if (!value) return ''
  const precision = datePrecision(value)
  if (precision === 'year') return value
  const date = new Date(precision === 'month' ? `${value}-01T00:00:00Z` : `${value}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  }).format(date)
}

/** Month and year in the least space, for the labels of charts: "01/25"; a bare year stays as it is. */
export function tinyDate(value: string | null): string {
  if (!value) return ''
  return value.length === 4 ? value : `${value.slice(5, 7)}/${value.slice(2, 4)}`
}

/** A passage to cite. Quotes are kept exactly as printed; everything else is already in the reader's language. */
export interface CitedPassage {
  quote: string
  /** Outlet, or whatever the article is known by. */
  outlet: string
  title: string
  /** As `printedDate` gives it; empty where unknown. */
  date: string
  /** "Fassung 1". */
  version: string
  /** "Absatz 3", or what else is said of the place; empty where unknown. */
  paragraph: string
  /** Where the article stands on the web, if it does. */
  url: string | null
}

export interface Citation {
  /** "Widerspruch · Zahl". */
  heading: string
  passages: readonly CitedPassage[]
  /** Further lines: explanation, note, status; empty ones are left out. */
  remarks: readonly string[]
  permalink: string
}

/** The same citation as plain text and as HTML, for the two forms a clipboard holds. */
export interface CitationText {
  text: string
  html: string
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** The line below a quote: outlet, date, version, paragraph; what is unknown is left out. */
export function sourceLine(passage: Omit<CitedPassage, 'quote' | 'url'>): string {
  const named = [
    passage.outlet,
    passage.title && passage.title !== passage.outlet ? `«${passage.title}»` : '',
  ]
  return [...named, passage.date, passage.version, passage.paragraph].filter(Boolean).join(', ')
}

function quoted(quote: string): string {
  return `«${quote.replace(/\s+/g, ' ').trim()}»`
}

/** A link with its passages as something to paste into a mail or a document. */
export function cite({ heading, passages, remarks, permalink }: Citation): CitationText {
  const said = remarks.filter(Boolean)
  const text = [
    heading,
    ...passages.map((passage) =>
      [quoted(passage.quote), sourceLine(passage), passage.url].filter(Boolean).join('\n'),
    ),
    ...(said.length > 0 ? [said.join('\n')] : []),
    permalink,
  ].join('\n\n')
  const html = [
    `<p><strong>${escapeHtml(heading)}</strong></p>`,
    ...passages.map((passage) => {
      const source = escapeHtml(sourceLine(passage))
      const named = passage.url ? `<a href="${escapeHtml(passage.url)}">${source}</a>` : source
      return `<blockquote><p>${escapeHtml(quoted(passage.quote))}</p><p>${named}</p></blockquote>`
    }),
    ...said.map((remark) => `<p>${escapeHtml(remark)}</p>`),
    `<p><a href="${escapeHtml(permalink)}">${escapeHtml(permalink)}</a></p>`,
  ].join('\n')
  return { text, html }
}

/** Several citations one below the other. */
export function citeAll(citations: readonly Citation[]): CitationText {
  const cited = citations.map(cite)
  return {
    text: cited.map(({ text }) => text).join('\n\n———\n\n'),
    html: cited.map(({ html }) => html).join('\n<hr>\n'),
  }
}
