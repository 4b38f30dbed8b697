'use client'

import { type ComponentType, createElement, useState } from 'react'
import { LazyTrigger, loadMenu, useLoaded } from '#components/ui/lazy-overlay.tsx'
import type { MenuProps } from '#components/ui/menu-parts.tsx'

type Parts = typeof import('#components/ui/menu-parts.tsx')

let parts: Parts | undefined
const load = async () => {
  parts = await loadMenu()
  return parts
}

/** A part of the menu. It stands in a menu and nowhere else, so it is loaded when it is rendered. */
function part<Name extends keyof Parts>(name: Name): Parts[Name] {
  const Part = (props: object) => (parts ? createElement(parts[name] as ComponentType<object>, props) : null)
  // The cast keeps the type parameters that some parts have.
  return Part as unknown as Parts[Name]
}

export const MenuItem = part('MenuItem')
export const MenuLink = part('MenuLink')
export const MenuGroup = part('MenuGroup')
export const MenuChoice = part('MenuChoice')
export const MenuCheckbox = part('MenuCheckbox')
export const MenuSeparator = part('MenuSeparator')

/** A list of actions and choices behind an element. */
export function Menu(props: MenuProps) {
  const [isAskedFor, setAskedFor] = useState(false)
  const loaded = useLoaded(load, isAskedFor, () => setAskedFor(false))
  if (loaded) return <loaded.Menu {...props} />
  return <LazyTrigger trigger={props.trigger} popup="menu" load={load} onOpen={() => setAskedFor(true)} />
}
