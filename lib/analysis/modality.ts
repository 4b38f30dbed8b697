import type { Token } from './tokens.ts'
import type { Modality } from './types.ts'

const possible =
  /^(?:könnten?|würden?|wären?|hätten?|dürften?|müssten?|möglicherweise|womöglich|vielleicht|falls|sofern|angenommen|denkbar|hypothetisch)$/
const imagined = /^(?:spekul|szenari|fantasi|phantasi|gedankenspiel|träum|erträum|ausmal|planspiel)/
const hearsay = /^(?:soll|sollen|angeblich|mutmasslich|mutmaßlich)$/
const subjunctive =
  /^(?:habe|sei|seien|werde|könne|gebe|wolle|müsse|dürfe|solle|stehe|laufe|komme|gehe|lasse|bleibe|liege)$/
const denying =
  /^(?:dementier|dementi|bestreit|bestritt|leugn|verneint|widersprach|widersprich|widersprech|zurückgewies)/
const doubting = /^(?:glaub|zweifel|bezweifel|ausgeschlossen)/
const relative = /^(?:die|der|das|welche[rs]?)$/

/** What the words of a sentence say about how it is meant; read once for all its figures. */
export interface ModalityCues {
  tokens: Token[]
  clauses: number[]
  question: boolean
  conditional: boolean
  imagined: boolean
  hearsay: boolean
  /** Clauses with a word of possibility. */
  possible: Set<number>
  /** Clauses in which something is both doubted and negated: "glauben nicht an …". */
  doubted: Set<number>
  /** Indexes of the words that deny. */
  denials: number[]
}

function isQuestion(tokens: Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0 && tokens[i]!.kind === 'punct'; i--) {
    if (tokens[i]!.text.startsWith('?')) return true
  }
  return false
}

/** True if a condition opens the sentence: "Sollte …", "Würde er …", "Falls …". */
function isConditional(tokens: Token[]): boolean {
  const first = tokens[0]?.lower ?? ''
  if (first === 'wenn') return tokens.some((t) => possible.test(t.lower))
  return /^(?:sollten?|würden?|könnten?|falls|sofern)$/.test(first)
}

function denialsOf(tokens: Token[]): number[] {
  let back = tokens.length - 1
  while (back >= 0 && tokens[back]!.lower !== 'zurück') back--
  const found: number[] = []
  tokens.forEach((token, i) => {
    const rejects = i < back && /^(?:wies|weist|wiesen|weisen)$/.test(token.lower)
    if (rejects || denying.test(token.lower)) found.push(i)
  })
  return found
}

/** Reads the cues of one sentence; `clauses` as `clauseNumbers` gives them. */
export function modalityCues(tokens: Token[], clauses: number[]): ModalityCues {
  const possibleClauses = new Set<number>()
  const doubts = new Set<number>()
  const negated = new Set<number>()
  const paints = tokens.some((t) => /^(?:malen|malt|malten|malte|gemalt)$/.test(t.lower))
  let dreamt = false
  let heard = false
  tokens.forEach((token, i) => {
    const { lower } = token
    const clause = clauses[i]!
    if (possible.test(lower)) possibleClauses.add(clause)
    if (doubting.test(lower)) doubts.add(clause)
    if (lower === 'nicht' || lower.startsWith('kein')) negated.add(clause)
    // What is painted on the wall or dreamt up is imagined whatever clause says so.
    dreamt ||= imagined.test(lower) || (lower === 'wand' && paints)
    heard ||= hearsay.test(lower) || (subjunctive.test(lower) && token.text === lower)
  })
  return {
    tokens,
    clauses,
    question: isQuestion(tokens),
    conditional: isConditional(tokens),
    imagined: dreamt,
    hearsay: heard,
    possible: possibleClauses,
    doubted: new Set([...doubts].filter((clause) => negated.has(clause))),
    denials: denialsOf(tokens),
  }
}

/** "Nicht 80, sondern 120": the first figure is what is denied. */
function isCorrected({ tokens }: ModalityCues, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'nicht') return false
  return tokens.slice(at, at + 12).some((token) => token.lower === 'sondern')
}

/** A denial covers what follows it and what stands in its own clause: "X bestritt, dass 500 gefallen seien". */
function isDenied({ denials, clauses }: ModalityCues, at: number): boolean {
  const first = denials[0]
  if (first === undefined) return false
  return first < at || denials.some((i) => clauses[i] === clauses[at])
}

/** "100.000 Soldaten, die dort kämpfen könnten": the relative clause says that they are imagined. */
function isImaginedBelow(
  { tokens, clauses, possible: clausesOfPossibility }: ModalityCues,
  at: number,
): boolean {
  const next = clauses[at]! + 1
  if (!clausesOfPossibility.has(next)) return false
  for (let i = at; i <= at + 6 && i < tokens.length; i++) {
    if (clauses[i] === next) return relative.test(tokens[i + 1]?.lower ?? '')
  }
  return false
}

/**
 * The modality of the figure at token `at`, or of the sentence if `at` is null. `attributed` says that the
 * sentence names or reports an origin; Konjunktiv I and "soll" attribute without naming one.
 */
export function modalityAt(cues: ModalityCues, at: number | null, attributed: boolean): Modality {
  const denied =
    at === null
      ? cues.denials.length > 0
      : isCorrected(cues, at) || cues.doubted.has(cues.clauses[at]!) || isDenied(cues, at)
  if (denied) return 'denied'
  if (cues.question || cues.conditional || cues.imagined) return 'hypothetical'
  const imaginedHere =
    at === null ? cues.possible.size > 0 : cues.possible.has(cues.clauses[at]!) || isImaginedBelow(cues, at)
  if (imaginedHere) return 'hypothetical'
  return attributed || cues.hearsay ? 'attributed' : 'asserted'
}
