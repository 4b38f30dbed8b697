import { splitBlocks } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import type { Analysis, IndexedClaim } from './types.ts'

/** The passage [start, end) widened to whole sentences of `text`: the context a claim is compared in. */
export function contextOf(
  text: string,
  start: number,
  end: number,
  sentences: readonly { start: number; end: number }[] = splitSentences(text, splitBlocks(text)),
): string {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const from = Math.min(start, sentences[low]?.start ?? start)
  let to = end
  for (let i = low; i < sentences.length && sentences[i]!.start < end; i++)
    to = Math.max(to, sentences[i]!.end)
  return text.slice(from, to)
}

/**
 * The claims of an analysed article as the index takes them. Ids are `<articleId>#<claim>` and
 * `<articleId>#<claim>.<quantity>`, numbered in the order of the text.
 */
export function indexArticle(
  articleId: string,
  text: string,
  analysis: Analysis,
  publishedAt: string | null,
): IndexedClaim[] {
  const sentences = splitSentences(text, splitBlocks(text))
  return analysis.claims.map((claim, n) => {
    const id = `${articleId}#${String(n).padStart(4, '0')}`
    return {
      id,
      articleId,
      text: claim.text,
      context: contextOf(text, claim.start, claim.end, sentences),
      quantities: claim.quantities.map((q, k) => ({ ...analysis.quantities[q]!, id: `${id}.${k}` })),
      modality: claim.modality,
      source: claim.source,
      time: claim.time,
      publishedAt,
    }
  })
}
