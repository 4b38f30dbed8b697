import { Copy, FastForward, type LucideProps, Search, ThumbsUp, Zap } from 'lucide-react'
import type { ComponentType } from 'react'
import type { LinkKind } from '#lib/domain/claim-pair.ts'

const icons: Record<LinkKind, ComponentType<LucideProps>> = {
  contradicts: Zap,
  duplicate: Copy,
  updates: FastForward,
  refines: Search,
  supports: ThumbsUp,
}

/** The icon of a relation, in its colour: with the underline pattern it tells relations apart without colour. */
export function RelationIcon({ kind, size = 14 }: { kind: LinkKind; size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} aria-hidden="true" style={{ color: `var(--${kind})` }} className="shrink-0" />
}
