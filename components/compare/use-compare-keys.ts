'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { linkKeys } from '#components/compare/link-keys.ts'
import { useLinkMode } from '#components/compare/link-mode.tsx'
import { useTagging } from '#components/compare/tagging.tsx'
import { useShownClaims } from '#components/compare/use-shown-claims.ts'
import { useActions, useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { useTriage } from '#components/inspector/use-triage.ts'
import { toast } from '#components/ui/toast.ts'
import { bindKeys } from '#lib/client/keyboard.ts'

interface Windows {
  openPalette(): void
  openHelp(): void
}

/** The keys of the Vergleich view. */
export function useCompareKeys(windows: Windows): void {
  const compare = useCompare()
  const shown = useShownClaims()
  const derived = useDerived()
  const state = useDossier()
  const actions = useActions()
  const linkMode = useLinkMode()
  const tagging = useTagging()
  const triage = useTriage()
  const router = useRouter()
  const tell = useTellProblem()
  const t = useTranslations('compare')
  const latest = useRef({ compare, shown, derived, state, actions, linkMode, tagging, triage, windows })
  latest.current = { compare, shown, derived, state, actions, linkMode, tagging, triage, windows }

  useEffect(() => {
    const now = () => latest.current
    const order = () => now().compare.panes.flatMap((id) => now().shown.get(id) ?? [])

    const step = (direction: 1 | -1) => {
      const { compare: view, linkMode: linking } = now()
      if (linking.active) return moveCandidate(direction)
      const claims = order()
      const here = claims.findIndex(({ claim }) => claim.id === view.claimId)
      const next = claims[here < 0 ? (direction === 1 ? 0 : claims.length - 1) : here + direction]
      if (!next) return
      view.selectClaim(next.claim.id)
      view.stage.current?.focusClaim(next.claim.id)
    }

    const decide = async (status: 'confirmed' | 'dismissed') => {
      const { compare: view, derived: read, triage: tray, actions: act } = now()
      const claim = view.claimId ? read.placed.get(view.claimId)?.claim : undefined
      const link = read.links.find((candidate) => candidate.id === view.linkId)
      try {
        if (link?.status === 'suggested')
          await (status === 'confirmed' ? tray.accept(link) : tray.dismiss(link))
        else if (!link && claim?.status === 'suggested') await act.changeClaim(claim, { status })
        else await (status === 'confirmed' ? tray.accept() : tray.dismiss())
      } catch (error) {
        tell(error)
      }
    }

    const bin = async () => {
      const { compare: view, derived: read, actions: act } = now()
      const chosen = [view.claimId, ...view.others].flatMap((id) =>
        id ? (read.placed.get(id)?.claim ?? []) : [],
      )
      const link = read.links.find((candidate) => candidate.id === view.linkId)
      const [only] = chosen
      try {
        if (link) {
          const gone = await act.binLink(link, true)
          sayBinned(() => act.binLink(gone, false))
        } else if (chosen.length > 1) {
          const gone = await act.changeClaims(chosen, { deleted: true })
          sayBinned(() => act.changeClaims(gone, { deleted: false }))
        } else if (only) {
          const gone = await act.binClaim(only, true)
          sayBinned(() => act.binClaim(gone, false))
        }
      } catch (error) {
        tell(error)
      }
    }

    const sayBinned = (restore: () => Promise<unknown>) =>
      toast(t('inBin'), { action: { label: t('undo'), onClick: () => void restore().catch(tell) } })

    const go = (view: string) => router.push(`/d/${now().state.dossier.id}${view}`)
    const paneKeys = Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [
        String(number),
        () => {
          const article = now().compare.panes[number - 1]
          const pane = article ? document.querySelector<HTMLElement>(`[data-pane="${article}"]`) : null
          pane?.closest('.pane')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          pane?.focus({ preventScroll: true })
        },
      ]),
    )
    const relationKeys = Object.fromEntries(
      linkKeys.map(([key, kind]) => [
        key,
        () => {
          if (now().linkMode.active) void now().linkMode.link(kind)
        },
      ]),
    )

    return bindKeys({
      ...paneKeys,
      ...relationKeys,
      j: () => step(1),
      k: () => step(-1),
      t: () => void now().tagging.tag(),
      c: () => void now().tagging.checkSentences(),
      l: () => now().compare.startLinking(),
      a: () => void decide('confirmed'),
      x: () => void decide('dismissed'),
      e: () => go('/questions'),
      '/': () => document.getElementById('compare-search')?.focus(),
      'Shift+?': () => now().windows.openHelp(),
      '?': () => now().windows.openHelp(),
      'g v': () => go(''),
      'g w': () => go('/contradictions'),
      'g s': () => go('/questions'),
      'g q': () => go('/sources'),
      Delete: () => void bin(),
      Escape: () => {
        const { compare: view, linkMode: linking } = now()
        if (linking.active) linking.stop()
        else if (document.getSelection()?.isCollapsed === false) document.getSelection()?.removeAllRanges()
        else if (view.linkId) view.selectLink(null)
        else view.selectClaim(null)
      },
      '$mod+k': () => now().windows.openPalette(),
    })
  }, [router, tell, t])
}

/** In link mode J and K go through the candidates, likely ones first. */
function moveCandidate(direction: 1 | -1): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-link-candidate]')]
  const here = boxes.indexOf(document.activeElement as HTMLInputElement)
  boxes[Math.min(Math.max(here + direction, 0), boxes.length - 1)]?.focus()
}
