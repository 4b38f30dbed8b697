'use client'

import { memo } from 'react'
import type { ArticleText as Text } from '#lib/schemas/article.ts'

/**
 * An article as text: one element with one text node per block, so that offsets and highlights can be
 * computed from `data-start` alone. Re-rendered only for another version.
 */
export const ArticleText = memo(function ArticleText({ text, title }: { text: Text; title: string }) {
  // Most texts carry their headline near the top, perhaps below a caption: then it stands there and only there.
  const headline = text.blocks
    .slice(0, 4)
    .find((block) => text.text.slice(block.start, block.end).trim() === title)
  return (
    <>
      {!headline && <h2 className="article-title">{title}</h2>}
      {text.blocks.map((block) => {
        const content = text.text.slice(block.start, block.end)
        if (block.kind === 'paragraph' && block !== headline) {
          return (
            <p key={block.start} data-start={block.start}>
              {content}
            </p>
          )
        }
        return block === headline ? (
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
