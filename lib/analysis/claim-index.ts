import { type ClaimFeatures, featuresOf, type Measure } from './measures.ts'
import type { ClaimIndex, IndexedClaim } from './types.ts'

/** The keys under which a claim is stored, and those under which its likely counterparts are. */
export interface Signatures {
  stored: string[]
  queried: string[]
}

function shareLike(measure: Measure): boolean {
  const { type, value } = measure.quantity
  return type === 'percent' || (type === 'ratio' && value !== null && value < 1)
}

/**
 * Keys of a counted noun by the end of its stem, so that a compound meets its head: Schiffscontainer and
 * Container share "tain". Heads of three letters have a key of their own.
 */
function nounKeys(noun: string): Signatures {
  if (noun.length < 4) return { stored: [`s${noun}`], queried: [`s${noun}`, `l${noun}`] }
  const end = noun.slice(-4)
  const short = noun.slice(-3)
  return { stored: [`n${end}`, `l${short}`], queried: [`n${end}`, `s${short}`] }
}

/** Narrows keys by entity: a claim that names none meets all, one that names some meets those and the unnamed. */
function byEntity(prefix: string, entities: Set<string>): Signatures {
  if (entities.size === 0) return { stored: [`${prefix}|none`, `${prefix}|any`], queried: [`${prefix}|any`] }
  const each = [...entities].map((entity) => `${prefix}|${entity}`)
  return { stored: [...each, `${prefix}|any`], queried: [...each, `${prefix}|none`] }
}

function measureKeys(measure: Measure, read: ClaimFeatures): Signatures {
  const stored: string[] = []
  const queried: string[] = []
  const add = (base: string, kind: 'stored' | 'queried') => {
    const keys = byEntity(base, read.entities)[kind]
    if (kind === 'stored') stored.push(...keys)
    else queried.push(...keys)
  }
  const { quantity, noun } = measure
  if (quantity.type === 'money') {
    const words = [...read.words].slice(0, 8)
    const base = `money:${quantity.unit}`
    add(`${base}:${measure.predicate ?? '?'}`, 'stored')
    add(`${base}:${measure.predicate ?? '?'}`, 'queried')
    for (const word of words) {
      stored.push(`${base}~${word}`)
      queried.push(`${base}~${word}`)
    }
  } else if (noun !== null) {
    const prefix = shareLike(measure)
      ? 'share'
      : quantity.type === 'measure'
        ? `measure:${quantity.unit}`
        : 'count'
    const keys = nounKeys(noun)
    for (const key of keys.stored) add(`${prefix}:${key}`, 'stored')
    for (const key of keys.queried) add(`${prefix}:${key}`, 'queried')
  } else if (shareLike(measure) || quantity.type === 'measure') {
    const prefix = shareLike(measure) ? 'share' : `measure:${quantity.unit}`
    for (const word of [...read.words].slice(0, 8)) {
      stored.push(`${prefix}~${word}`)
      queried.push(`${prefix}~${word}`)
    }
  }
  return { stored, queried }
}

/** The signature keys of a claim. Free of orders of magnitude: figures that differ must still meet. */
export function signaturesOf(claim: IndexedClaim): Signatures {
  const read = featuresOf(claim)
  const stored = new Set<string>()
  const queried = new Set<string>()
  for (const measure of read.measures) {
    const keys = measureKeys(measure, read)
    for (const key of keys.stored) stored.add(key)
    for (const key of keys.queried) queried.add(key)
  }
  if (read.denial) {
    stored.add(`denial:${claim.articleId}`)
    queried.add(`article:${claim.articleId}`)
  } else {
    stored.add(`article:${claim.articleId}`)
    queried.add(`denial:${claim.articleId}`)
  }
  if (read.measures.length === 0) {
    const keys = [...read.words].slice(0, 16).map((word) => `word:${word}`)
    if (read.agreement && read.event === 'sign') keys.push('event:agreement')
    for (const key of keys) {
      stored.add(key)
      queried.add(key)
    }
  }
  return { stored: [...stored], queried: [...queried] }
}

/** At most so many claims of one key are looked at, the latest first: a page of one figure stays linear. */
const perKey = 100

/** A claim index in memory. */
export function createMemoryIndex(): ClaimIndex {
  const claims = new Map<string, { claim: IndexedClaim; stored: string[]; order: number }>()
  const postings = new Map<string, Set<string>>()
  let order = 0

  function remove(id: string): void {
    const entry = claims.get(id)
    if (!entry) return
    for (const key of entry.stored) {
      const ids = postings.get(key)
      ids?.delete(id)
      if (ids?.size === 0) postings.delete(key)
    }
    claims.delete(id)
  }

  function latest(ids: Set<string>): string[] {
    return ids.size <= perKey ? [...ids] : [...ids].slice(-perKey)
  }

  return {
    add(claim) {
      remove(claim.id)
      const { stored } = signaturesOf(claim)
      claims.set(claim.id, { claim, stored, order: order++ })
      for (const key of stored) {
        const ids = postings.get(key)
        if (ids) ids.add(claim.id)
        else postings.set(key, new Set([claim.id]))
      }
    },
    remove,
    candidates(claim) {
      const hits = new Map<string, number>()
      for (const key of signaturesOf(claim).queried) {
        const ids = postings.get(key)
        if (!ids) continue
        // One common word says little, two together are worth a look; every other key is enough alone.
        const weight = key.startsWith('word:') ? 1 : 2
        for (const id of latest(ids)) if (id !== claim.id) hits.set(id, (hits.get(id) ?? 0) + weight)
      }
      return [...hits]
        .filter(([, weight]) => weight >= 2)
        .map(([id]) => claims.get(id)!)
        .sort((a, b) => a.order - b.order)
        .map((entry) => entry.claim)
    },
  }
}
