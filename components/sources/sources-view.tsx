'use client'

import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { ArticleBin } from '#components/sources/article-bin.tsx'
import { ArticleRow } from '#components/sources/article-row.tsx'
import { DetailsDialog } from '#components/sources/details-dialog.tsx'
import { PasteDialog } from '#components/sources/paste-dialog.tsx'
import { TextDialog } from '#components/sources/text-dialog.tsx'
import { UploadList } from '#components/sources/upload-list.tsx'
import { UploadZone } from '#components/sources/upload-zone.tsx'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { useReorder } from '#components/sources/use-reorder.ts'
import { useUploads } from '#components/sources/use-uploads.ts'
import { VersionDialog } from '#components/sources/version-dialog.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import type { Article } from '#lib/schemas/article.ts'

type Open = { window: 'paste' } | { window: 'details' | 'text' | 'version'; article: Article }

/** The articles of a dossier: where they come from, what is excluded from them, and how new ones come in. */
export function SourcesView() {
  const t = useTranslations('sources')
  const may = useMay()
  const uploads = useUploads()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const content = (
    <>
      <UploadList {...uploads} />
      <ArticleList onOpen={setOpen} />
    </>
  )
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="mx-auto min-h-full max-w-5xl px-4 pt-5 pb-16 sm:px-8">
        <h1 className="mb-4 font-semibold font-text text-[27px] leading-tight">{t('title')}</h1>
        {may('article.import') ? (
          <UploadZone onFiles={uploads.add} onPaste={() => setOpen({ window: 'paste' })}>
            {content}
          </UploadZone>
        ) : (
          content
        )}
      </div>
      {open?.window === 'paste' && <PasteDialog onClose={close} />}
      {open?.window === 'details' && <DetailsDialog article={open.article} onClose={close} />}
      {open?.window === 'text' && <TextDialog article={open.article} onClose={close} />}
      {open?.window === 'version' && <VersionDialog article={open.article} onClose={close} />}
    </div>
  )
}

function ArticleList({ onOpen }: { onOpen: (open: Open) => void }) {
  const t = useTranslations('sources')
  const common = useTranslations('common')
  const actions = useArticleActions()
  const problem = useProblem()
  const { articles } = useDerived()
  const { article: all, exclusion, claim } = useDossier()
  const list = useRef<HTMLOListElement>(null)
  const { move, said } = useReorder(articles, list)

  const binned = useMemo(() => [...all.values()].filter(({ deletedAt }) => deletedAt !== null), [all])
  const excluded = useMemo(() => {
    const active = [...exclusion.values()].filter((item) => item.active)
    return Map.groupBy(active, ({ articleVersionId }) => articleVersionId)
  }, [exclusion])
  const unanchored = useMemo(() => {
    const live = [...claim.values()].filter(({ deletedAt, status }) => !deletedAt && status === 'confirmed')
    return Map.groupBy(live, ({ articleId }) => articleId)
  }, [claim])

  async function bin(article: Article, deleted: boolean): Promise<void> {
    try {
      const after = await actions.bin(article, deleted)
      toast(t(deleted ? 'binned' : 'takenOut', { title: article.title }), {
        action: { label: common('undo'), onClick: () => void bin(after, !deleted) },
      })
    } catch (error) {
      problem.show(error)
    }
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {articles.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden />} title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <ol ref={list} className="divide-y divide-line border-line border-y">
          {articles.map((article, index) => (
            <ArticleRow
              key={article.id}
              article={article}
              place={index}
              places={articles.length}
              excluded={excluded.get(article.current.id)?.length ?? 0}
              unanchored={
                unanchored
                  .get(article.id)
                  ?.filter(
                    ({ anchors }) =>
                      !anchors.some((anchor) => anchor.articleVersionId === article.current.id),
                  ).length ?? 0
              }
              onMove={(place) => void move(article, place)}
              onOpen={(window) => onOpen({ window, article })}
              onBin={() => void bin(article, true)}
            />
          ))}
        </ol>
      )}
      <ArticleBin articles={binned} onRestore={(article) => void bin(article, false)} />
    </>
  )
}
