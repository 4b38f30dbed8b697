'use client'

import { Check, CircleAlert, CircleCheck, Clock, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Upload, Uploads } from '#components/sources/use-uploads.ts'
import { Button } from '#components/ui/button.tsx'
import { Spinner } from '#components/ui/spinner.tsx'

const fileFaults = ['empty', 'binary', 'encoding', 'too-large'] as const
const isFileFault = (code: string): code is (typeof fileFaults)[number] =>
  (fileFaults as readonly string[]).includes(code)

/** What became of each file that was added, until it is put away. */
export function UploadList({ uploads, busy, cancel, clear }: Uploads) {
  const t = useTranslations('sources')
  if (uploads.length === 0) return null
  const done = uploads.filter(({ state }) => state.step !== 'waiting' && state.step !== 'sending').length
  const failed = uploads.filter(({ state }) => state.step === 'failed').length
  return (
    <section aria-label={t('uploads')} className="mb-6 rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2">
        <p role="status" className="mr-auto text-[13px]">
          {busy
            ? t('uploading', { done, count: uploads.length })
            : t('uploaded', { count: uploads.length - failed, failed })}
        </p>
        {busy ? (
          <Button size="small" onClick={cancel}>
            {t('stop')}
          </Button>
        ) : (
          <Button size="small" variant="quiet" icon={<X aria-hidden className="size-3.5" />} onClick={clear}>
            {t('putAway')}
          </Button>
        )}
      </div>
      <ul className="max-h-72 divide-y divide-line overflow-y-auto">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  )
}

function UploadRow({ upload: { name, state } }: { upload: Upload }) {
  const t = useTranslations()
  const refusal = ({ code, message }: { code: string; message: string }) => {
    const key = `errors.${code}` as 'errors.invalid'
    return t.has(key) ? t(key, { detail: message }) : t('errors.internal')
  }
  const outcome = () => {
    switch (state.step) {
      case 'waiting':
        return { icon: <Clock aria-hidden className="text-muted" />, text: t('sources.waiting') }
      case 'sending':
        return { icon: <Spinner />, text: t('sources.sending') }
      case 'imported':
        return {
          icon: <CircleCheck aria-hidden className="text-success" />,
          text: t('sources.imported', { title: state.article.title }),
        }
      case 'present':
        return {
          icon: <Check aria-hidden className="text-muted" />,
          text: t('sources.present', { title: state.article.title }),
        }
      case 'failed':
        return {
          icon: <CircleAlert aria-hidden className="text-danger" />,
          text: isFileFault(state.code) ? t(`sources.fault.${state.code}`) : refusal(state),
        }
    }
  }
  const { icon, text } = outcome()
  return (
    <li className="flex items-start gap-3 px-4 py-2 text-[13px] [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
      {icon}
      <span className="min-w-0 flex-1">
        <span className="break-words font-medium" dir="auto">
          {name}
        </span>{' '}
        <span className={state.step === 'failed' ? 'text-danger' : 'text-muted'}>{text}</span>
      </span>
    </li>
  )
}
