import { type ComparedQuantities, relationOf, type TimeRelation, type Verdict } from '#lib/domain/relation.ts'
import { dayNumber, parsePublication, publicationSpan } from './calendar.ts'
import { entityOf } from './entities.ts'
import { type ClaimFeatures, featuresOf, type Measure, shared } from './measures.ts'
import { headMatch } from './nouns.ts'
import { predicateMatch } from './predicates.ts'
import type { IndexedClaim, LinkNature, TimeSpan } from './types.ts'

/** A quarter: statements this close in time can be compared though their times do not meet. */
const nearDays = 92

interface TimesCompared {
  time: TimeRelation
  later: 'a' | 'b' | null
  laterIsStated: boolean
}

function spanOf(claim: IndexedClaim): TimeSpan | null {
  return claim.time ?? publicationSpan(parsePublication(claim.publishedAt))
}

/** How the times two claims speak of lie to each other; a claim without a time speaks of its publication. */
export function compareTimes(a: IndexedClaim, b: IndexedClaim): TimesCompared {
  const x = spanOf(a)
  const y = spanOf(b)
  if (!x || !y) return { time: 'same', later: null, laterIsStated: false }
  const day = (iso: string | null, open: number) => (iso === null ? open : dayNumber(iso))
  const [aFrom, aTo] = [day(x.from, -1e9), day(x.to, 1e9)]
  const [bFrom, bTo] = [day(y.from, -1e9), day(y.to, 1e9)]
  const gap = Math.max(bFrom - aTo, aFrom - bTo)
  const published = (claim: IndexedClaim) => publicationSpan(parsePublication(claim.publishedAt))?.to ?? ''
  if (gap > 0) {
    const later = aFrom > bTo ? 'a' : 'b'
    return {
      time: gap <= nearDays ? 'near' : 'apart',
      later,
      laterIsStated: a.time !== null && b.time !== null,
    }
  }
  const [pa, pb] = [published(a), published(b)]
  const later = pa === pb || pa === '' || pb === '' ? null : pa > pb ? 'a' : 'b'
  return { time: 'same', later, laterIsStated: false }
}

/** A third, if two sentences name different places: floods in Locarno, floods in Siders. */
function placeMatch(a: ClaimFeatures, b: ClaimFeatures): number {
  const known = a.places.size > 0 && b.places.size > 0
  if (!known || shared(a.places, b.places) > 0) return 1
  // A town and its country may be one place: the names in the table do not tell.
  const countries = [...a.places, ...b.places].some((place) => entityOf(place) !== null && place.length > 6)
  return countries ? 0.85 : 0.35
}

function entityMatch(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0.93
  return shared(a, b) > 0 ? 1 : 0.45
}

/** 0..1 for the counted things; 0 if they differ. */
function nounMatch(a: Measure, b: Measure): number {
  if (a.noun === null || b.noun === null) return 0
  const match = headMatch(a.noun, b.noun)
  if (!match) return 0
  if (a.owners.size > 0 && b.owners.size > 0 && shared(a.owners, b.owners) === 0) return 0
  if (a.generic && a.owners.size > 0 !== b.owners.size > 0) return 0
  return match === 'same' ? 1 : 0.92
}

type Family = 'money' | 'share' | 'count' | 'measure' | null

function familyOf({ quantity }: Measure): Family {
  if (quantity.type === 'money' || quantity.type === 'count' || quantity.type === 'measure')
    return quantity.type
  if (quantity.type === 'percent') return quantity.unit === 'percent' ? 'share' : null
  return quantity.type === 'ratio' && quantity.value !== null && quantity.value < 1 ? 'share' : null
}

/** How sure it is, 0..1, that two quantities are of one measure: thing, unit, whose, what happens to it. */
export function measureMatch(a: Measure, b: Measure, fa: ClaimFeatures, fb: ClaimFeatures): number {
  const family = familyOf(a)
  if (family === null || family !== familyOf(b)) return 0
  const topic = shared(fa.words, fb.words)
  const entities = entityMatch(fa.entities, fb.entities) * placeMatch(fa, fb)
  let predicate = predicateMatch(a.predicate, b.predicate)
  const unknown = a.predicate === null || b.predicate === null
  const x = a.quantity.value
  const y = b.quantity.value
  // The same large figure of the same thing twice is hardly chance, whatever is said of it.
  if (unknown && x !== null && x === y && x >= 100) predicate = 0.88
  if (family === 'money') {
    if (a.quantity.unit !== b.quantity.unit) return 0
    return unknown ? predicate * entities * Math.min(1, 0.3 + topic * 0.2) : predicate * entities
  }
  const noun = nounMatch(a, b)
  if (family === 'count') {
    let match = noun * predicate * entities
    if (unknown && x !== null && y !== null) {
      const times = Math.max(x, y) / Math.max(1e-9, Math.min(x, y))
      if (times > 2) match *= 0.45
      if (Math.min(x, y) < 10) match *= 0.5
    }
    return match
  }
  if (family === 'measure' && a.quantity.unit !== b.quantity.unit) return 0
  // Shares and dimensions of unnamed things only meet in sentences that speak of much the same.
  const thing = noun > 0 ? noun : a.noun === null && b.noun === null && topic >= 2 ? 0.75 : 0
  return thing * predicate * entities * (topic >= 1 || noun === 1 ? 1 : 0.7)
}

export interface QuantityRelation {
  a: Measure
  b: Measure
  verdict: Verdict
  compared: ComparedQuantities
}

/** Shares are compared as parts of one: 25 percent and a quarter are equal. */
function comparable(measure: Measure) {
  const { value, min, max, hedge, magnitude, type } = measure.quantity
  if (type !== 'percent') return { value, min, max, hedge, magnitude }
  const part = (n: number | null) => (n === null ? null : Number((n / 100).toPrecision(12)))
  return { value: part(value), min: part(min), max: part(max), hedge, magnitude }
}

/** The strongest relation between the quantities of two claims; `null` if there is none. */
export function relateQuantities(a: IndexedClaim, b: IndexedClaim): QuantityRelation | null {
  const fa = featuresOf(a)
  const fb = featuresOf(b)
  const times = compareTimes(a, b)
  let best: QuantityRelation | null = null
  for (const x of fa.measures) {
    for (const y of fb.measures) {
      let measure = measureMatch(x, y, fa, fb)
      if (measure === 0) continue
      const sure = x.predicate !== null && x.predicate === y.predicate
      // An author rarely contradicts herself: within one article the measures must be plainly the same.
      if (a.articleId === b.articleId && !sure && x.quantity.value !== y.quantity.value) measure *= 0.6
      const compared: ComparedQuantities = {
        a: comparable(x),
        b: comparable(y),
        measure,
        ...times,
        hypothetical: x.quantity.modality === 'hypothetical' || y.quantity.modality === 'hypothetical',
        oneDenied: (x.quantity.modality === 'denied') !== (y.quantity.modality === 'denied'),
      }
      const verdict = relationOf(compared)
      if (verdict && (!best || verdict.score > best.verdict.score)) best = { a: x, b: y, verdict, compared }
    }
  }
  return best
}

export interface EventRelation {
  kind: 'duplicate' | 'contradicts'
  nature: LinkNature | null
  code: 'same-event' | 'other-date' | 'denial'
  score: number
}

/** The relation of claims of which at least one has no figure: the same event, another date, a denial. */
export function relateEvents(a: IndexedClaim, b: IndexedClaim): EventRelation | null {
  const fa = featuresOf(a)
  const fb = featuresOf(b)
  if (fa.denial !== fb.denial) {
    const [denial, other] = fa.denial ? [a, b] : [b, a]
    const told = other.modality !== 'hypothetical' && other.modality !== 'denied'
    // "… dementierte diese Berichte" denies what stands right before it.
    const refersBack = /\b(?:diese[nrs]?|dies|solche[nr]?)\b/i.test(denial.text)
    const beside = a.articleId === b.articleId && refersBack && denial.context.includes(other.text)
    if (!told || !beside) return null
    return { kind: 'contradicts', nature: 'negation', code: 'denial', score: 0.6 }
  }
  if (fa.measures.length > 0 || fb.measures.length > 0) return null
  const common = shared(fa.words, fb.words)
  const smaller = Math.max(1, Math.min(fa.words.size, fb.words.size))
  const agreement = fa.agreement && fb.agreement && fa.event === 'sign' && fb.event === 'sign'
  const overlap = common / smaller
  if (fa.event !== fb.event || !(agreement || (common >= 3 && overlap >= 0.5))) return null
  const entities = entityMatch(fa.entities, fb.entities)
  const likeness = Math.min(1, (agreement ? 0.8 : 0.5) + 0.1 * common)
  const stated = a.time !== null && b.time !== null
  const { time } = compareTimes(a, b)
  if (stated && time !== 'same') {
    const alike = time === 'near' && common >= 2 && entities === 1
    return alike ? { kind: 'contradicts', nature: 'date', code: 'other-date', score: 0.55 * likeness } : null
  }
  return { kind: 'duplicate', nature: null, code: 'same-event', score: 0.66 * likeness * entities }
}
