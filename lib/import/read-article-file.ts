import { type DecodeError, decodeText, type TextEncodingName } from '#lib/import/decode.ts'
import { sha256Hex } from '#lib/import/hash.ts'
import { type ParsedArticle, parseArticle } from '#lib/import/parse-article.ts'

export type ArticleFile =
  | { ok: true; article: ParsedArticle; encoding: TextEncodingName; sha256: string }
  | DecodeError

/**
 * One text file from its bytes to an article that can be stored.
 *
 * The hash is that of the bytes as given.
 * @returns the errors of `decodeText`; `empty` also for a file with a date heading and no text
 */
export function readArticleFile(
  bytes: Uint8Array,
  options: { filename: string; today: string },
): ArticleFile {
  const decoded = decodeText(bytes, options)
  if (!decoded.ok) return decoded
  const article = parseArticle(decoded.text, options)
  if (article.blocks.length === 0) {
    return { ok: false, code: 'empty', message: `${options.filename}: the file holds a date but no text.` }
  }
  return { ok: true, article, encoding: decoded.encoding, sha256: sha256Hex(bytes) }
}
