import { splitBlocks } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import { entitiesAmong, entityOf } from './entities.ts'
import { fold, isAdjective, stem } from './nouns.ts'
import { nearestPredicate, type PredicateClass, predicateOf } from './predicates.ts'
import { isCapitalised, type Token, tokenise } from './tokens.ts'
import type { IndexedClaim, Quantity } from './types.ts'

/** What a quantity measures: the thing, whose it is, what happens to it. */
export interface Measure {
  quantity: Quantity & { id: string }
  /** Stem of the counted noun or of the concept it stands for; null if there is none. */
  noun: string | null
  /** True for nouns that count anyone (Menschen, Tote): whose they are must then agree. */
  generic: boolean
  /** Entities named in the noun phrase itself: nordkoreanische Soldaten. */
  owners: Set<string>
  predicate: PredicateClass | null
}

/** What retrieval and comparison need of a claim, read once from its text and context. */
export interface ClaimFeatures {
  measures: Measure[]
  entities: Set<string>
  /** Where it happens, as far as it is said by "in" and a name: in Hamburg. */
  places: Set<string>
  /** Stems of the content words of the sentence, entities excluded. */
  words: Set<string>
  /** The event a claim without figures states, and whether it concerns an agreement. */
  event: PredicateClass | null
  agreement: boolean
  denial: boolean
}

/** Nouns that count the same thing, by stem; a small table, to be extended. */
const concepts = new Map<string, { noun: string; generic?: boolean; predicate?: PredicateClass }>()
function concept(
  noun: string,
  words: string,
  more: { generic?: boolean; predicate?: PredicateClass } = {},
): void {
  for (const word of words.split(' ')) concepts.set(stem(word), { noun, ...more })
}
concept('soldat', 'Soldat Soldaten Soldatinnen Mann Truppen Armeeangehörige Militärangehörige')
concept('person', 'Person Personen Mensch Menschen Leute', { generic: true })
concept('person', 'Tote Toten Todesopfer Getötete Opfer Todesfälle', { generic: true, predicate: 'killed' })
concept('person', 'Verletzte Schwerverletzte Verwundete', { generic: true, predicate: 'injured' })
concept('person', 'Festgenommene Verhaftete Festnahmen Verhaftungen', {
  generic: true,
  predicate: 'captured',
})
concept('person', 'Vermisste', { generic: true, predicate: 'missing' })
concept('person', 'Demonstrierende Demonstranten Kundgebungsteilnehmer', {
  generic: true,
  predicate: 'gather',
})

const agreements = /(?:pakt|vertrag|abkommen|vereinbarung|bundnis|deal)(?:s|es|e|en)?$/
const dullWords = new Set(
  `gemeinsam insgesamt mindestens allerdings ausserdem bereits inzwischen offenbar weiterhin zwischen während
  dagegen deshalb darüber hinaus jedoch vergangen jahr jahre monat woche tag ende anfang million milliarden
  prozent dollar franken euro angaben bericht laut zahl zeitung regierung land`
    .split(/\s+/)
    .map(stem),
)

function contentStems(tokens: Token[]): Set<string> {
  const words = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4 || words.size >= 40) continue
    const content = isCapitalised(token) || token.text.length >= 8
    if (!content || entityOf(token.text)) continue
    const s = stem(token.text)
    if (s.length >= 4 && !dullWords.has(s)) words.add(s)
  }
  return words
}

/** Abstract nouns also follow "in" without an article: in Gefangenschaft, in Zahlung. */
const noPlace = /(?:ung|schaft|heit|keit|tion|sicht|fall|form|hand|höhe|wahrheit)$/

function placesAmong(tokens: Token[]): Set<string> {
  const places = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (tokens[i - 1]!.lower !== 'in' || !isCapitalised(token) || noPlace.test(token.lower)) continue
    places.add(stem(token.text))
  }
  return places
}

interface Place {
  tokens: Token[]
  /** Offset of the claim's text within the sentence's tokens. */
  start: number
  whole: Token[]
}

/** The sentence of the context in which the claim stands; the claim itself if the context lacks it. */
function place(claim: IndexedClaim): Place {
  const at = claim.context.indexOf(claim.text)
  if (at < 0) {
    const tokens = tokenise(claim.text)
    return { tokens, start: 0, whole: tokens }
  }
  const end = at + claim.text.length
  const sentences = splitSentences(claim.context, splitBlocks(claim.context)).filter(
    (s) => s.start < end && at < s.end,
  )
  const from = sentences[0]?.start ?? at
  const to = Math.max(end, sentences.at(-1)?.end ?? end)
  const tokens = tokenise(claim.context.slice(from, to), from)
  const single = from === 0 && to >= claim.context.trimEnd().length
  return { tokens, start: at, whole: single ? tokens : tokenise(claim.context) }
}

function ownersOf(tokens: Token[], noun: number): Set<string> {
  const owners = new Set<string>()
  const own = entityOf(tokens[noun]!.text)
  if (own) owners.add(own)
  for (
    let i = noun - 1;
    i >= 0 && (isAdjective(tokens[i]) || /^(?:und|oder|,)$/.test(tokens[i]!.lower));
    i--
  ) {
    const entity = entityOf(tokens[i]!.text)
    if (entity) owners.add(entity)
  }
  return owners
}

function measureOf(
  claim: IndexedClaim,
  quantity: Quantity & { id: string },
  { tokens, start }: Place,
): Measure {
  const inside = claim.text.indexOf(quantity.text)
  const from = start + Math.max(0, inside)
  const to = from + (inside < 0 ? claim.text.length : quantity.text.length)
  const first = Math.max(
    0,
    tokens.findIndex((t) => t.end > from),
  )
  const after = tokens.findIndex((t) => t.start >= to)
  const last = after < 0 ? tokens.length : after
  const nounAt =
    quantity.noun === null ? -1 : tokens.findIndex((t, i) => i >= first && t.text === quantity.noun)
  const known = quantity.noun === null ? undefined : concepts.get(stem(quantity.noun))
  const own = quantity.noun === null ? null : entityOf(quantity.noun)
  const said = nearestPredicate(tokens, first, Math.max(last, nounAt + 1), quantity.type === 'money')
  // The dead are dead whatever is said of them; demonstrators may have been counted or arrested.
  const predicate = known?.predicate === 'gather' ? (said ?? 'gather') : (known?.predicate ?? said)
  return {
    quantity,
    // "Sechs Nordkoreaner" counts people, and says whose.
    noun: own ? 'person' : quantity.noun === null ? null : (known?.noun ?? stem(quantity.noun)),
    generic: own !== null || (known?.generic ?? false),
    owners: nounAt < 0 ? new Set() : ownersOf(tokens, nounAt),
    predicate,
  }
}

const features = new WeakMap<IndexedClaim, ClaimFeatures>()

/** The features of a claim; computed once for each claim object, which must not be changed afterwards. */
export function featuresOf(claim: IndexedClaim): ClaimFeatures {
  const known = features.get(claim)
  if (known) return known
  const where = place(claim)
  const near = entitiesAmong(where.tokens)
  const event =
    claim.quantities.length > 0
      ? null
      : (where.tokens.map((t) => predicateOf(t.lower, false)).find((p) => p !== null) ?? null)
  const signs = where.tokens.some((t) => predicateOf(t.lower, false) === 'sign')
  const read: ClaimFeatures = {
    measures: claim.quantities.map((quantity) => measureOf(claim, quantity, where)),
    entities: near.size > 0 ? near : entitiesAmong(where.whole),
    places: placesAmong(where.tokens),
    words: contentStems(where.tokens),
    event: event !== null && signs ? 'sign' : event,
    agreement: where.tokens.some((t) => isCapitalised(t) && agreements.test(fold(t.text))),
    denial: claim.modality === 'denied' && claim.quantities.length === 0,
  }
  features.set(claim, read)
  return read
}

/** How many elements two sets share. */
export function shared<T>(a: Set<T>, b: Set<T>): number {
  let count = 0
  for (const x of a) if (b.has(x)) count++
  return count
}
