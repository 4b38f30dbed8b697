'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import {
  type ArticleDraft,
  changedFields,
  type DraftField,
  type DraftProblems,
  draftOf,
  readDraft,
  without,
} from '#components/sources/article-draft.ts'
import { DetailsFields } from '#components/sources/details-fields.tsx'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { isProblem } from '#lib/client/problem-error.ts'
import { printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

interface DetailsDialogProps {
  /** As it was when the dialog was opened: what others change meanwhile is not overwritten unseen. */
  article: Article
  onClose: () => void
}

/** Corrects what is known of an article. Where somebody was faster, both versions are shown and the person chooses. */
export function DetailsDialog({ article, onClose }: DetailsDialogProps) {
  const t = useTranslations()
  const actions = useArticleActions()
  const problem = useProblem()
  const formId = useId()
  const [base, setBase] = useState(article)
  const [draft, setDraft] = useState<ArticleDraft>(() => draftOf(article))
  const [problems, setProblems] = useState<DraftProblems>({})
  const [theirs, setTheirs] = useState<Article | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function save(onto: Article): Promise<void> {
    const read = readDraft(draft)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const changed = changedFields(draftOf(base), draft)
    if (changed.length === 0) return onClose()
    setBusy(true)
    setError(null)
    try {
      await actions.update(onto, Object.fromEntries(changed.map((field) => [field, read.details[field]])))
      onClose()
    } catch (failure) {
      const current = isProblem(failure, 'stale') ? (failure.current as Article | null) : null
      if (!current) setError(problem.describe(failure))
      // What they changed is elsewhere, such as the order: nothing of it is lost.
      else if (changedFields(draftOf(onto), draftOf(current)).length === 0) return await save(current)
      else setTheirs(current)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      size="medium"
      onOpenChange={onClose}
      title={t('sources.correct')}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {theirs ? t('sources.saveMine') : t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void save(theirs ?? base)
        }}
      >
        {theirs && (
          <Theirs
            base={base}
            theirs={theirs}
            onTake={() => {
              setBase(theirs)
              setDraft(draftOf(theirs))
              setTheirs(null)
            }}
          />
        )}
        <DetailsFields
          draft={draft}
          problems={problems}
          onChange={(change) => {
            setDraft((known) => ({ ...known, ...change }))
            setProblems((known) => without(known, change))
          }}
        />
        {error && (
          <p role="alert" className="mt-3 font-medium text-danger text-xs">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  )
}

/** What somebody else changed while the form was open. */
function Theirs({ base, theirs, onTake }: { base: Article; theirs: Article; onTake: () => void }) {
  const t = useTranslations('sources')
  const locale = useLocale()
  const now = draftOf(theirs)
  const printed = (field: DraftField) => {
    if (field === 'publishedAt') return printedDate(theirs.publishedAt, locale) || t('unknown')
    if (field === 'role') return t(`role.${theirs.role}`)
    return now[field] || t('unknown')
  }
  return (
    <div
      role="alert"
      className="mb-4 rounded-md border border-updates bg-updates-soft px-3 py-2.5 text-[13px]"
    >
      <p className="font-medium">{t('changedMeanwhile')}</p>
      <dl className="my-1.5">
        {changedFields(draftOf(base), now).map((field) => (
          <div key={field} className="flex gap-2">
            <dt>{t(`field.${field}`)}:</dt>
            <dd className="min-w-0 break-words font-medium" dir="auto">
              {printed(field)}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={onTake}>
        {t('takeTheirs')}
      </Button>
    </div>
  )
}
