'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

export interface DialogProps {
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the end, the main one last. */
  footer?: ReactNode
  /** The element that opens it; without one the dialog is controlled by `open`. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  size?: 'small' | 'medium' | 'large'
}

const widths = { small: 'max-w-sm', medium: 'max-w-lg', large: 'max-w-3xl' }

const backdropClass =
  'fixed inset-0 z-40 bg-black/20 dark:bg-black/50 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'

/** A window over the page that wants an answer before anything else. */
export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  open,
  onOpenChange,
  size = 'small',
  defaultOpen,
}: DialogProps & { defaultOpen: boolean }) {
  return (
    <Base.Root
      open={open}
      defaultOpen={defaultOpen}
      onOpenChange={onOpenChange && ((next) => onOpenChange(next))}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          className={clsx(
            'fixed top-[10vh] left-1/2 z-50 flex max-h-[82vh] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-xl border border-line bg-surface shadow-raised outline-none transition-[opacity,transform] data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0',
            widths[size],
          )}
        >
          <div className="pt-4 pr-14 pb-2 pl-5">
            <Base.Title className="font-semibold font-text text-xl leading-tight">{title}</Base.Title>
            {description && (
              <Base.Description className="mt-1 text-[13px] text-muted">{description}</Base.Description>
            )}
          </div>
          {children && <div className="min-h-0 overflow-y-auto px-5 py-2">{children}</div>}
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 px-5 pt-2 pb-5">{footer}</div>
          ) : (
            <div className="pb-3" />
          )}
          {/* Last, so that a dialog opens with the focus on what it is about. */}
          <div className="absolute top-3 right-3">
            <CloseButton />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function CloseButton() {
  const t = useTranslations('common')
  return <Base.Close render={<IconButton label={t('close')} icon={<X aria-hidden />} />} />
}

/** Makes the button given close the dialog it stands in. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />
}
