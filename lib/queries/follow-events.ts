import { listEvents } from '#lib/queries/list-events.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import { ensureListening, onEvent } from '#lib/server/event-hub.ts'

const batch = 200

/**
 * Events of one log after `after`, first those already there, then each as it commits, in order and without
 * a gap, until `signal` aborts. A failed read ends the iteration with its error; the client resumes.
 */
export async function* followEvents(
  scope: { workspaceId: string; logId: string },
  after: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierEvent, void> {
  let last = after
  let woken = true
  let wake = () => {}
  const stop = onEvent([scope.logId], () => {
    woken = true
    wake()
  })
  const abort = () => wake()
  signal?.addEventListener('abort', abort)
  try {
    while (!signal?.aborted) {
      // Listening must be in place before reading, or an event between the two would be missed.
      await ensureListening()
      while (woken && !signal?.aborted) {
        woken = false
        for (;;) {
          const events = await listEvents(scope, last, batch)
          for (const event of events) {
            yield event
            last = event.seq
          }
          if (events.length < batch) break
        }
      }
      if (signal?.aborted) return
      if (!woken) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (woken || signal?.aborted) resolve()
        })
      }
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', abort)
  }
}
