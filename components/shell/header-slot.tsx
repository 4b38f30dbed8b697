'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

export const headerSlotId = 'header-slot'

/** Shows its children in the header, left of the account: what a view has to say there (saved, who is here). */
export function HeaderSlot({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(headerSlotId)), [])
  return slot && createPortal(children, slot)
}
