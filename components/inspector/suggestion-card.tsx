'use client'

import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { pairLine } from '#components/inspector/link-sides.ts'
import { RelationMark, relationClasses } from '#components/inspector/relation-mark.tsx'
import { ScoreMark } from '#components/inspector/score-mark.tsx'
import { useTriage } from '#components/inspector/use-triage.ts'
import { Button } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { explain } from '#lib/analysis/explain.ts'
import type { Link } from '#lib/schemas/link.ts'

interface SuggestionCardProps {
  link: Link
  active: boolean
  /** The panel above shows it already, with its reason and its buttons. */
  selected: boolean
  /** Told of a decision made with the card's buttons, which go with it. */
  onDecide(done: Promise<boolean>): void
}

/** One suggested link: what, how sure, which figures or passages, and why. */
export function SuggestionCard({ link, active, selected, onDecide }: SuggestionCardProps) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector.tray')
  const locale = useLocale()
  const triage = useTriage()
  const { placed } = useDerived()
  const line = pairLine(link, placed)
  if (!line) return null
  return (
    <li
      className={clsx(
        'rounded-lg border px-2.5 py-2 text-[13px]',
        active ? 'border-accent shadow-[0_0_0_3px_var(--accent-soft)]' : 'border-line',
      )}
    >
      <button
        type="button"
        data-suggestion={link.id}
        aria-current={active || undefined}
        tabIndex={active ? 0 : -1}
        className="block w-full rounded-sm text-left"
        onClick={() => triage.show(link)}
      >
        <span className="mb-1 flex items-center gap-1.5 text-xs">
          <RelationMark link={link} />
          <span className="flex-1" />
          <ScoreMark score={link.score} />
        </span>
        {line.quoted ? (
          <span className="block font-text text-[14.5px] leading-snug" lang="de">
            <span className="block">«{line.left}»</span>
            <span className="mt-1 flex gap-1.5">
              <span aria-hidden className={clsx('font-ui font-semibold', relationClasses[link.kind].text)}>
                {line.sign}
              </span>
              <span>«{line.right}»</span>
            </span>
          </span>
        ) : (
          <span className="block" lang="de">
            {line.left} <span aria-hidden>{line.sign}</span>
            <span className="sr-only">{i('against')}</span> {line.right}
            {line.noun && ` ${line.noun}`}
          </span>
        )}
        {link.explanation && !selected && (
          <span className="mt-0.5 block text-muted text-xs leading-normal">
            {explain(link.explanation, locale)}
          </span>
        )}
      </button>
      {active && !selected && triage.allowed && (
        <div className="mt-2 flex gap-1.5">
          <Button size="small" onClick={() => onDecide(triage.accept(link))}>
            {t('accept')} <Kbd>A</Kbd>
          </Button>
          <Button size="small" onClick={() => onDecide(triage.dismiss(link))}>
            {t('dismiss')} <Kbd>X</Kbd>
          </Button>
        </div>
      )}
    </li>
  )
}
