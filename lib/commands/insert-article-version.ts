import { v7 as uuidv7 } from 'uuid'
import type { ArticleFile } from '#lib/import/read-article-file.ts'
import { presentExclusion } from '#lib/queries/present-article.ts'
import type { ArticleVersion, Exclusion } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'

/** A file that was read, with its bytes and where they came from. */
export interface ObtainedFile {
  bytes: Uint8Array<ArrayBuffer>
  /** As `storableFilename` gives it. */
  filename: string | null
  obtained: ArticleVersion['obtained']
  read: Extract<ArticleFile, { ok: true }>
}

/** A name as it can be stored: without folders, NUL, line breaks and halves of characters, at most 255 code units. */
export function storableFilename(filename: string): string {
  const base = filename.replace(/^.*[/\\]/s, '').replace(/\p{Cc}/gu, '\ufffd')
  return base.slice(0, 255).toWellFormed().trim() || '–'
}

/** Stores one snapshot of an article with the boilerplate found in it. The number must be the next of its article. */
export async function insertArticleVersion(
  tx: Tx,
  actor: DossierActor,
  target: { articleId: string; number: number },
  file: ObtainedFile,
): Promise<{ versionId: string; exclusions: Exclusion[] }> {
  const scope = { workspaceId: actor.workspaceId, dossierId: actor.dossierId }
  const { article, sha256 } = file.read
  const versionId = uuidv7()
  await tx.articleVersion.createMany({
    data: [
      {
        id: versionId,
        ...scope,
        ...target,
        raw: file.bytes,
        sha256,
        obtained: file.obtained,
        obtainedById: actor.userId,
        filename: file.filename,
        text: article.text,
        blocks: article.blocks,
      },
    ],
  })
  const rows = await tx.exclusion.createManyAndReturn({
    data: article.boilerplate.map(({ start, end, reason }) => ({
      id: uuidv7(),
      ...scope,
      articleVersionId: versionId,
      start,
      end,
      reason,
    })),
  })
  const exclusions = rows.map(presentExclusion).sort((a, b) => a.start - b.start)
  return { versionId, exclusions }
}
