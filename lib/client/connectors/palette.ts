import type { LinkKind } from './plan.ts'

/** Colours and font of the connectors as the style sheet gives them now. */
export interface Palette {
  readonly kinds: Record<LinkKind, string>
  readonly muted: string
  readonly surface: string
  readonly font: string
}

const KINDS: readonly LinkKind[] = ['supports', 'refines', 'duplicate', 'updates', 'contradicts']

function probe(parent: HTMLElement, className: string): CSSStyleDeclaration {
  const element = document.createElement('i')
  element.className = `gl-link-probe ${className}`
  parent.append(element)
  return getComputedStyle(element)
}

/**
 * Reads the colours from elements rather than from the variables, so that whatever the variables hold
 * (light-dark(), color-mix(), forced colours) arrives as a colour a canvas understands.
 */
export function createPalette(parent: HTMLElement): { read(): Palette; remove(): void } {
  const holder = document.createElement('span')
  holder.hidden = true
  parent.append(holder)
  const kinds = KINDS.map((kind) => [kind, probe(holder, `gl-link-${kind}`)] as const)
  const label = probe(holder, 'gl-link-label')
  return {
    read: () => ({
      kinds: Object.fromEntries(kinds.map(([kind, style]) => [kind, style.color])) as Record<
        LinkKind,
        string
      >,
      muted: label.color,
      surface: label.backgroundColor,
      font: `${label.fontWeight} ${label.fontSize} ${label.fontFamily}`,
    }),
    remove: () => holder.remove(),
  }
}

/** Calls `changed` when the page's theme may have been switched. */
export function watchTheme(changed: () => void): () => void {
  const listening = new AbortController()
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', changed, { signal: listening.signal })
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['class', 'style', 'data-theme'] })
  return () => {
    listening.abort()
    observer.disconnect()
  }
}
