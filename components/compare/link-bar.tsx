'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { linkKeys } from '#components/compare/link-keys.ts'
import { useLinkMode } from '#components/compare/link-mode.tsx'
import { useArticleName } from '#components/compare/use-claim-label.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { Button } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

/** The most candidates listed; all others are reached by clicking them in the text or from the claim list. */
const listed = 40

/** What is shown while linking is armed: from which claim, with which ones, as what. */
export function LinkBar() {
  const t = useTranslations('compare')
  const links = useTranslations('links')
  const mode = useLinkMode()
  const { placed } = useDerived()
  const name = useArticleName()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('input')?.focus()
  }, [])

  const from = mode.from.flatMap((id) => placed.get(id) ?? [])
  const ready = mode.chosen.length > 0 || mode.from.length > 1
  return (
    <section className="link-bar" aria-label={t('linkMode')}>
      <p className="link-bar-title" role="status">
        {t('linkFrom', { quote: from.map(({ anchor }) => `«${anchor.quote}»`).join(', ') })}
      </p>
      <ul ref={list} className="link-bar-list" aria-label={t('linkWith')}>
        {mode.ranked.slice(0, listed).map(({ claim, anchor, article }) => (
          <li key={claim.id}>
            <label>
              <input
                type="checkbox"
                checked={mode.chosen.includes(claim.id)}
                onChange={() => mode.toggle(claim.id)}
                data-link-candidate
              />
              <span className="link-bar-quote" lang={article.language}>
                {anchor.quote}
              </span>
              <small>{name(article)}</small>
            </label>
          </li>
        ))}
      </ul>
      <div className="link-bar-actions">
        {linkKeys.map(([key, kind]) => (
          <Button key={kind} size="small" disabled={!ready} onClick={() => void mode.link(kind)}>
            <RelationIcon kind={kind} />
            {links(`kind.${kind}`)} <Kbd>{key.toUpperCase()}</Kbd>
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={mode.stop}>
          {t('stopLinking')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  )
}
