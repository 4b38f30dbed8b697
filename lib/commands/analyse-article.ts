import { analyseArticle as readArticle } from '#lib/analysis/analyse.ts'
import { insertSuggestedClaims } from '#lib/commands/insert-suggested-claims.ts'
import { insertSuggestedLinks } from '#lib/commands/insert-suggested-links.ts'
import { findArticle } from '#lib/queries/present-article.ts'
import { suggestForClaims } from '#lib/queries/suggest-for-claims.ts'
import type { ArticleText } from '#lib/schemas/article.ts'
import { database, type Tx } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'
import { log } from '#lib/server/log.ts'
import { articleText } from '#lib/server/texts.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/** What the analysis reads: the newest version of an article, when it was published and what is excluded. */
interface Material {
  text: ArticleText
  publishedAt: string | null
  locale: string
  excluded: { start: number; end: number }[]
}

/**
 * Reads the newest version of an article: its checkable passages become suggested claims, and suggested links follow
 * between them and the dossier's other claims, all as one event without a person. A passage where a claim stands or
 * stood, whatever became of it, is not suggested again; a second run over the same text changes nothing.
 * @throws AppError `not-found`
 */
export async function analyseArticle({ workspaceId, dossierId }: Scope, articleId: string): Promise<void> {
  const scope = { workspaceId, dossierId }
  for (let isDone = false; !isDone; ) {
    // Reading a long text takes a while: the dossier is locked only for what is then written.
    const material = await materialOf(database(), scope, articleId)
    const analysis = readArticle(material.text.text, material)
    isDone = await commit(
      { workspaceId, logId: dossierId, actorId: null },
      'article.analysed',
      async (tx) => {
        await lockDossier(tx, dossierId)
        if (!isSame(material, await materialOf(tx, scope, articleId))) return { result: false, changes: [] }
        const claims = await insertSuggestedClaims(tx, scope, material.text, analysis)
        const claimIds = claims.map((claim) => claim.id)
        const suggestions = await suggestForClaims(tx, scope, claimIds)
        const links = await insertSuggestedLinks(tx, scope, suggestions)
        return {
          result: true,
          changes: [
            ...claims.map((claim) => change('claim', null, claim)),
            ...links.map((link) => change('link', null, link)),
          ],
        }
      },
    )
  }
}

async function materialOf(tx: Tx, scope: Scope, articleId: string): Promise<Material> {
  const article = await findArticle(tx, scope, articleId)
  const text = article && (await articleText(tx, scope, article.current.id))
  if (!text) throw notFound('article')
  const excluded = await tx.exclusion.findMany({
    where: { ...scope, articleVersionId: text.versionId, active: true },
    select: { start: true, end: true },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
  })
  return { text, publishedAt: article.publishedAt, locale: article.language, excluded }
}

function isSame(a: Material, b: Material): boolean {
  const { text: x, ...rest } = a
  const { text: y, ...others } = b
  return x.versionId === y.versionId && JSON.stringify(rest) === JSON.stringify(others)
}

/** As `analyseArticle`, for the end of another command: what that one committed stands even if this fails. */
export async function analyseAfterwards(scope: Scope, articleId: string): Promise<void> {
  try {
    await analyseArticle(scope, articleId)
  } catch (error) {
    log.error({ err: error, articleId }, 'analysis of an article failed')
  }
}
