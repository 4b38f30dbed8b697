'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import {
  type ArticleDraft,
  type DraftProblems,
  draftOf,
  readDraft,
  without,
} from '#components/sources/article-draft.ts'
import { DetailsFields } from '#components/sources/details-fields.tsx'
import { StruckText } from '#components/sources/struck-text.tsx'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { useReason } from '#components/sources/use-reason.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import type { ArticlePreview } from '#lib/schemas/article.ts'

const pauseBeforePreview = 350

/** Adds an article from text: what is guessed of it can be corrected, what counts as boilerplate seen, before it is kept. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations()
  const actions = useArticleActions()
  const problem = useProblem()
  const formId = useId()
  const [text, setText] = useState('')
  const { preview, error: previewError, loading } = usePreview(text)
  /** Only what the person typed; the rest follows the guesses. */
  const [typed, setTyped] = useState<Partial<ArticleDraft>>({})
  const [problems, setProblems] = useState<DraftProblems>({})
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = preview && { ...draftOf({ ...preview, url: null, role: 'source' }), ...typed }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!draft) return
    const read = readDraft(draft)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    setBusy(true)
    setError(null)
    try {
      const { article, isNew } = await actions.paste(text, read.details)
      toast(t(isNew ? 'sources.kept' : 'sources.presentAlready', { title: article.title }))
      onClose()
    } catch (failure) {
      setError(problem.describe(failure))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      size="large"
      onOpenChange={onClose}
      title={t('sources.paste')}
      description={t('sources.pasteHint')}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={busy}
            disabled={!preview || loading || preview.present !== null}
          >
            {t('sources.keep')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextArea
          label={t('sources.text')}
          value={text}
          onChange={setText}
          rows={preview ? 4 : 10}
          dir="auto"
          error={text.trim() === '' ? null : (previewError ?? error)}
        />
        {loading && !preview && <Spinner label={t('sources.reading')} />}
        {preview?.present && (
          <p role="status" className="rounded-md bg-updates-soft px-3 py-2 text-[13px]">
            {t('sources.presentAlready', { title: preview.present.title })}
          </p>
        )}
        {draft && (
          <DetailsFields
            draft={draft}
            problems={problems}
            onChange={(change) => {
              setTyped((known) => ({ ...known, ...change }))
              setProblems((known) => without(known, change))
            }}
          />
        )}
        {preview && <Preview preview={preview} />}
      </form>
    </Dialog>
  )
}

function Preview({ preview }: { preview: ArticlePreview }) {
  const t = useTranslations('sources')
  const reason = useReason()
  return (
    <section aria-label={t('previewTitle')} className="rounded-md border border-line bg-paper px-4 py-3">
      <p className="mb-2 text-[13px] text-muted">
        {t('previewStruck', { count: preview.boilerplate.length })}
      </p>
      <StruckText
        text={preview.text}
        blocks={preview.blocks}
        struck={preview.boilerplate}
        lang={preview.language}
        render={(words, passage) => (
          <>
            <del className="text-muted">
              <span className="sr-only">{t('struck')} </span>
              {words}
            </del>
            <span className="mx-2 font-ui text-muted text-xs">{reason(passage.reason)}</span>
          </>
        )}
      />
    </section>
  )
}

/** What the text would become, asked for when the person pauses; the last answer stays while the next is on its way. */
function usePreview(text: string) {
  const actions = useArticleActions()
  const { describe } = useProblem()
  const [state, setState] = useState<{
    preview: ArticlePreview | null
    error: string | null
    loading: boolean
  }>({
    preview: null,
    error: null,
    loading: false,
  })
  const latest = useRef(0)
  useEffect(() => {
    const run = ++latest.current
    if (text.trim() === '') {
      setState({ preview: null, error: null, loading: false })
      return
    }
    setState((known) => ({ ...known, loading: true }))
    const timer = setTimeout(() => {
      actions.preview(text).then(
        (preview) => run === latest.current && setState({ preview, error: null, loading: false }),
        (error) =>
          run === latest.current && setState({ preview: null, error: describe(error), loading: false }),
      )
    }, pauseBeforePreview)
    return () => clearTimeout(timer)
  }, [text, actions, describe])
  return state
}
