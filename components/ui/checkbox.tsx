'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
import clsx from 'clsx'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'

interface CheckboxProps {
  /** Text beside it; with `hideLabel` only for screen readers. */
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  indeterminate?: boolean
  disabled?: boolean
  hideLabel?: boolean
  className?: string
}

export function Checkbox({
  label,
  checked,
  onChange,
  indeterminate,
  disabled,
  hideLabel,
  className,
}: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts the native checkbox inside
    <label className={clsx('inline-flex min-h-6 touch:min-h-11 items-center gap-2 text-[13px]', className)}>
      <Base.Root
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
        className="flex size-4 shrink-0 items-center justify-center rounded border border-field bg-surface text-on-accent data-checked:border-accent data-indeterminate:border-accent data-checked:bg-accent data-indeterminate:bg-accent data-disabled:opacity-60"
      >
        <Base.Indicator className="data-unchecked:hidden">
          {indeterminate ? (
            <Minus aria-hidden className="size-3" />
          ) : (
            <Check aria-hidden className="size-3" strokeWidth={3} />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={clsx(hideLabel && 'sr-only')}>{label}</span>
    </label>
  )
}
