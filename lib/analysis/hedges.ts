import type { Hedge } from '#lib/domain/interval.ts'
import type { Token } from './tokens.ts'

const phrases: [string[], Hedge][] = [
  [['nicht', 'mehr', 'als'], 'atmost'],
  [['nicht', 'weniger', 'als'], 'atleast'],
  [['gerade', 'einmal'], 'exact'],
  [['gerade', 'mal'], 'exact'],
  [['nicht', 'ganz'], 'almost'],
  [['nicht', 'einmal'], 'under'],
  [['nicht', 'mal'], 'under'],
  [['mehr', 'als'], 'over'],
  [['mehr', 'denn'], 'over'],
  [['weniger', 'als'], 'under'],
  [['bis', 'zu'], 'atmost'],
  [['an', 'die'], 'approx'],
  [['um', 'die'], 'approx'],
  [['in', 'etwa'], 'approx'],
  [['ca', '.'], 'approx'],
  [['ca.'], 'approx'],
]

const words: Record<string, Hedge> = {
  etwa: 'approx',
  rund: 'approx',
  ca: 'approx',
  circa: 'approx',
  zirka: 'approx',
  ungefähr: 'approx',
  schätzungsweise: 'approx',
  geschätzt: 'approx',
  geschätzte: 'approx',
  geschätzten: 'approx',
  gegen: 'approx',
  fast: 'almost',
  knapp: 'almost',
  knappe: 'almost',
  knappen: 'almost',
  beinahe: 'almost',
  nahezu: 'almost',
  annähernd: 'almost',
  über: 'over',
  gut: 'over',
  gute: 'over',
  mindestens: 'atleast',
  wenigstens: 'atleast',
  zumindest: 'atleast',
  mindestes: 'atleast',
  ab: 'atleast',
  unter: 'under',
  höchstens: 'atmost',
  maximal: 'atmost',
  allenfalls: 'atmost',
}

/** Verbs that govern "über": after them the word introduces an object and limits no figure. */
const governsUeber =
  /^(?:verfüg|gebiet|gebot|herrsch|bericht|sprich|sprach|sprech|diskut|verhand|entsch|inform|klag|nachdenk|debatt|stritt|streit|einig)/
/** What "gegen" follows when it means opposition: "Sanktionen gegen 20 Firmen". */
const opposes =
  /^(?:angriff|sanktion|kampf|krieg|klage|verfahren|vorw|protest|ermitt|mannschaft|spiel|sieg|kämpf|verhäng|vorge|gewann|verlor|stimm|einsatz|massnahm|maßnahm|haftbefehl)/

export interface FoundHedge {
  hedge: Hedge
  /** Index of the first token that belongs to the hedge. */
  first: number
}

const bounding = new Set<Hedge>(['over', 'atleast', 'under', 'atmost'])

function isNoHedge(tokens: Token[], at: number, word: string, durational: boolean): boolean {
  if (word === 'über') {
    const before = tokens[at - 1]?.lower
    if (durational && !/^(?:seit|nach|vor|schon|bereits|um|von)$/.test(before ?? '')) return true
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (governsUeber.test(tokens[i]!.lower)) return true
  }
  if (word === 'gegen') {
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (opposes.test(tokens[i]!.lower)) return true
  }
  return false
}

function match(tokens: Token[], before: number, durational: boolean): FoundHedge | null {
  for (const [phrase, hedge] of phrases) {
    const first = before - phrase.length
    if (first < 0) continue
    if (phrase.every((part, k) => tokens[first + k]!.lower === part)) return { hedge, first }
  }
  const token = tokens[before - 1]
  if (token?.kind !== 'word' || !Object.hasOwn(words, token.lower)) return null
  if (isNoHedge(tokens, before - 1, token.lower, durational)) return null
  return { hedge: words[token.lower]!, first: before - 1 }
}

/**
 * The hedge that ends right before token `before`. A bound before an approximation wins over it ("bis zu
 * rund 500"). `durational` is true for lengths of time, where "über vier Tage" says for how long.
 */
export function hedgeBefore(tokens: Token[], before: number, durational: boolean): FoundHedge | null {
  const inner = match(tokens, before, durational)
  if (!inner) return null
  const outer = match(tokens, inner.first, durational)
  return outer && bounding.has(outer.hedge) && !bounding.has(inner.hedge) ? outer : inner
}

/** `min` and `max` of a single figure under a hedge: open or exact, never the band of an approximation. */
export function boundsOf(value: number, hedge: Hedge): { min: number | null; max: number | null } {
  if (hedge === 'over' || hedge === 'atleast') return { min: value, max: null }
  if (hedge === 'under' || hedge === 'atmost' || hedge === 'almost') return { min: null, max: value }
  return { min: value, max: value }
}
