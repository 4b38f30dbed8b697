'use client'

import { Switch as Base } from '@base-ui/react/switch'
import clsx from 'clsx'
import type { ReactNode } from 'react'

interface SwitchProps {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  className?: string
}

/** Takes effect at once; what takes effect with a form is a checkbox. */
export function Switch({ label, checked, onChange, disabled, className }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts the native checkbox inside
    <label className={clsx('inline-flex min-h-6 touch:min-h-11 items-center gap-2 text-[13px]', className)}>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
        className="flex h-5 w-9 shrink-0 rounded-full border border-field bg-hover p-0.5 transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-field transition-[translate] data-checked:translate-x-4 data-checked:bg-on-accent" />
      </Base.Root>
      {label}
    </label>
  )
}
