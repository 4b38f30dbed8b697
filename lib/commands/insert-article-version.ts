import { v7 as uuidv7 } from 'uuid'
import { presentExclusion } from '#lib/queries/present-article.ts'
import type { Exclusion } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import type { ObtainedFile } from '#lib/server/read-file.ts'

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
