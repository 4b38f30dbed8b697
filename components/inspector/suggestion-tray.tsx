'use client'

import { CheckCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { Section, SectionTitle } from '#components/inspector/section.tsx'
import { SuggestionCard } from '#components/inspector/suggestion-card.tsx'
import { useTriage } from '#components/inspector/use-triage.ts'
import { Button } from '#components/ui/button.tsx'

const AcceptAll = dynamic(() =>
  import('#components/inspector/accept-all.tsx').then((module) => module.AcceptAll),
)

/** Cards shown at once; further ones come as one goes on. */
const page = 20

/** Suggested links as cards, best first. With the focus here, J and K go through them and Space shows both passages. */
export function SuggestionTray() {
  const t = useTranslations('compare.inspector.tray')
  const triage = useTriage()
  const { linkId, setUrl } = useCompare()
  const { placed } = useDerived()
  const [shown, setShown] = useState(page)
  const [asking, setAsking] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { suggestions, active } = triage

  const here = active ? suggestions.indexOf(active) : -1
  const count = Math.max(shown, here + 3)
  const activeId = active?.id
  /** The focused card is about to go: the next one takes the focus. */
  const leaving = useRef(false)
  // The focus follows the active card, but is never taken from elsewhere.
  useEffect(() => {
    const card = list.current?.querySelector<HTMLElement>(`[data-suggestion="${activeId}"]`)
    if (card && (leaving.current || list.current?.contains(document.activeElement))) card.focus()
    leaving.current = false
  }, [activeId])

  async function decide(done: Promise<boolean>) {
    leaving.current = true
    if (!(await done)) leaving.current = false
  }

  const claims = [...placed.values()].filter(({ claim }) => claim.status === 'suggested').length

  function handleKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => unknown> = {
      j: () => triage.next(),
      ArrowDown: () => triage.next(),
      k: () => triage.previous(),
      ArrowUp: () => triage.previous(),
      a: () => decide(triage.accept()),
      x: () => decide(triage.dismiss()),
    }
    const run = keys[event.key]
    if (!run) return
    // The same keys mean other things outside the tray.
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  return (
    <Section>
      <SectionTitle>
        {suggestions.length > 0 ? t('title', { count: suggestions.length }) : t('titleEmpty')}
      </SectionTitle>
      {suggestions.length === 0 ? (
        <p className="text-[13px] text-muted">{t('empty')}</p>
      ) : (
        <>
          <ul ref={list} onKeyDown={handleKey} className="flex flex-col gap-2" aria-label={t('list')}>
            {suggestions.slice(0, count).map((link) => (
              <SuggestionCard
                key={link.id}
                link={link}
                active={link.id === activeId}
                selected={link.id === linkId}
                onDecide={decide}
              />
            ))}
          </ul>
          <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
            {suggestions.length > count && (
              <Button variant="quiet" size="small" onClick={() => setShown(count + page)}>
                {t('more', { count: Math.min(page, suggestions.length - count) })}
              </Button>
            )}
            {triage.allowed && suggestions.length > 1 && (
              <Button
                variant="quiet"
                size="small"
                icon={<CheckCheck aria-hidden className="size-3.5" />}
                onClick={() => setAsking(true)}
              >
                {t('acceptMany')}
              </Button>
            )}
          </div>
        </>
      )}
      {claims > 0 && (
        <p className="mt-2.5 text-[13px] text-muted">
          {t('claims', { count: claims })}{' '}
          <button
            type="button"
            className="rounded-sm text-accent underline underline-offset-2 hover:text-accent-strong"
            onClick={() => setUrl({ status: 'suggested' })}
          >
            {t('showClaims')}
          </button>
        </p>
      )}
      {asking && <AcceptAll onClose={() => setAsking(false)} />}
    </Section>
  )
}
