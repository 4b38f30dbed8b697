'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useActions, useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import type { Refused } from '#components/inspector/conflict-dialog.tsx'
import { LinkBrief } from '#components/inspector/link-brief.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { pathBetween } from '#lib/domain/duplicate-path.ts'
import type { Link } from '#lib/schemas/link.ts'

/** Says what stands in the way of a confirmation, and offers to put it aside. */
export function ConflictWindow({ refused }: { refused: Refused }) {
  const t = useTranslations('links')
  const actions = useActions()
  const state = useDossier()
  const { links } = useDerived()
  const tell = useTellProblem()
  const [busy, setBusy] = useState<string | null>(null)
  const { conflict, attempted, code } = refused

  const own = attempted.find(
    (ends) =>
      ends.kind === conflict.kind &&
      ends.lowClaimId === conflict.lowClaimId &&
      ends.highClaimId === conflict.highClaimId,
  )
  const duplicates = links.filter((link) => link.kind === 'duplicate' && link.status === 'confirmed')
  const chain = own ? pathBetween(duplicates, conflict.lowClaimId, conflict.highClaimId) : []

  async function dismissAndRetry(link: Link) {
    setBusy(link.id)
    try {
      // What this window was told may be older than what is known by now.
      await actions.changeLink(state.link.get(link.id) ?? link, { status: 'dismissed' })
      await refused.retry()
    } catch (error) {
      setBusy(null)
      tell(error)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && refused.cancel()}
      size="medium"
      title={t('conflict.title')}
      description={
        code === 'pair-conflict'
          ? t('conflict.pair', { kind: t(`kind.${conflict.kind}`) })
          : own && chain.length > 0
            ? t('conflict.clusterChain')
            : t('conflict.cluster')
      }
      footer={
        <>
          <Button variant={own ? 'default' : 'quiet'} onClick={refused.cancel}>
            {t('conflict.keep')}
          </Button>
          {own && attempted.length > 1 && (
            <Button onClick={() => void refused.retry(own)}>{t('conflict.bulkSkip')}</Button>
          )}
          {!own && (
            <Button
              variant="primary"
              busy={busy === conflict.id}
              className="max-w-full whitespace-normal!"
              onClick={() => void dismissAndRetry(conflict)}
            >
              {t('conflict.dismissOther')}
            </Button>
          )}
        </>
      }
    >
      {own ? (
        <ul className="flex flex-col gap-3">
          {chain.map((link) => (
            <li key={link.id} className="rounded-lg border border-line p-3">
              <LinkBrief link={link} />
              <Button
                className="mt-2.5 max-w-full whitespace-normal!"
                busy={busy === link.id}
                disabled={busy !== null}
                onClick={() => void dismissAndRetry(link)}
              >
                {t('conflict.dismissDuplicate')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <div className="rounded-lg border border-line p-3">
          <p className="mb-2 text-muted text-xs">{t('conflict.existing')}</p>
          <LinkBrief link={conflict} />
        </div>
      )}
    </Dialog>
  )
}
