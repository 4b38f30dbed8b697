import { importArticle } from '#lib/commands/import-article.ts'
import type { UploadedFile } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { AppError } from '#lib/server/errors.ts'
import { UnreadableFile } from '#lib/server/read-file.ts'

/**
 * Adds files as articles, each on its own: one that cannot be taken is answered with the reason and the others go on.
 * Answers in the order of the files.
 * @throws what is not the fault of a file, e.g. when the database is away
 */
export async function uploadArticles(actor: DossierActor, files: readonly File[]): Promise<UploadedFile[]> {
  const outcomes: UploadedFile[] = []
  for (const file of files) outcomes.push(await upload(actor, file))
  return outcomes
}

async function upload(actor: DossierActor, file: File): Promise<UploadedFile> {
  const filename = file.name
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { outcome, article } = await importArticle(actor, { bytes, filename, obtained: 'upload' })
    return { filename, outcome, article, problem: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const code = error instanceof UnreadableFile ? error.reason : error.code
    return { filename, outcome: 'failed', article: null, problem: { code, message: error.message } }
  }
}
