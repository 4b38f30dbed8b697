'use client'

import clsx from 'clsx'
import { ClipboardPaste, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

interface UploadZoneProps {
  onFiles: (files: Iterable<File>) => void
  onPaste: () => void
  /** What stands beneath; files can be dropped anywhere on it. */
  children: ReactNode
}

/** Where articles come in: files dropped or picked, or a text pasted. */
export function UploadZone({ onFiles, onPaste, children }: UploadZoneProps) {
  const t = useTranslations('sources')
  const picker = useRef<HTMLInputElement>(null)
  // Entering a child leaves its parent, so that only the balance tells whether the pointer is still inside.
  const depth = useRef(0)
  const [over, setOver] = useState(false)

  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const enter = (event: DragEvent, step: 1 | -1) => {
    if (!isFiles(event)) return
    depth.current += step
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    if (!isFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    onFiles(event.dataTransfer.files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the picker, which has a button
    <div
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => isFiles(event) && event.preventDefault()}
      onDrop={drop}
      className="min-h-full"
    >
      <div
        className={clsx(
          'mb-6 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-lg border border-dashed px-4 py-4 transition-colors',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-paper',
        )}
      >
        <div className="min-w-48 flex-1">
          <p className="font-medium">{over ? t('drop') : t('add')}</p>
          <p className="text-[13px] text-muted">{t('addHint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            icon={<FileUp aria-hidden className="size-4" />}
            onClick={() => picker.current?.click()}
          >
            {t('pick')}
          </Button>
          <Button icon={<ClipboardPaste aria-hidden className="size-4" />} onClick={onPaste}>
            {t('paste')}
          </Button>
          <input
            ref={picker}
            type="file"
            multiple
            accept=".txt,text/plain"
            aria-label={t('pick')}
            tabIndex={-1}
            className="sr-only"
            onChange={({ currentTarget }) => {
              onFiles(currentTarget.files ?? [])
              // The same file can be chosen again after it was corrected.
              currentTarget.value = ''
            }}
          />
        </div>
      </div>
      {children}
    </div>
  )
}
