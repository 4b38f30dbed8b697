'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useArticleName } from '#components/compare/use-claim-label.ts'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'

const listedClaims = 200

/** Go to any article, claim, question or action by typing. */
export function Palette({
  open,
  onOpenChange,
  onHelp,
  onBin,
}: {
  open: boolean
  onOpenChange(open: boolean): void
  onHelp(): void
  onBin(): void
}) {
  const t = useTranslations('compare')
  const { dossier, question } = useDossier()
  const derived = useDerived()
  const compare = useCompare()
  const name = useArticleName()
  const router = useRouter()

  const run = (action: () => void) => () => {
    onOpenChange(false)
    action()
  }
  const views = [
    ['contradictions', t('viewContradictions')],
    ['questions', t('viewQuestions')],
    ['sources', t('viewSources')],
  ] as const

  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={t('palette')}
      className="palette"
      overlayClassName="palette-overlay"
      contentClassName="palette-content"
    >
      <Command.Input placeholder={t('palettePlaceholder')} aria-label={t('palette')} />
      <Command.List>
        <Command.Empty>{t('paletteEmpty')}</Command.Empty>
        <Command.Group heading={t('paletteActions')}>
          {compare.claimId && (
            <Command.Item onSelect={run(compare.startLinking)}>{t('actionLink')}</Command.Item>
          )}
          <Command.Item onSelect={run(() => document.getElementById('compare-search')?.focus())}>
            {t('actionSearch')}
          </Command.Item>
          <Command.Item onSelect={run(onBin)}>{t('bin')}</Command.Item>
          <Command.Item onSelect={run(onHelp)}>{t('actionHelp')}</Command.Item>
          {views.map(([path, label]) => (
            <Command.Item key={path} onSelect={run(() => router.push(`/d/${dossier.id}/${path}`))}>
              {label}
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t('paletteArticles')}>
          {derived.articles.map((article) => (
            <Command.Item
              key={article.id}
              value={`${name(article)} ${article.title} ${article.id}`}
              onSelect={run(() => compare.openArticle(article.id))}
            >
              {article.title} <small>{name(article)}</small>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t('paletteClaims')}>
          {[...derived.placed.values()].slice(0, listedClaims).map(({ claim, anchor, article }) => (
            <Command.Item
              key={claim.id}
              value={`${anchor.quote} ${article.outlet ?? ''} ${claim.id}`}
              onSelect={run(() => compare.selectClaim(claim.id))}
            >
              {anchor.quote} <small>{name(article)}</small>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t('paletteQuestions')}>
          {[...question.values()]
            .filter((item) => !item.deletedAt)
            .map((item) => (
              <Command.Item
                key={item.id}
                value={`${item.title} ${item.id}`}
                onSelect={run(() => router.push(`/d/${dossier.id}/questions`))}
              >
                {item.number}. {item.title}
              </Command.Item>
            ))}
        </Command.Group>
      </Command.List>
    </Command.Dialog>
  )
}
