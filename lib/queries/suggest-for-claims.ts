import type { IndexedClaim } from '#lib/analysis/types.ts'
import { findArticles } from '#lib/queries/present-article.ts'
import { claimParts, presentClaim } from '#lib/queries/present-claim.ts'
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
  sentences: Sentence[]
}

/**
 * The claims of a dossier as the analysis compares them: confirmed or suggested, not in the bin, with a passage in the
 * newest version of an article that is not in the bin either. In the order of their ids.
 */
export async function indexedClaims(tx: Tx, scope: Scope): Promise<IndexedClaim[]> {
  const rows = await tx.claim.findMany({
    where: {
      dossierId: scope.dossierId,
      workspaceId: scope.workspaceId,
      status: { in: ['confirmed', 'suggested'] },
      deletedAt: null,
      article: { deletedAt: null },
    },
    include: claimParts,
    orderBy: { id: 'asc' },
  })
  const sources = await sourcesOf(tx, scope, [...new Set(rows.map((row) => row.articleId))])
  return rows.flatMap((row) => {
    const claim = presentClaim(row)
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
    if (text) sources.set(article.id, { article, text, sentences: splitSentences(text.text, text.blocks) })
  }
  return sources
}

function indexed(claim: Claim, anchor: ClaimAnchor, { article, text, sentences }: Source): IndexedClaim {
  return {
    id: claim.id,
    articleId: claim.articleId,
    text: anchor.quote,
    context: contextOf(text, sentences, anchor),
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

/** The sentences a passage touches, with the one before and the one after where they are of the same paragraph. */
function contextOf(text: ArticleText, sentences: readonly Sentence[], anchor: ClaimAnchor): string {
  const first = sentences.findIndex((sentence) => sentence.end > anchor.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < anchor.end)
  if (first < 0 || last < first) return anchor.quote
  const neighbour = (at: number, of: number) =>
    sentences[at]?.block === sentences[of]?.block ? sentences[at] : undefined
  const from = neighbour(first - 1, first)?.start ?? sentences[first]?.start ?? anchor.start
  const to = neighbour(last + 1, last)?.end ?? sentences[last]?.end ?? anchor.end
  return text.text.slice(Math.min(from, anchor.start), Math.max(to, anchor.end))
}
