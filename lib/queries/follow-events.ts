import { listEvents } from '#lib/queries/list-events.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import { ensureListening, onEvent } from '#lib/server/event-hub.ts'

const batch = 200

interface Followed {
  workspaceId: string
  logId: string
  after: number
  signal: AbortSignal | undefined
  /** Asked again whenever the workspace's own log got an event, such as a role taken away; throws to end the stream. */
  admit(): Promise<unknown>
}

/**
 * Events of one log after `after`, first those already there, then each as it commits, in order and without
 * a gap, until `signal` aborts or `admit` throws. A failed read ends the iteration with its error; the client resumes.
 */
export async function* followEvents(followed: Followed): AsyncGenerator<DossierEvent, void> {
  const { signal } = followed
  let last = followed.after
  let woken = true
  let mustAsk = false
  let wake = () => {}
  const stops = [
    onEvent([followed.logId], () => {
      woken = true
      wake()
    }),
    onEvent([followed.workspaceId], () => {
      mustAsk = true
      wake()
    }),
  ]
  const abort = () => wake()
  signal?.addEventListener('abort', abort)
  const ask = async () => {
    mustAsk = false
    await followed.admit()
  }
  try {
    while (!signal?.aborted) {
      // Listening must be in place before reading, or an event between the two would be missed.
      await ensureListening()
      if (mustAsk) await ask()
      while (woken && !signal?.aborted) {
        woken = false
        for (;;) {
          const events = await listEvents(followed, last, batch)
          for (const event of events) {
            if (mustAsk) await ask()
            yield event
            last = event.seq
          }
          if (events.length < batch) break
        }
      }
      if (signal?.aborted) return
      if (!woken && !mustAsk) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (woken || mustAsk || signal?.aborted) resolve()
        })
      }
    }
  } finally {
    for (const stop of stops) stop()
    signal?.removeEventListener('abort', abort)
  }
}
