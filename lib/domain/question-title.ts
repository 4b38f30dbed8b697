/** What a title is proposed from: a claim's passage and its first quantity. */
export interface TitleClaim {
  quote: string
  quantities: readonly { type: string; noun: string | null; unit: string | null }[]
}

const longest = 70

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const short = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))
  // Not through a character.
  return `${short.replace(/[\ud800-\udbff]$/, '')} …`
}

/**
 * A proposed title for the question that one or more claims answer. In German, the language of the articles:
 * a title is content of the dossier that people go on to edit, not part of the interface.
 */
export function proposeQuestionTitle(claims: readonly TitleClaim[]): string {
  const quantities = claims.flatMap((claim) => claim.quantities.slice(0, 1))
  const [first] = quantities
  const same =
    first !== undefined &&
    quantities.length === claims.length &&
    quantities.every((q) => q.type === first.type)
  if (same && first.type === 'count') {
    // The shortest noun is the head the compounds share: Container before Schiffscontainer.
    const nouns = quantities.flatMap((quantity) => quantity.noun ?? []).sort((a, b) => a.length - b.length)
    if (nouns[0]) return `Wie viele ${nouns[0]}?`
  }
  const quotes = claims.slice(0, 2).map((claim) => `«${shorten(claim.quote)}»`)
  if (same && first.type === 'money') return `Wie hoch ist der Betrag: ${quotes.join(' oder ')}?`
  if (same && first.type === 'percent') return `Wie gross ist der Anteil: ${quotes.join(' oder ')}?`
  return quotes.length > 1 ? `Was trifft zu: ${quotes.join(' oder ')}?` : `Trifft zu: ${quotes[0] ?? '…'}?`
}
