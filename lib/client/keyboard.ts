import { tinykeys } from 'tinykeys'

export type KeyBindings = Record<string, (event: KeyboardEvent) => void>

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))

const inWindow = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[role=dialog], [role=menu], [role=listbox], [role=alertdialog]') !== null

/**
 * Binds page-wide keys. They do nothing while somebody types, nor inside a dialog or menu, which have keys of
 * their own; bindings that begin with `$mod` work everywhere. Returns the function that unbinds them.
 */
export function bindKeys(bindings: KeyBindings): () => void {
  // The first binding that a key completes takes it: `g w` has to come before `w`.
  const longestFirst = Object.entries(bindings).sort(([a], [b]) => b.split(' ').length - a.split(' ').length)
  const guarded = Object.fromEntries(
    longestFirst.map(([keys, run]) => [
      keys,
      (event: KeyboardEvent) => {
        if (!keys.startsWith('$mod') && (typing(event.target) || inWindow(event.target))) return
        if (event.defaultPrevented) return
        event.preventDefault()
        run(event)
      },
    ]),
  )
  // The library would skip every form element; a ticked box or a button takes no text.
  return tinykeys(window, guarded, { ignore: () => false })
}
