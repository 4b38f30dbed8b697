'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { toast } from '#components/ui/toast.ts'

/** The beginning of a SHA-256, and all of it to copy. */
export function ShortHash({ sha256 }: { sha256: string }) {
  const t = useTranslations('sources')
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(sha256)
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
      toast(t('hashCopied'))
    } catch {
      toast.error(t('hashNotCopied', { hash: sha256 }))
    }
  }
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-muted text-xs">
      SHA-256
      <code title={sha256} className="font-mono text-[11px]">
        {sha256.slice(0, 10)}…
      </code>
      <IconButton
        size="small"
        label={t('copyHash')}
        icon={copied ? <Check aria-hidden className="size-3!" /> : <Copy aria-hidden className="size-3!" />}
        onClick={() => void copy()}
        className="min-h-6!"
      />
    </span>
  )
}
