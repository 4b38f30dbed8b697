/** A piece of text that the readers of figures, times and origins look at. Offsets are UTF-16 units. */
export interface Token {
  start: number
  end: number
  text: string
  lower: string
  /** suffix: what a hyphen ties to a numeral, as in 20-köpfig or 122-mm-Granaten. */
  kind: 'number' | 'word' | 'suffix' | 'sign' | 'punct'
  /** True if white space (or the start of the text) stands before it. */
  spaced: boolean
}

// Every alternative is a run of one character class, so the reading is linear whatever the input.
const space = String.raw`(\s+)`
const grouped = String.raw`[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?`
const numeral = String.raw`\d+(?:[.,:/'’\u00a0\u2009\u202f]\d+)*`
const word = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[:*_]in(?:nen)?(?!\p{L}))?(?:-(?=\s))?`
const suffix = String.raw`(?<=\d)[-\u2010\u2011]\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011][\p{L}\p{N}]+)*(?:-(?=\s))?`
const sign = '[%‰€$£¥°²³§&+]'
const punct = String.raw`(.)\6*`
const pattern = new RegExp(`${space}|(${grouped}|${numeral})|(${suffix})|(${word})|(${sign})|${punct}`, 'suy')

/** Splits a passage into tokens. `base` is added to every offset. Runs of one mark are one token. */
export function tokenise(text: string, base = 0): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  let spaced = true
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    // A lone surrogate matches as one character; this only guards against a stall.
    if (!match) break
    if (match[1] !== undefined) {
      spaced = true
      continue
    }
    const raw = match[0]
    const kind =
      match[2] !== undefined
        ? 'number'
        : match[3] !== undefined
          ? 'suffix'
          : match[4] !== undefined
            ? 'word'
            : match[5] !== undefined
              ? 'sign'
              : 'punct'
    tokens.push({
      start: base + at,
      end: base + at + raw.length,
      text: raw,
      lower: raw.toLowerCase(),
      kind,
      spaced,
    })
    spaced = false
  }
  return tokens
}

/** True for words written with a capital: in German a noun or a name (or the start of a sentence). */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}
