'use client'

import { useEffect, useState } from 'react'
import { selectionIn } from '#lib/client/highlights/offsets-dom.ts'

export interface TextSelection {
  articleId: string
  versionId: string
  start: number
  end: number
  /** Where the selection ends on the screen, for what is shown beside it. */
  box: () => DOMRect
  pane: HTMLElement
}

const paneOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-pane]') ?? null

function read(): TextSelection | null {
  const selection = document.getSelection()
  const pane = paneOf(selection?.anchorNode ?? null)
  if (!selection || !pane) return null
  const passage = selectionIn(pane)
  if (!passage) return null
  const range = selection.getRangeAt(0)
  return {
    articleId: pane.dataset.pane ?? '',
    versionId: pane.dataset.version ?? '',
    ...passage,
    box: () => range.getBoundingClientRect(),
    pane,
  }
}

/**
 * The passage selected in any pane, once it rests: mouse, touch handles and keys all end in
 * `selectionchange`, and while a pointer is down nothing is offered that would get in its way.
 */
export function useTextSelection(): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  useEffect(() => {
    let down = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(timer)
      if (!down) timer = setTimeout(() => setSelection(read()), 60)
    }
    const press = (event: PointerEvent) => {
      down = event.pointerType === 'mouse'
    }
    const release = () => {
      down = false
      settle()
    }
    document.addEventListener('selectionchange', settle)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', settle)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [])
  return selection
}
