import { Button as BaseButton } from '@base-ui/react/button'
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Spinner } from '#components/ui/spinner.tsx'

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-on-accent enabled:hover:border-accent-strong enabled:hover:bg-accent-strong',
  default: 'border-line-strong bg-surface text-ink enabled:hover:bg-hover data-popup-open:bg-hover',
  quiet:
    'border-transparent bg-transparent text-muted enabled:hover:bg-hover enabled:hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger:
    'border-danger bg-danger text-on-danger enabled:hover:border-danger-strong enabled:hover:bg-danger-strong',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2 text-xs',
  medium: 'min-h-8 px-[11px] text-[13px]',
  large: 'min-h-10 px-4 text-sm',
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = 'default', size: ButtonSize = 'medium'): string {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline transition-colors',
    'disabled:cursor-default disabled:opacity-55 touch:min-h-11 touch:min-w-11',
    variants[variant],
    sizes[size],
  )
}

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** Work is under way: shows it and takes no second click. */
  busy?: boolean
}

export function Button({
  variant,
  size,
  icon,
  busy = false,
  disabled,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      type="button"
      {...rest}
      disabled={disabled || busy}
      // A button that is pressed keeps the focus while its work runs.
      focusableWhenDisabled={busy}
      aria-busy={busy || undefined}
      className={clsx(buttonClass(variant, size), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </BaseButton>
  )
}
