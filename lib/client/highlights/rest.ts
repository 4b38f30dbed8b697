/**
 * Work that must not disturb scrolling. Chromium paints every highlighted letter of the page anew after any
 * change of the document, which costs a frame or two; what nobody sees before the scrolling has come to rest
 * therefore waits until then.
 */
const QUIET = 150

const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | null = null
let lastScroll = Number.NEGATIVE_INFINITY

function check(): void {
  timer = null
  const left = lastScroll + QUIET - performance.now()
  if (left > 0) {
    timer = setTimeout(check, left)
    return
  }
  const tasks = [...waiting]
  waiting.clear()
  for (const task of tasks) task()
}

/** Tells that some pane is being scrolled. */
export function noteScroll(): void {
  lastScroll = performance.now()
}

/** Runs `task` when no pane has been scrolled for 150 ms; asking twice before that runs it once. */
export function onRest(task: () => void): void {
  waiting.add(task)
  if (timer === null) timer = setTimeout(check, QUIET)
}

export function cancelRest(task: () => void): void {
  waiting.delete(task)
}
