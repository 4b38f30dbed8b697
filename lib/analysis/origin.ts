import { entityOf } from './entities.ts'
import { isAdjective } from './nouns.ts'
import { isCapitalised, type Token } from './tokens.ts'

/** Short forms by which outlets and agencies are cited. Articles teach more of them: «Name» (ABBR). */
const aliases = new Map<string, string>([
  ['WSJ', 'Wall Street Journal'],
  ['NYT', 'New York Times'],
  ['FT', 'Financial Times'],
  ['NZZ', 'Neue Zürcher Zeitung'],
  ['FAZ', 'Frankfurter Allgemeine Zeitung'],
  ['SZ', 'Süddeutsche Zeitung'],
  ['RND', 'RedaktionsNetzwerk Deutschland'],
])

/** The short forms an article explains, as in „Wall Street Journal“ (WSJ). */
export function learnAliases(text: string): Map<string, string> {
  const learned = new Map<string, string>()
  const pattern = /[«„“"]([^«»„“”"\n]{4,60})[»“”"]\s?\((\p{Lu}{2,8})\)/gu
  for (const match of text.matchAll(pattern)) learned.set(match[2]!, match[1]!)
  return learned
}

const opening = /^[«„“"]+$/
const closing = /^[»“”"]+$/
const determiner =
  /^(?:der|die|das|des|dem|den|einer|einem|eines|ein|eine|vom|von|seiner|ihrer|mehrerer|mehreren)$/
const reports =
  /^(?:bericht|meld|erklär|sagt|sagte|schreib|schrieb|teilt|warnt|betont|behaupt|glaub|heisst|heißt|zitier|fügt|seufz|vermut|räumt|bezifferte?|ergänz|urteil|analysier)/
const statementNouns =
  /^(?:angaben?|aussagen?|einschätzung|darstellung|informationen|bericht(?:s|e|en)?|schätzungen?|meldung(?:en)?|worten|lesart|auskunft|erkenntnissen|quellen)$/

export interface OriginContext {
  aliases: Map<string, string>
}

/** The name by which a source is known: quotes and articles taken off, short forms written out. */
export function normaliseSource(name: string, learned: Map<string, string>): string {
  const bare = name
    .replace(/[«»„“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return learned.get(bare) ?? aliases.get(bare) ?? bare
}

/** Capitalised words that end a name: "die New York Times | Ende August". */
const noNamePart =
  /^(?:anfang|mitte|ende|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr)$/

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && isCapitalised(token) && !noNamePart.test(token.lower)
}

interface Name {
  text: string
  last: number
}

/** A name or noun phrase at token `i`: what stands in quotes if anything does, else its capitalised words. */
function nameAt(tokens: Token[], i: number): Name | null {
  let k = i
  const steps = Math.min(tokens.length, i + 9)
  while (k < steps && (determiner.test(tokens[k]!.lower) || isAdjective(tokens[k]))) {
    // Adjectives belong to the name of a source that has no other: russische Medien.
    k++
  }
  const adjectives = k
  const quotedFrom = (q: number): Name | null => {
    if (!opening.test(tokens[q]?.text ?? '')) return null
    for (let e = q + 1; e < Math.min(tokens.length, q + 9); e++) {
      if (!closing.test(tokens[e]!.text)) continue
      // A quoted name, not a quotation: short, capitalised, without marks inside.
      const short =
        e - q <= 6 && isCapitalised(tokens[q + 1]) && tokens.slice(q + 1, e).every((t) => t.text !== ',')
      return short ? { text: join(tokens, q + 1, e), last: e + 1 } : null
    }
    return null
  }
  const quoted = quotedFrom(k)
  if (quoted) return quoted
  if (!isNamePart(tokens[k])) return null
  while (k < steps && isNamePart(tokens[k])) k++
  const inside = quotedFrom(k)
  if (inside) return inside
  // A genitive completes an office or a service: Sicherheitsdienst der Ukraine.
  if (/^(?:der|des)$/.test(tokens[k]?.lower ?? '') && isNamePart(tokens[k + 1])) {
    k += 2
    while (k < steps && isNamePart(tokens[k])) k++
  }
  let from = adjectives
  while (from > i && isAdjective(tokens[from - 1])) from--
  // A person or house is known by name; only a plain noun needs its adjectives (russische Medien).
  const proper = k - adjectives > 1 || entityOf(tokens[adjectives]!.text) !== null
  return { text: proper ? join(tokens, adjectives, k) : nominative(tokens, from, adjectives, k), last: k }
}

function join(tokens: Token[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += (i > from && tokens[i]!.spaced ? ' ' : '') + tokens[i]!.text
  return text
}

/** Adjectives in the form they take before a subject: "russischer Medien" → russische Medien. */
function nominative(tokens: Token[], from: number, noun: number, last: number): string {
  const adjectives = tokens.slice(from, noun).map((t) => t.text.replace(/e[nrsm]$/, 'e'))
  return [...adjectives, join(tokens, noun, last)].join(' ')
}

function afterPreposition(tokens: Token[], i: number): Name | null {
  let k = i
  while (k < tokens.length && (determiner.test(tokens[k]!.lower) || isAdjective(tokens[k]))) k++
  if (statementNouns.test(tokens[k]?.lower ?? '')) {
    const own = /^eigene/.test(tokens[k - 1]?.lower ?? '')
    if (own) return { text: '', last: k + 1 }
    const of = nameAt(tokens, k + 1)
    // "Angaben der ukrainischen und südkoreanischen Regierung": two adjectives, one noun.
    if (!of) {
      for (let e = k + 1; e < Math.min(tokens.length, k + 8); e++) {
        if (isCapitalised(tokens[e])) {
          return { text: nominative(tokens, skipDeterminer(tokens, k + 1), e, e + 1), last: e + 1 }
        }
        if (tokens[e]!.kind !== 'word') break
      }
    }
    return of ?? { text: '', last: k + 1 }
  }
  return nameAt(tokens, i)
}

function skipDeterminer(tokens: Token[], i: number): number {
  return determiner.test(tokens[i]?.lower ?? '') ? i + 1 : i
}

/** What a sentence says of its origin. */
export interface SentenceOrigin {
  /** True if the sentence is reported speech or names where it comes from. */
  attributed: boolean
  /** The normalised source, or null if none is named. */
  source: string | null
  /** "Dies berichtet …": the origin stated is that of the sentence before. */
  ofPrevious: boolean
}

function named(name: Name | null, context: OriginContext): SentenceOrigin {
  const source = name?.text ? normaliseSource(name.text, context.aliases) : null
  return { attributed: true, source: source || null, ofPrevious: false }
}

function prepositional(tokens: Token[], i: number, context: OriginContext): SentenceOrigin | null {
  const word = tokens[i]!.lower
  if (word === 'laut' || word === 'gemäss' || word === 'gemäß')
    return named(afterPreposition(tokens, i + 1), context)
  const according = word === 'nach' && tokens.slice(i + 1, i + 5).some((t) => statementNouns.test(t.lower))
  if (according) return named(afterPreposition(tokens, i + 1), context)
  if (word === 'so' && tokens[i - 1]?.text === ',') {
    // "so im Dezember das Fachmagazin …"
    const dated = /^[ia]m$/.test(tokens[i + 1]?.lower ?? '') && noNamePart.test(tokens[i + 2]?.lower ?? '')
    const name = nameAt(tokens, dated ? i + 3 : i + 1)
    return name && /^(?:[,.]|undefined)$/.test(String(tokens[name.last]?.text)) ? named(name, context) : null
  }
  if (word === 'berufung' && tokens[i + 1]?.lower === 'auf') return named(nameAt(tokens, i + 2), context)
  if (word === 'zufolge' || word === 'nach') {
    if (word === 'nach') return null
    for (let from = Math.max(0, i - 7); from < i; from++) {
      const name = nameAt(tokens, from)
      if (name?.last !== i) continue
      // "Schätzungen zufolge" names nobody.
      return named(statementNouns.test(tokens[i - 1]!.lower) ? null : name, context)
    }
    return { attributed: true, source: null, ofPrevious: false }
  }
  return null
}

/** A verb of saying at `i` and who says it: before the verb (X berichtete) or right after it (sagte X). */
function verbal(tokens: Token[], i: number, context: OriginContext): SentenceOrigin | null {
  if (tokens[i]!.kind !== 'word' || !reports.test(tokens[i]!.lower) || isCapitalised(tokens[i])) return null
  const ofPrevious = i === 1 && /^(?:dies|das|davon|darüber|so)$/.test(tokens[0]!.lower)
  const after = nameAt(tokens, i + 1)
  if (after && (ofPrevious || /^[,»“”"]+$/.test(tokens[i - 1]?.text ?? '') || i === 0)) {
    return { ...named(after, context), ofPrevious }
  }
  const verbEndsReport = /^[,:.]$/.test(tokens[i + 1]?.text ?? '') || tokens[i + 1] === undefined
  const reported =
    verbEndsReport || ['mit', 'am', 'im', 'zuletzt', 'nun'].includes(tokens[i + 1]?.lower ?? '')
  if (!reported) return ofPrevious ? { attributed: true, source: null, ofPrevious } : null
  for (let from = Math.max(0, i - 9); from < i; from++) {
    if (tokens[from - 1] && !/^(?:[,:–—(]|wie|so|dass)$/.test(tokens[from - 1]!.lower)) continue
    const name = nameAt(tokens, from)
    // Between the name and the verb: its short form in brackets, or when it was said.
    if (name && i - name.last <= 4) return named(name, context)
  }
  return null
}

/** "Das geht aus Berichten der Regierung hervor". */
function emerges(tokens: Token[], i: number, context: OriginContext): SentenceOrigin | null {
  if (!/^(?:geht|ging|gehe)$/.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== 'aus') return null
  if (!tokens.slice(i + 2, i + 14).some((t) => t.lower === 'hervor')) return null
  return named(afterPreposition(tokens, i + 2), context)
}

/** Where a sentence says it has its content from; `null` if it says nothing of the kind. */
export function originOf(tokens: Token[], context: OriginContext): SentenceOrigin | null {
  let unnamed: SentenceOrigin | null = null
  for (let i = 0; i < tokens.length; i++) {
    const found =
      prepositional(tokens, i, context) ?? emerges(tokens, i, context) ?? verbal(tokens, i, context)
    if (found?.source) return found
    unnamed ??= found
  }
  return unnamed
}
