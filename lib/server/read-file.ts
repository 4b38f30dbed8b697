import type { DecodeErrorCode } from '#lib/import/decode.ts'
import { type ArticleFile, readArticleFile } from '#lib/import/read-article-file.ts'
import type { ArticleVersion } from '#lib/schemas/article.ts'
import { AppError } from '#lib/server/errors.ts'

/** A file that was read, with its bytes and where they came from. */
export interface ObtainedFile {
  bytes: Uint8Array<ArrayBuffer>
  /** As `storableFilename` gives it; null for a text that was no file. */
  filename: string | null
  obtained: ArticleVersion['obtained']
  read: Extract<ArticleFile, { ok: true }>
}

/** A file, or a text, that no article can be made of. */
export class UnreadableFile extends AppError {
  readonly reason: DecodeErrorCode

  constructor(reason: DecodeErrorCode, field: string, message: string) {
    super(reason === 'too-large' ? 'too-large' : 'invalid', `${field}: ${message}`, {
      errors: [{ field, message }],
    })
    this.reason = reason
  }
}

/**
 * Reads a file as far as it can be without the database.
 * @throws UnreadableFile naming the file, or the field `text`
 */
export function readFile(input: Omit<ObtainedFile, 'read'>): ObtainedFile {
  const filename = input.filename === null ? null : storableFilename(input.filename)
  const field = filename ?? 'text'
  const read = readArticleFile(input.bytes, { filename: field, today: new Date().toISOString().slice(0, 10) })
  if (read.ok) return { ...input, filename, read }
  const message = read.message.startsWith(`${field}: `) ? read.message.slice(field.length + 2) : read.message
  throw new UnreadableFile(read.code, field, message)
}

/** A name as it can be stored: without folders, control characters and halves of characters, at most 255 code units. */
function storableFilename(filename: string): string {
  const base = filename.replace(/^.*[/\\]/s, '').replace(/\p{Cc}/gu, '\ufffd')
  return base.slice(0, 255).toWellFormed().trim() || '–'
}
