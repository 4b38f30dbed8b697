'use client'

import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { popupClass } from '#components/ui/popup-class.ts'

export interface MenuProps {
  trigger: ReactElement
  children: ReactNode
  side?: 'top' | 'bottom' | 'left' | 'right'
  align?: 'start' | 'center' | 'end'
}

/** The menu itself; the first time, it opens with the click that loaded it. */
export function Menu({ trigger, children, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            className={clsx(
              popupClass,
              'max-h-[var(--available-height)] min-w-44 max-w-80 overflow-y-auto py-1',
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemClass =
  'flex min-h-8 w-full cursor-default select-none items-center gap-2.5 px-3 text-[13px] text-ink no-underline outline-none data-highlighted:bg-accent-soft data-disabled:opacity-50 touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0'

interface ItemProps {
  children: ReactNode
  icon?: ReactNode
  disabled?: boolean
}

interface MenuItemProps extends ItemProps {
  onClick: () => void
  danger?: boolean
  /** The key that does the same. */
  shortcut?: string
}

export function MenuItem({ children, icon, danger, shortcut, onClick, disabled }: MenuItemProps) {
  return (
    <Base.Item onClick={onClick} disabled={disabled} className={clsx(itemClass, danger && 'text-danger!')}>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut && <span className="text-muted text-xs">{shortcut}</span>}
    </Base.Item>
  )
}

export function MenuLink({ children, icon, href }: ItemProps & { href: string }) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} />} className={itemClass}>
      {icon}
      {children}
    </Base.LinkItem>
  )
}

export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-3 pt-2 pb-1 font-semibold text-[11px] text-muted uppercase tracking-wide">
        {label}
      </Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

interface MenuChoiceProps<Value extends string> {
  label: ReactNode
  value: Value
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode; lang?: string }[]
  onChange: (value: Value) => void
}

/** One of several: a group of radio items. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
      <MenuGroup label={label}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} lang={option.lang} className={itemClass}>
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="text-accent" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </MenuGroup>
    </Base.RadioGroup>
  )
}

interface MenuCheckboxProps extends ItemProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

export function MenuCheckbox({ children, icon, checked, onChange, disabled }: MenuCheckboxProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      disabled={disabled}
      className={itemClass}
    >
      {icon}
      <span className="flex-1">{children}</span>
      <Base.CheckboxItemIndicator>
        <Check aria-hidden className="text-accent" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />
}
