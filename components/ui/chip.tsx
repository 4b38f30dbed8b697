import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

const base =
  'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-[9px] py-0.5 font-medium text-xs'

interface ChipProps extends ComponentProps<'span'> {
  /** A dot in this CSS colour before the text. */
  dot?: string
}

/** A small label. */
export function Chip({ dot, className, children, ...rest }: ChipProps) {
  return (
    <span {...rest} className={clsx(base, 'border-line-strong bg-surface text-muted', className)}>
      {dot && <Dot color={dot} />}
      {children}
    </span>
  )
}

interface ToggleChipProps extends Omit<ComponentProps<'button'>, 'onChange'> {
  pressed: boolean
  onChange: (pressed: boolean) => void
  dot?: string
  icon?: ReactNode
}

/** A label that switches something on and off. */
export function ToggleChip({ pressed, onChange, dot, icon, className, children, ...rest }: ToggleChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      onClick={() => onChange(!pressed)}
      className={clsx(
        base,
        'min-h-6 touch:min-h-11 transition-colors [&_svg]:size-3.5',
        pressed
          ? 'border-accent bg-accent-soft text-accent'
          : 'border-line-strong bg-surface text-muted hover:bg-hover',
        className,
      )}
    >
      {dot && <Dot color={dot} />}
      {icon}
      {children}
    </button>
  )
}

function Dot({ color }: { color: string }) {
  return <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: color }} />
}
