/**
 * One animation frame shared by everything that follows the scrolling: first all tasks measure, then all
 * change the page, so that no measurement finds a layout another task has just made invalid.
 */
type Write = () => void
/** Measures, and returns what to change (or nothing). */
export type FrameTask = () => Write | undefined

const waiting = new Set<FrameTask>()
let scheduled = 0

/** Runs all waiting tasks now. For callers that need the result before they go on (and for tests). */
export function flushFrame(): void {
  if (scheduled) cancelAnimationFrame(scheduled)
  scheduled = 0
  const tasks = [...waiting]
  waiting.clear()
  const writes = tasks.map((task) => task())
  for (const write of writes) write?.()
}

/** Runs `task` in the next frame; asking twice before that runs it once. */
export function onFrame(task: FrameTask): void {
  waiting.add(task)
  if (!scheduled) scheduled = requestAnimationFrame(flushFrame)
}

export function cancelFrame(task: FrameTask): void {
  waiting.delete(task)
}
