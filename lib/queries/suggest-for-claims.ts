import { contextOf } from '#lib/analysis/index-article.ts'
import { createMemoryIndex, suggestLinks } from '#lib/analysis/suggest.ts'
import type { ClaimIndex, IndexedClaim, LinkSuggestion } from '#lib/analysis/types.ts'
import { findArticles } from '#lib/queries/present-article.ts'
import { findClaims } from '#lib/queries/present-claim.ts'
import type { Article, ArticleText } from '#lib/schemas/article.ts'
import type { Claim, ClaimAnchor } from '#lib/schemas/claim.ts'
import type { Tx } from '#lib/server/db.ts'
import { articleText } from '#lib/server/texts.ts'
import { type Sentence, splitSentences } from '#lib/text/sentences.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

interface Source {
  article: Article
  text: ArticleText
}

/** A dossier's claims as the analysis compares them, kept between calls. */
interface Kept {
  index: ClaimIndex
  claims: Map<string, IndexedClaim>
  /** What each claim was indexed from; another value means it must be indexed anew. */
  states: Map<string, string>
}

const mostDossiers = 50
const kept = new Map<string, Kept>()
const sentences = new WeakMap<ArticleText, Sentence[]>()

/**
 * The links to suggest for claims of a dossier, among themselves and with the dossier's other claims, best first.
 * Claims count if they are confirmed or suggested, not in the bin, and have a passage in the newest version of an
 * article that is not in the bin. The index is kept in memory and brought up to date from `tx`, so that a new claim
 * costs what it costs itself, not what the dossier costs.
 */
export async function suggestForClaims(
  tx: Tx,
  scope: Scope,
  claimIds: readonly string[],
): Promise<LinkSuggestion[]> {
  const states = await currentStates(tx, scope)
  const stale = [...states].filter(([id, state]) => kept.get(scope.dossierId)?.states.get(id) !== state)
  const loaded = await load(
    tx,
    scope,
    stale.map(([id]) => id),
  )
  // From here on nothing waits, so that no other transaction comes between the index and its use.
  const { index, claims } = bringUpToDate(scope.dossierId, states, loaded)
  return suggestLinks(
    [...new Set(claimIds)].flatMap((id) => claims.get(id) ?? []),
    index,
  )
}

async function currentStates(tx: Tx, scope: Scope): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT claim.id, concat_ws(' ', claim.version, newest.id, article.published_at) AS state
    FROM article
    CROSS JOIN LATERAL (
      SELECT id FROM article_version WHERE article_id = article.id ORDER BY number DESC LIMIT 1
    ) AS newest
    JOIN claim_anchor AS anchor ON anchor.article_version_id = newest.id
    JOIN claim ON claim.id = anchor.claim_id
    WHERE article.dossier_id = ${scope.dossierId}::uuid AND article.workspace_id = ${scope.workspaceId}::uuid
      AND article.deleted_at IS NULL AND claim.deleted_at IS NULL AND claim.status <> 'dismissed'
    ORDER BY claim.id`
  return new Map(rows.map(({ id, state }) => [id, state]))
}

function bringUpToDate(
  dossierId: string,
  states: Map<string, string>,
  loaded: readonly IndexedClaim[],
): Kept {
  const entry = kept.get(dossierId) ?? { index: createMemoryIndex(), claims: new Map(), states: new Map() }
  // Put last again: the dossier that was not used for longest is the first to go.
  kept.delete(dossierId)
  kept.set(dossierId, entry)
  if (kept.size > mostDossiers) kept.delete(kept.keys().next().value as string)
  for (const id of entry.claims.keys()) {
    if (states.has(id)) continue
    entry.index.remove(id)
    entry.claims.delete(id)
  }
  for (const claim of loaded) {
    entry.index.add(claim)
    entry.claims.set(claim.id, claim)
  }
  // A claim that went away between the two reads stays out, and is asked for again next time.
  entry.states = new Map([...states].filter(([id]) => entry.claims.has(id)))
  return entry
}

async function load(tx: Tx, scope: Scope, ids: string[]): Promise<IndexedClaim[]> {
  if (ids.length === 0) return []
  const found = await findClaims(tx, scope, ids)
  const sources = await sourcesOf(tx, scope, [...new Set(found.map((claim) => claim.articleId))])
  return found.flatMap((claim) => {
    const source = sources.get(claim.articleId)
    const anchor = claim.anchors.find(
      ({ articleVersionId }) => articleVersionId === source?.article.current.id,
    )
    return source && anchor ? [indexed(claim, anchor, source)] : []
  })
}

async function sourcesOf(tx: Tx, scope: Scope, articleIds: string[]): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  for (const article of await findArticles(tx, scope, articleIds)) {
    const text = await articleText(tx, scope, article.current.id)
    if (text) sources.set(article.id, { article, text })
  }
  return sources
}

function indexed(claim: Claim, anchor: ClaimAnchor, { article, text }: Source): IndexedClaim {
  return {
    id: claim.id,
    articleId: claim.articleId,
    text: anchor.quote,
    context: contextOf(text.text, anchor.start, anchor.end, sentencesOf(text)),
    quantities: claim.quantities.map((quantity) => ({
      ...quantity,
      // Where it stands in the claim; its words are what the comparison goes by.
      start: Math.max(0, anchor.quote.indexOf(quantity.text)),
      end: Math.max(0, anchor.quote.indexOf(quantity.text)) + quantity.text.length,
      modality: claim.modality,
      source: claim.origin,
    })),
    modality: claim.modality,
    source: claim.origin,
    time: claim.time,
    publishedAt: article.publishedAt,
  }
}

function sentencesOf(text: ArticleText): Sentence[] {
  const known = sentences.get(text) ?? splitSentences(text.text, text.blocks)
  sentences.set(text, known)
  return known
}
