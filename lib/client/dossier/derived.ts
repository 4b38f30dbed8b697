import type { DossierState } from '#lib/client/dossier/state.ts'
import { linksByClaim } from '#lib/domain/claim-relations.ts'
import type { Article, ArticleText } from '#lib/schemas/article.ts'
import type { Claim, ClaimAnchor } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'

/** A claim with the passage shown for it, and where that stands. */
export interface PlacedClaim {
  claim: Claim
  anchor: ClaimAnchor
  article: Article
}

export interface Derived {
  /** Articles that are not in the bin, in their order. */
  articles: readonly Article[]
  textOf(articleId: string): ArticleText | undefined
  /** Claims shown (neither dismissed nor binned) per article, in reading order. */
  claimsOf: ReadonlyMap<string, readonly PlacedClaim[]>
  placed: ReadonlyMap<string, PlacedClaim>
  /** Live links whose both ends are shown, strongest first per claim. */
  linksOf: ReadonlyMap<string, readonly Link[]>
  links: readonly Link[]
  /** Suggested links, best first. */
  suggestions: readonly Link[]
  questionsOf: ReadonlyMap<string, readonly Question[]>
}

const byPosition = (a: Article, b: Article) => a.position - b.position || (a.id < b.id ? -1 : 1)

/** Everything the views read off a state; computed once per state, see `derive`. */
function compute(state: DossierState): Derived {
  const articles = [...state.article.values()]
    .filter((article) => article.deletedAt === null)
    .sort(byPosition)
  const placed = new Map<string, PlacedClaim>()
  const claimsOf = new Map<string, PlacedClaim[]>(articles.map((article) => [article.id, []]))
  for (const claim of state.claim.values()) {
    if (claim.deletedAt !== null || claim.status === 'dismissed') continue
    const article = state.article.get(claim.articleId)
    const list = claimsOf.get(claim.articleId)
    const anchor = claim.anchors.find((candidate) => candidate.articleVersionId === article?.current.id)
    if (!article || !list || !anchor) continue
    const item = { claim, anchor, article }
    placed.set(claim.id, item)
    list.push(item)
  }
  for (const list of claimsOf.values()) {
    list.sort(
      (a, b) =>
        a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || (a.claim.id < b.claim.id ? -1 : 1),
    )
  }
  const links = [...state.link.values()].filter(
    (link) =>
      link.deletedAt === null &&
      link.status !== 'dismissed' &&
      placed.has(link.lowClaimId) &&
      placed.has(link.highClaimId),
  )
  const questionsOf = new Map<string, Question[]>()
  for (const question of state.question.values()) {
    if (question.deletedAt !== null) continue
    for (const { claimId } of question.claims) {
      const list = questionsOf.get(claimId)
      if (list) list.push(question)
      else questionsOf.set(claimId, [question])
    }
  }
  return {
    articles,
    textOf: (articleId) => state.texts.get(state.article.get(articleId)?.current.id ?? ''),
    claimsOf,
    placed,
    linksOf: linksByClaim(links),
    links,
    suggestions: links
      .filter((link) => link.status === 'suggested')
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1)),
    questionsOf,
  }
}

const known = new WeakMap<DossierState, Derived>()

/** What the views read off a state; the same object for the same state. */
export function derive(state: DossierState): Derived {
  let derived = known.get(state)
  if (!derived) {
    derived = compute(state)
    known.set(state, derived)
  }
  return derived
}
