'use client'

import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { Check, ChevronsUpDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { popupClass } from '#components/ui/popup-class.ts'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
  /** A second line in the list. */
  hint?: string
}

interface SelectProps<Value extends string> {
  label: string
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  hideLabel?: boolean
  disabled?: boolean
  className?: string
}

/** One of a few; for many use a combobox. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
  disabled,
  className,
}: SelectProps<Value>) {
  const labelId = useId()
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => next !== null && next !== value && onChange(next)}
      disabled={disabled}
    >
      <div className={clsx('flex flex-col gap-1', className)}>
        <Base.Label
          render={<div id={labelId} />}
          className={clsx('font-medium text-[13px]', hideLabel && 'sr-only')}
        >
          {label}
        </Base.Label>
        <Base.Trigger
          // Base UI ties them together only in the browser; named from the server on it is never nameless.
          aria-labelledby={labelId}
          className="inline-flex min-h-9 touch:min-h-11 items-center gap-2 rounded-md border border-field bg-surface px-2.5 text-[13px] text-ink hover:bg-hover data-disabled:opacity-60"
        >
          {chosen?.icon}
          <Base.Value className="min-w-0 flex-1 truncate text-left">{chosen?.label ?? ''}</Base.Value>
          <Base.Icon>
            <ChevronsUpDown aria-hidden className="size-3.5 text-muted" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup className={clsx(popupClass, 'min-w-[var(--anchor-width)] max-w-96')}>
            <Base.List className="max-h-[min(var(--available-height),22rem)] overflow-y-auto py-1">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid min-h-8 touch:min-h-11 cursor-default select-none grid-cols-[auto_1fr_1rem] items-center gap-2 px-2.5 text-[13px] outline-none data-highlighted:bg-accent-soft [&_svg]:size-4"
                >
                  <span>{option.icon}</span>
                  <span className="py-1">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
