import { isCapitalised, type Token } from './tokens.ts'

/** Lower case, ss for ß, umlauts without their dots: what spellings and inflections share. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
}

/**
 * A light stem in the manner of CISTEM (Weissweiler & Fraser 2017): inflectional endings are taken off
 * until none is left, never below three letters. Stems are compared, not shown.
 */
export function stem(word: string): string {
  let s = fold(word.length > 80 ? word.slice(-80) : word)
    .replace(/[:*_]in(?:nen)?$/, '')
    .replace(/innen$/, '')
  for (;;) {
    const shorter =
      s.length > 5 ? s.replace(/(?:ern|em|er|en|es|e|n|s)$/, '') : s.replace(/(?:en|er|e|n|s)$/, '')
    if (shorter === s || shorter.length < 3) return s
    s = shorter
  }
}

/** How two counted nouns (as stems) match: the same, or one a compound of the other's head. */
export function headMatch(a: string, b: string): 'same' | 'compound' | null {
  if (a === b) return 'same'
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.length - short.length >= 3 && long.endsWith(short) ? 'compound' : null
}

const noAdjective = new Set(
  `aber alle allen aller alles andere anderen beide beiden bleiben blieben dann denen deren dessen diese diesen
  dieser dieses durfte durften einem einen einer eines fielen gaben geben gehen gingen haben habe hatte hatten
  hinter ihre ihren ihrer jede jeder jedes jene keine keinen keiner kamen kommen konnte konnten leben lebten
  liegen mehrere müssen musste mussten neben oder seien seine seinen seiner sind sollen sollte sollten sondern
  stehen standen starben sterben unter waren weder welche welchen welcher werden wieder wollen wurde wurden
  würde würden wäre wären über hier immer daher später früher eher weniger besser sowie ohne gegen zwischen
  wegen bevor während teilte sagte erklärte lagen nahmen erhielten bekamen verloren mehr nicht`
    .trim()
    .split(/\s+/),
)

/** True for a word that can stand as an inflected adjective or participle before a noun. */
export function isAdjective(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.lower === token.text &&
    token.text.length >= 4 &&
    /(?:e|en|er|es|em|fach)$/.test(token.lower) &&
    !noAdjective.has(token.lower)
  )
}

export interface NounPhrase {
  /** Index of the head noun. */
  noun: number
  /** Indexes of the adjectives before it. */
  modifiers: number[]
}

const joins = new Set(['und', 'oder', ',', 'sowie'])

/**
 * The counted noun that starts at token `at`: adjectives, joined or not, and a capitalised word. An
 * optional "von" or "an" before it belongs to vague counts (Millionen von Granaten).
 */
export function nounPhraseAt(tokens: Token[], at: number, afterVague = false): NounPhrase | null {
  let i = at
  if (afterVague && /^(?:von|an|der|des)$/.test(tokens[i]?.lower ?? '')) i++
  const modifiers: number[] = []
  for (let steps = 0; steps < 8; steps++, i++) {
    const token = tokens[i]
    if (!token) return null
    if (isCapitalised(token)) return noun(tokens, i, modifiers)
    if (isAdjective(token)) modifiers.push(i)
    else if (!(joins.has(token.lower) && modifiers.length > 0 && isAdjective(tokens[i + 1]))) return null
  }
  return null
}

/** "Nord- und Südkoreaner": the head of a shortened compound is the word that completes it. */
function noun(tokens: Token[], at: number, modifiers: number[]): NounPhrase {
  const joined = tokens[at]!.text.endsWith('-') && joins.has(tokens[at + 1]?.lower ?? '')
  return { noun: joined && isCapitalised(tokens[at + 2]) ? at + 2 : at, modifiers }
}

/**
 * The noun of a genitive or "von" phrase at `at`, over embedded phrases: "der auf dem Schlachtfeld
 * eingesetzten Grosskaliber" → Grosskaliber. `null` if none stands there.
 */
export function partitiveNounAt(tokens: Token[], at: number): NounPhrase | null {
  if (!/^(?:der|des|aller|von|vom|ihrer|seiner|dieser)$/.test(tokens[at]?.lower ?? '')) return null
  let i = at + 1
  if (/^(?:auf|in|im|an|am|von|vom|aus|bei|durch|für|mit|nach|zu|zum|zur)$/.test(tokens[i]?.lower ?? '')) {
    for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
      if (isCapitalised(tokens[k]) && isAdjective(tokens[k + 1])) {
        i = k + 1
        break
      }
    }
  }
  if (/^(?:der|den|dem)$/.test(tokens[i]?.lower ?? '')) i++
  // "drei Viertel der rund 500 Angestellten"
  if (/^(?:rund|etwa|über|knapp|fast|gut|insgesamt)$/.test(tokens[i]?.lower ?? '')) i++
  if (tokens[i]?.kind === 'number') i++
  return nounPhraseAt(tokens, i)
}
