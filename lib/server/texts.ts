import type { ArticleText } from '#lib/schemas/article.ts'
import type { Tx } from '#lib/server/db.ts'

const limit = 200
const cache = new Map<string, ArticleText>()

/**
 * The text of an article version of a dossier, or null when the dossier has no such version. Versions never
 * change, so the ones last used are kept in memory; the dossier is part of the key and so of every answer.
 */
export async function articleText(
  tx: Tx,
  scope: { workspaceId: string; dossierId: string },
  versionId: string,
): Promise<ArticleText | null> {
  const key = `${scope.workspaceId} ${scope.dossierId} ${versionId}`
  const known = cache.get(key)
  if (known) return known
  const row = await tx.articleVersion.findFirst({
    where: { id: versionId, dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    select: { id: true, articleId: true, number: true, text: true, blocks: true },
  })
  if (!row) return null
  const text: ArticleText = {
    versionId: row.id,
    articleId: row.articleId,
    number: row.number,
    text: row.text,
    blocks: row.blocks as ArticleText['blocks'],
  }
  cache.set(key, text)
  if (cache.size > limit) cache.delete(cache.keys().next().value as string)
  return text
}
