'use client'

import { Field } from '@base-ui/react/field'
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** The look of everything that can be typed into. */
export const inputClass =
  'w-full rounded-md border border-field bg-surface px-2.5 text-ink placeholder:text-muted focus:outline-2 focus:outline-accent focus:-outline-offset-1 aria-invalid:border-danger disabled:opacity-60 max-sm:text-base'

interface FieldProps {
  label: ReactNode
  /** Shown beneath until there is an error. */
  hint?: ReactNode
  error?: string | null
  /** For screen readers only, where the surroundings say it to the eye. */
  hideLabel?: boolean
  className?: string
}

/** Label, hint and error around one control, tied together for assistive technology. */
export function LabelledField({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <Field.Root invalid={Boolean(error)} className={clsx('flex flex-col gap-1', className)}>
      <Field.Label className={clsx('font-medium text-[13px]', hideLabel && 'sr-only')}>{label}</Field.Label>
      {children}
      {hint && !error && <Field.Description className="text-muted text-xs">{hint}</Field.Description>}
      <Field.Error match={Boolean(error)} className="font-medium text-danger text-xs">
        {error}
      </Field.Error>
    </Field.Root>
  )
}

interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'defaultValue'> {
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

export function TextField({ label, hint, error, hideLabel, className, onChange, ...input }: TextFieldProps) {
  return (
    <LabelledField label={label} hint={hint} error={error} hideLabel={hideLabel} className={className}>
      <Field.Control
        {...input}
        onValueChange={onChange && ((next) => onChange(next))}
        className={clsx(inputClass, 'min-h-9 touch:min-h-11')}
      />
    </LabelledField>
  )
}

interface TextAreaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value' | 'defaultValue'> {
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  onChange,
  value,
  defaultValue,
  ...input
}: TextAreaProps) {
  return (
    <LabelledField label={label} hint={hint} error={error} hideLabel={hideLabel} className={className}>
      <Field.Control
        value={value}
        defaultValue={defaultValue}
        onValueChange={onChange && ((next) => onChange(next))}
        render={<textarea rows={3} {...input} />}
        className={clsx(inputClass, 'py-1.5 leading-normal')}
      />
    </LabelledField>
  )
}
