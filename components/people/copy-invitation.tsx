'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.ts'
import type { Invitation } from '#lib/schemas/workspace.ts'

/** The link of an invitation, to look at and to copy. */
export function CopyInvitation({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('people')
  const field = useRef<HTMLInputElement>(null)

  async function copy() {
    const link = field.current?.value ?? ''
    try {
      await navigator.clipboard.writeText(link)
      toast.success(t('copied'))
    } catch {
      // Without https the browser gives no clipboard: select it, so that the person can.
      field.current?.select()
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <input
        ref={field}
        readOnly
        aria-label={t('link')}
        // Set in the browser only, which knows under which address the program is reached.
        defaultValue={
          typeof location === 'undefined' ? '' : `${location.origin}/invitations/${invitation.id}`
        }
        suppressHydrationWarning
        onFocus={(event) => event.currentTarget.select()}
        className={`${inputClass} min-h-8 min-w-0 flex-1 basis-56 touch:min-h-11 font-mono text-xs`}
      />
      <Button icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
        {t('copyLink')}
      </Button>
    </div>
  )
}
