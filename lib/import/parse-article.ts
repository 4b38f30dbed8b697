import { type DatePrecision, guessDate, readDateHeader } from '#lib/import/article-date.ts'
import { guessOutlet } from '#lib/import/article-outlet.ts'
import { guessTitle } from '#lib/import/article-title.ts'
import { type ArticleLanguage, guessLanguage } from '#lib/import/language.ts'
import { type Block, splitBlocks } from '#lib/text/blocks.ts'
import { type Boilerplate, detectBoilerplate } from '#lib/text/boilerplate.ts'
import { readByline } from '#lib/text/byline.ts'

/**
 * What a text file says about its article. Everything but `text` is a guess that people can correct.
 * Offsets of blocks and boilerplate are UTF-16 code units of `text`.
 */
export type ParsedArticle = {
  text: string
  title: string
  outlet: string | null
  author: string | null
  /** YYYY-MM-DD, YYYY-MM or YYYY, as `precision` says. */
  publishedAt: string | null
  precision: DatePrecision | null
  language: ArticleLanguage
  blocks: Block[]
  boilerplate: Boilerplate[]
}

/**
 * Reads a plain-text article. A heading ` date YYYY-MM ` on the first line gives the date and is taken off; the rest of
 * the text stays as it is.
 *
 * @param text as `decodeText` gives it
 * @param today YYYY-MM-DD; guessed dates lie not after it
 * @returns an article without blocks when nothing but the heading is there
 */
export function parseArticle(
  text: string,
  { filename, today }: { filename: string; today: string },
): ParsedArticle {
  const header = readDateHeader(text)
  const body = header ? text.slice(header.length) : text
  const blocks = splitBlocks(body)
  const boilerplate = detectBoilerplate(body, blocks)
  const date = header ?? guessDate(body, blocks, { filename, today })
  const authors = boilerplate
    .filter(({ reason }) => reason === 'byline')
    .flatMap(({ start, end }) => readByline(body.slice(start, end))?.author ?? [])
  return {
    text: body,
    title:
      guessTitle(body, blocks, boilerplate) || filename.replace(/^.*[/\\]/, '').replace(/\.\p{L}{1,5}$/u, ''),
    outlet: guessOutlet(body, boilerplate, filename),
    author: authors[0] ?? null,
    publishedAt: date?.publishedAt ?? null,
    precision: date?.precision ?? null,
    language: guessLanguage(body),
    blocks,
    boilerplate,
  }
}
