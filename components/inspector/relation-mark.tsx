import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import type { Link } from '#lib/schemas/link.ts'

/** Classes of a relation's colours: `text` on paper, `soft` as a background, `edge` as a border. */
export const relationClasses: Record<LinkKind, { text: string; soft: string; edge: string }> = {
  contradicts: { text: 'text-contradicts', soft: 'bg-contradicts-soft', edge: 'border-contradicts' },
  duplicate: { text: 'text-duplicate', soft: 'bg-duplicate-soft', edge: 'border-duplicate' },
  updates: { text: 'text-updates', soft: 'bg-updates-soft', edge: 'border-updates' },
  refines: { text: 'text-refines', soft: 'bg-refines-soft', edge: 'border-refines' },
  supports: { text: 'text-supports', soft: 'bg-supports-soft', edge: 'border-supports' },
}

/** "Widerspruch · Zahl". */
export function useRelationName(): (link: Pick<Link, 'kind' | 'nature'>) => string {
  const t = useTranslations('links')
  return useCallback(
    ({ kind, nature }) => [t(`kind.${kind}`), nature && t(`nature.${nature}`)].filter(Boolean).join(' · '),
    [t],
  )
}

interface RelationMarkProps {
  link: Pick<Link, 'kind' | 'nature'>
  className?: string
}

/** A relation by sign, name and colour. */
export function RelationMark({ link, className }: RelationMarkProps) {
  const name = useRelationName()
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 font-semibold',
        relationClasses[link.kind].text,
        className,
      )}
    >
      <RelationIcon kind={link.kind} />
      {name(link)}
    </span>
  )
}
