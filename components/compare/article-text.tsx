'use client'

import { memo } from 'react'
import type { ArticleText as Text } from '#lib/schemas/article.ts'

/**
 * An article as text: one element with one text node per block, so that offsets and highlights can be
 * computed from `data-start` alone. Re-rendered only for another version.
 */
export const ArticleText = memo(function ArticleText({ text, title }: { text: Text; title: string }) {
  const [first] = text.blocks
  const titleStands = first?.kind === 'heading' && text.text.slice(first.start, first.end).trim() === title
  return (
    <>
      {!titleStands && <h2 className="article-title">{title}</h2>}
      {text.blocks.map((block, index) => {
        const content = text.text.slice(block.start, block.end)
        if (block.kind === 'paragraph') {
          return (
            <p key={block.start} data-start={block.start}>
              {content}
            </p>
          )
        }
        return titleStands && index === 0 ? (
          <h2 key={block.start} data-start={block.start} className="article-title">
            {content}
          </h2>
        ) : (
          <h3 key={block.start} data-start={block.start}>
            {content}
          </h3>
        )
      })}
    </>
  )
})
