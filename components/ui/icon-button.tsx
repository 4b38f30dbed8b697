import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<typeof Button>, 'icon' | 'children'> {
  /** Accessible name; shown as a tooltip. */
  label: string
  icon: ReactNode
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string
  tooltipSide?: ComponentProps<typeof Tooltip>['side']
}

export function IconButton({
  label,
  icon,
  shortcut,
  tooltipSide,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  const hint = shortcut ? (
    <>
      {label} <span className="opacity-70">{shortcut}</span>
    </>
  ) : (
    label
  )
  return (
    <Tooltip content={hint} side={tooltipSide}>
      <Button
        {...rest}
        aria-label={label}
        variant={variant}
        icon={icon}
        className={clsx('aspect-square px-0! [&_svg]:size-4', className)}
      />
    </Tooltip>
  )
}
