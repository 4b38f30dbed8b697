import type { Derived, PlacedClaim } from '#lib/client/dossier/derived.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { bareFigure, printFigure, shortWording } from '#lib/domain/printed-figure.ts'
import type { Claim, Quantity } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'

/** One end of a link: the passage and the quantity compared there, if there is one. */
export interface LinkSide extends PlacedClaim {
  quantity: Quantity | null
}

/** The quantity a link or question means: the one named, or else the claim's only one. */
export function meantQuantity(claim: Claim, id: string | null): Quantity | null {
  const named = claim.quantities.find((quantity) => quantity.id === id)
  return named ?? (claim.quantities.length === 1 ? (claim.quantities[0] ?? null) : null)
}

/** Articles by publication, oldest first; undated ones last, then in the dossier's order. */
export function byPublication(a: PlacedClaim['article'], b: PlacedClaim['article']): number {
  const [first, second] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999']
  return first < second ? -1 : first > second ? 1 : a.position - b.position
}

/** Both ends of a link, the earlier publication first; empty where an end is not shown. */
export function linkSides(link: Link, placed: Derived['placed']): LinkSide[] {
  const low = placed.get(link.lowClaimId)
  const high = placed.get(link.highClaimId)
  if (!low || !high) return []
  return [
    { ...low, quantity: meantQuantity(low.claim, link.lowQuantityId) },
    { ...high, quantity: meantQuantity(high.claim, link.highQuantityId) },
  ].sort((a, b) => byPublication(a.article, b.article))
}

const shownQuote = 90

/** A passage in one line, cut at a word where it is long. */
export function shortQuote(quote: string, longest = shownQuote): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : longest)} …`
}

const sameUnit = (a: Quantity, b: Quantity) => a.type === b.type && a.unit === b.unit

/** Whether the figures of both ends can stand on one axis. */
export function areComparable(quantities: readonly (Quantity | null)[]): boolean {
  const known = quantities.filter((quantity) => quantity !== null)
  const [first] = known
  if (!first || known.length !== quantities.length) return false
  // Counted things carry their noun as a unit: Container and Schiffscontainer are counted alike.
  return known.every(
    (quantity) => quantity.type === first.type && (first.type === 'count' || sameUnit(quantity, first)),
  )
}

const arrows: Record<LinkKind, string> = {
  contradicts: '↔',
  duplicate: '=',
  updates: '→',
  refines: '→',
  supports: '→',
}

/** A pair as one line: "540 Mio. US-$ ↔ bis zu 5,5 Mrd. US-$", "11'000 → 20'000 Container". */
export interface PairLine {
  left: string
  right: string
  sign: string
  /** The counted thing, where both sides count the same. */
  noun: string | null
  /** The sides are quotes, since at least one has no figure. */
  quoted: boolean
}

/** The article's own words; where a correction has left only the figure, its hedge as a sign. */
function wording(quantity: Quantity): string {
  const words = shortWording(quantity)
  return words === bareFigure(quantity) ? printFigure(quantity) : words
}

/** How a link is put in one line. Directed links read from the older or rougher statement to the one that does it. */
export function pairLine(link: Link, placed: Derived['placed']): PairLine | null {
  const sides = linkSides(link, placed)
  const [first, second] = sides
  if (!first || !second) return null
  const doing = link.direction === 'low_to_high' ? link.lowClaimId : link.highClaimId
  const swap = link.direction !== 'none' && first.claim.id === doing
  const [left, right] = swap ? [second, first] : [first, second]
  const sign = arrows[link.kind]
  if (!left.quantity || !right.quantity) {
    return {
      left: shortQuote(left.anchor.quote),
      right: shortQuote(right.anchor.quote),
      sign,
      noun: null,
      quoted: true,
    }
  }
  const nouns = [left.quantity.noun, right.quantity.noun].flatMap((noun) => noun ?? [])
  const counted = left.quantity.type === 'count' && nouns.length === 2
  return {
    left: link.kind === 'updates' ? bareFigure(left.quantity) : wording(left.quantity),
    right: link.kind === 'updates' ? bareFigure(right.quantity) : wording(right.quantity),
    sign,
    // The shortest noun is the head that compounds share: Container before Schiffscontainer.
    noun: counted ? (nouns.sort((a, b) => a.length - b.length)[0] ?? null) : null,
    quoted: false,
  }
}
