'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { backdropClass } from '#components/ui/dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'

interface SheetProps {
  title: ReactNode
  children: ReactNode
  side?: 'left' | 'right' | 'bottom'
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

const sides = {
  left: 'inset-y-0 left-0 w-[min(22rem,88vw)] border-r data-starting-style:-translate-x-full data-ending-style:-translate-x-full',
  right:
    'inset-y-0 right-0 w-[min(24rem,92vw)] border-l data-starting-style:translate-x-full data-ending-style:translate-x-full',
  bottom:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl border-t data-starting-style:translate-y-full data-ending-style:translate-y-full',
}

/** A panel that slides in from an edge: for small windows what a column is for large ones. */
export function Sheet({ title, children, side = 'right', trigger, open, onOpenChange }: SheetProps) {
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          className={clsx(
            'fixed z-50 flex flex-col border-line bg-surface shadow-raised outline-none transition-transform duration-200',
            sides[side],
          )}
        >
          <div className="flex items-center justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
            <Base.Title className="font-semibold text-sm">{title}</Base.Title>
            <Base.Close render={<IconButton label={t('close')} icon={<X aria-hidden />} />} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
