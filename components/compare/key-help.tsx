'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

const keys = [
  ['next', ['J', 'K']],
  ['sentence', ['↓', '↑']],
  ['widen', ['⇧ ↓', '⇧ →', '⇧ ⌥ ←']],
  ['tag', ['T']],
  ['check', ['C']],
  ['link', ['L']],
  ['relation', ['D', 'W', 'F', 'P', 'B']],
  ['accept', ['A', 'X']],
  ['pane', ['1', '…', '5']],
  ['search', ['/']],
  ['palette', ['⌘ K', 'Ctrl K']],
  ['questions', ['E']],
  ['views', ['G V', 'G W', 'G S', 'G Q']],
  ['bin', ['Entf']],
  ['leave', ['Esc']],
  ['help', ['?']],
] as const

/** All keys of the view. */
export function KeyHelp({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations('compare')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="medium"
      title={t('keysTitle')}
      description={t('keysHint')}
    >
      <dl className="key-help">
        {keys.map(([name, combos]) => (
          <div key={name}>
            <dt>
              {combos.map((combo) => (
                <Kbd key={combo}>{combo}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
