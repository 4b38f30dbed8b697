import type { Token } from './tokens.ts'

const marks = /^(?:,|;|:|–|—|\(|\))$/

/** The number of the clause each token belongs to, counted from 0: commas, dashes, colons and brackets divide. */
export function clauseNumbers(tokens: Token[]): number[] {
  let clause = 0
  return tokens.map((token, i) => {
    const dash = token.text === '-' && token.spaced && (tokens[i + 1]?.spaced ?? false)
    if ((token.kind === 'punct' && marks.test(token.text)) || dash) clause++
    return clause
  })
}
