import { Fragment, type ReactNode } from 'react'

interface Span {
  start: number
  end: number
}

interface StruckTextProps<Struck extends Span> {
  text: string
  blocks: readonly (Span & { kind: 'heading' | 'paragraph' })[]
  /** Passages shown apart, in any order; where two overlap the earlier one comes first. */
  struck: readonly Struck[]
  /** How a passage, or the part of it that stands in one paragraph, is shown. */
  render: (words: string, passage: Struck, isLast: boolean) => ReactNode
  lang: string
}

/** An article as text, paragraph by paragraph, with passages that are excluded from it. */
export function StruckText<Struck extends Span>({
  text,
  blocks,
  struck,
  render,
  lang,
}: StruckTextProps<Struck>) {
  const inOrder = [...struck].sort((a, b) => a.start - b.start || a.end - b.end)
  return (
    <div lang={lang} dir="auto" className="font-text text-[17px] leading-relaxed">
      {blocks.map((block) => {
        const parts = partsOf(block, inOrder).map((part) => (
          <Fragment key={part.start}>
            {part.passage
              ? render(text.slice(part.start, part.end), part.passage, part.passage.end <= block.end)
              : text.slice(part.start, part.end)}
          </Fragment>
        ))
        // A line that is struck through as a whole heads nothing.
        const isWhole = inOrder.some(({ start, end }) => start <= block.start && block.end <= end)
        return block.kind === 'heading' && !isWhole ? (
          <p
            key={block.start}
            className="mt-5 mb-1 whitespace-pre-line font-semibold text-lg leading-snug first:mt-0"
          >
            {parts}
          </p>
        ) : (
          <p key={block.start} className="mb-3 whitespace-pre-line">
            {parts}
          </p>
        )
      })}
    </div>
  )
}

type Part<Struck> = Span & { passage: Struck | null }

/** A block cut at the bounds of the passages that reach into it. */
function partsOf<Struck extends Span>(block: Span, struck: readonly Struck[]): Part<Struck>[] {
  const parts: Part<Struck>[] = []
  let at = block.start
  for (const passage of struck) {
    const start = Math.max(at, passage.start)
    const end = Math.min(block.end, passage.end)
    if (start >= end) continue
    if (at < start) parts.push({ start: at, end: start, passage: null })
    parts.push({ start, end, passage })
    at = end
  }
  if (at < block.end) parts.push({ start: at, end: block.end, passage: null })
  return parts
}
