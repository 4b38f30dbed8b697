'use client'

import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { linkSides, shortQuote } from '#components/inspector/link-sides.ts'
import { RelationMark } from '#components/inspector/relation-mark.tsx'
import { useArticleLine } from '#components/inspector/use-source.ts'
import type { Link } from '#lib/schemas/link.ts'

/** A link in a few lines: what it says and between which passages. */
export function LinkBrief({ link }: { link: Link }) {
  const { placed } = useDerived()
  const line = useArticleLine()
  return (
    <div className="flex flex-col gap-2">
      <RelationMark link={link} className="text-xs" />
      {linkSides(link, placed).map(({ claim, anchor, article }) => (
        <p key={claim.id}>
          <span className="font-text text-[15px] leading-snug" lang={article.language} dir="auto">
            «{shortQuote(anchor.quote, 160)}»
          </span>{' '}
          <span className="text-muted text-xs">{line(article)}</span>
        </p>
      ))}
    </div>
  )
}
