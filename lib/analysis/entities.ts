import { fold } from './nouns.ts'
import type { Token } from './tokens.ts'

/**
 * Countries and unions by the beginnings of the words that name them, their people and their seats of
 * government: a small table, to be extended. Longer beginnings win.
 */
const beginnings: [string, string][] = [
  ['Nordkorea', 'nordkorea pjongjang pyongyang'],
  ['Südkorea', 'sudkorea seoul'],
  ['Russland', 'russland russisch russin russen moskau kreml russlandtreu'],
  ['Ukraine', 'ukrain kiew kyjiw'],
  ['USA', 'amerika us-amerika washington pentagon vereinigtestaaten'],
  ['China', 'china chines peking'],
  ['Japan', 'japan tokio'],
  ['Deutschland', 'deutschland deutsche deutscher deutschen berlin bundesrepublik'],
  ['Schweiz', 'schweiz bern eidgenoss'],
  ['Österreich', 'osterreich wien'],
  ['Frankreich', 'frankreich franzos paris'],
  ['Grossbritannien', 'grossbritannien britisch briten london'],
  ['Italien', 'italien rom'],
  ['Spanien', 'spanien spanisch spanier madrid'],
  ['Polen', 'polen polnisch warschau'],
  ['Ungarn', 'ungarn ungarisch budapest'],
  ['Türkei', 'turkei turkisch turken ankara'],
  ['Israel', 'israel jerusalem'],
  ['Iran', 'iran teheran'],
  ['Syrien', 'syrien syrisch syrer damaskus'],
  ['Indien', 'indien indisch inder'],
  ['Belarus', 'belarus minsk'],
  ['Brasilien', 'brasil'],
  ['Taiwan', 'taiwan'],
  ['EU', 'brussel europaischeunion'],
]
const exact: Record<string, string> = { us: 'USA', usa: 'USA', eu: 'EU', uno: 'UNO', un: 'UNO', nato: 'Nato' }

const table = new Map<string, [string, string][]>()
for (const [entity, words] of beginnings) {
  for (const word of words.split(' ')) {
    const key = word.slice(0, 3)
    table.set(
      key,
      [...(table.get(key) ?? []), [word, entity] as [string, string]].sort(
        (a, b) => b[0].length - a[0].length,
      ),
    )
  }
}

/** Short names that only count as the whole word: "Rom" is a city, "romantisch" is not. */
const wholeWords = new Set(['rom', 'bern', 'wien', 'paris', 'polen', 'ungarn', 'russen', 'inder'])

function byBeginning(word: string): string | null {
  for (const [beginning, entity] of table.get(word.slice(0, 3)) ?? []) {
    if (word === beginning) return entity
    if (!wholeWords.has(beginning) && word.startsWith(beginning)) return entity
  }
  return null
}

/** The country or union a word names, in any inflection or as the first part of a compound; else `null`. */
export function entityOf(word: string): string | null {
  if (word.length < 2 || word.length > 60) return null
  const folded = fold(word)
  if (folded.startsWith('us-dollar')) return null
  const whole = byBeginning(folded)
  if (whole) return whole
  const parts = folded.split('-')
  const first = parts[0] ?? ''
  // "Un" is a syllable of a Korean name; "UN" is the organisation.
  if (Object.hasOwn(exact, first) && /^\p{Lu}{2}|^Uno\b|^Nato\b/u.test(word)) return exact[first] ?? null
  const bare = first.replace(/^(?:nord|sud|ost|west|mittel|pro|anti)(?=\w{4})/, '')
  if (bare !== first || parts.length > 1) return byBeginning(bare)
  return null
}

/** Before short forms that name where something is reported, not whom it concerns. */
const cited = /^(?:[«„“"(]+|laut|gemäss|gemäß|so|das|dem)$/

/** The entities named among tokens, in the order of their first mention. */
export function entitiesAmong(tokens: Token[]): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    const entity = entityOf(token.text)
    if (entity) found.add(entity)
    else if (/^\p{Lu}{2,6}$/u.test(token.text) && !cited.test(tokens[i - 1]?.lower ?? ''))
      found.add(token.text)
  }
  return found
}
