'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { useDossierStore } from '#components/dossier/dossier-provider.tsx'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { isProblem } from '#lib/client/problem-error.ts'
import type { Article } from '#lib/schemas/article.ts'

/** Adds a newer version of an article from its corrected text. */
export function VersionDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const t = useTranslations()
  const actions = useArticleActions()
  const store = useDossierStore()
  const problem = useProblem()
  const formId = useId()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      // A version replaces nothing, so that what others corrected meanwhile is no reason to ask.
      const newest = store.getState().state.article.get(article.id) ?? article
      const { current } = await actions.addVersion(newest, text)
      toast(t('sources.versionKept', { title: article.title, number: current.number }))
      onClose()
    } catch (failure) {
      setError(isProblem(failure, 'exists') ? t('sources.sameVersion') : problem.describe(failure))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      size="large"
      onOpenChange={onClose}
      title={t('sources.newVersion')}
      description={t('sources.newVersionHint', { title: article.title, number: article.current.number + 1 })}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={busy} disabled={text.trim() === ''}>
            {t('sources.keepVersion')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <TextArea
          label={t('sources.newText')}
          value={text}
          onChange={setText}
          rows={12}
          dir="auto"
          lang={article.language}
          error={error}
        />
      </form>
    </Dialog>
  )
}
