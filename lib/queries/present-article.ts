import type { Article, ArticleVersion, Exclusion, SentenceCheck } from '#lib/schemas/article.ts'
import type { Tx } from '#lib/server/db.ts'
import { Prisma } from '#lib/server/generated/prisma/client.ts'

type ArticleRow = Prisma.ArticleGetPayload<object>
type ExclusionRow = Prisma.ExclusionGetPayload<object>
type SentenceCheckRow = Prisma.SentenceCheckGetPayload<object>

interface Scope {
  workspaceId: string
  dossierId: string
}

interface VersionRow {
  id: string
  article_id: string
  number: number
  sha256: string
  bytes: number
  obtained: ArticleVersion['obtained']
  obtained_at: Date
  filename: string | null
}

/** An article as the API and the event log show it. */
function presentArticle(row: ArticleRow, current: VersionRow): Article {
  return {
    id: row.id,
    dossierId: row.dossierId,
    position: row.position,
    title: row.title,
    outlet: row.outlet,
    author: row.author,
    url: row.url,
    publishedAt: row.publishedAt,
    language: row.language,
    role: row.role,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    current: {
      id: current.id,
      number: current.number,
      sha256: current.sha256,
      bytes: current.bytes,
      obtained: current.obtained,
      obtainedAt: current.obtained_at.toISOString(),
      filename: current.filename,
    },
  }
}

/** The newest version of each article, by article id. The raw bytes stay in the database: only their number is read. */
async function currentVersions(tx: Tx, scope: Scope, articleIds: string[]): Promise<Map<string, VersionRow>> {
  const rows = await tx.$queryRaw<VersionRow[]>(Prisma.sql`
    SELECT DISTINCT ON (article_id) id, article_id, number, sha256, octet_length(raw) AS bytes, obtained::text,
           obtained_at, filename
    FROM article_version
    WHERE workspace_id = ${scope.workspaceId}::uuid AND dossier_id = ${scope.dossierId}::uuid
      AND article_id = ANY(${articleIds}::uuid[])
    ORDER BY article_id, number DESC`)
  return new Map(rows.map((row) => [row.article_id, row]))
}

async function present(tx: Tx, scope: Scope, rows: ArticleRow[]): Promise<Article[]> {
  const versions = await currentVersions(
    tx,
    scope,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const current = versions.get(row.id)
    return current ? [presentArticle(row, current)] : []
  })
}

/** All articles of a dossier in their order, those in the bin included. */
export async function listArticles(tx: Tx, scope: Scope): Promise<Article[]> {
  const rows = await tx.article.findMany({
    where: { dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return present(tx, scope, rows)
}

/** Articles of a dossier by id, in their order; ids the dossier does not have are left out. */
export async function findArticles(tx: Tx, scope: Scope, ids: string[]): Promise<Article[]> {
  const rows = await tx.article.findMany({
    where: { id: { in: ids }, dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return present(tx, scope, rows)
}

/** One article of a dossier, or null. */
export async function findArticle(tx: Tx, scope: Scope, id: string): Promise<Article | null> {
  return (await findArticles(tx, scope, [id]))[0] ?? null
}

/** The article of the dossier that is not in the bin and has a version of exactly these bytes, or null. */
export async function articleHolding(tx: Tx, scope: Scope, sha256: string): Promise<Article | null> {
  const version = await tx.articleVersion.findFirst({
    where: {
      dossierId: scope.dossierId,
      workspaceId: scope.workspaceId,
      sha256,
      article: { deletedAt: null },
    },
    select: { articleId: true },
    orderBy: { id: 'asc' },
  })
  return version && findArticle(tx, scope, version.articleId)
}

/** An exclusion as the API and the event log show it. */
export function presentExclusion(row: ExclusionRow): Exclusion {
  const { id, articleVersionId, start, end, reason, active, version } = row
  return { id, articleVersionId, start, end, reason, active, version }
}

/** A checked sentence as the API and the event log show it. */
export function presentSentenceCheck(row: SentenceCheckRow): SentenceCheck {
  const { id, articleVersionId, start, end, checkedById } = row
  return { id, articleVersionId, start, end, checkedById, checkedAt: row.checkedAt.toISOString() }
}
