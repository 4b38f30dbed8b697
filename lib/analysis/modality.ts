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

/** The words of a passage and the clause each belongs to, as `clauseNumbers` gives them. */
export interface Clauses {
  tokens: Token[]
  clauses: number[]
}

/** True if the words deny something someone else states: dementieren, bestreiten, zurückweisen. */
export function isDenial(tokens: Token[]): boolean {
  return tokens.some(
    (token, i) =>
      denying.test(token.lower) ||
      (/^(?:wies|weist|wiesen|weisen)$/.test(token.lower) &&
        tokens.slice(i + 1).some((t) => t.lower === 'zurück')),
  )
}

/** A denial covers what follows it, and what stands in its own clause: "X bestritt, dass 500 gefallen seien". */
function isDeniedAt({ tokens, clauses }: Clauses, at: number): boolean {
  return isDenial(tokens.filter((_, i) => i < at || clauses[i] === clauses[at]))
}

/** "100.000 Soldaten, die dort kämpfen könnten": the relative clause says that they are imagined. */
function isImaginedBelow({ tokens, clauses }: Clauses, at: number): boolean {
  const clause = clauses[at]! + 1
  const from = clauses.indexOf(clause)
  if (from < 0 || from - at > 6 || !/^(?:die|der|das|welche[rs]?)$/.test(tokens[from + 1]?.lower ?? ''))
    return false
  return tokens.some((token, i) => clauses[i] === clause && possible.test(token.lower))
}

function isQuestion(tokens: Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0 && tokens[i]!.kind === 'punct'; i--) {
    if (tokens[i]!.text.startsWith('?')) return true
  }
  return false
}

/** True if a condition opens the sentence: "Sollte …", "Würde er …", "Falls …". */
function isConditional(tokens: Token[]): boolean {
  return (
    /^(?:sollten?|würden?|könnten?|falls|sofern|wenn)$/.test(tokens[0]?.lower ?? '') &&
    (tokens[0]!.lower !== 'wenn' || tokens.some((t) => possible.test(t.lower)))
  )
}

/** "Nicht 80, sondern 120" and "glauben nicht an die Zahl von 100.000": the figure at `at` is what is denied. */
function isNegated({ tokens, clauses }: Clauses, at: number): boolean {
  if (tokens[at - 1]?.lower === 'nicht') {
    return tokens.slice(at, at + 12).some((token) => token.lower === 'sondern')
  }
  const clause = clauses[at]
  let doubt = false
  let not = false
  for (let i = 0; i < tokens.length; i++) {
    if (clauses[i] !== clause) continue
    doubt ||= doubting.test(tokens[i]!.lower)
    not ||= tokens[i]!.lower === 'nicht' || tokens[i]!.lower.startsWith('kein')
  }
  return doubt && not
}

/**
 * The modality of what stands at token `at` (a figure, or the sentence if `at` is null). `attributed` says
 * that the sentence names or reports an origin; Konjunktiv I and "soll" attribute without naming one.
 */
export function modalityAt(sentence: Clauses, at: number | null, attributed: boolean): Modality {
  const { tokens, clauses } = sentence
  if (at !== null && (isNegated(sentence, at) || isDeniedAt(sentence, at))) return 'denied'
  if (at === null && isDenial(tokens)) return 'denied'
  if (isQuestion(tokens) || isConditional(tokens)) return 'hypothetical'
  const clause = at === null ? null : clauses[at]
  if (at !== null && isImaginedBelow(sentence, at)) return 'hypothetical'
  let heard = attributed
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.lower
    // What is painted on the wall or dreamt up is imagined whatever clause says so.
    if (imagined.test(word) || (word === 'wand' && tokens[i + 1]?.lower === 'malen')) return 'hypothetical'
    const here = clause === null || clauses[i] === clause
    if (here && possible.test(word)) return 'hypothetical'
    if (hearsay.test(word) || (subjunctive.test(word) && tokens[i]!.text === word)) heard ||= true
  }
  return heard ? 'attributed' : 'asserted'
}
