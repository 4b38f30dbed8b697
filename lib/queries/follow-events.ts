import { listEvents } from '#lib/queries/list-events.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import { ensureListening, onEvent } from '#lib/server/event-hub.ts'

const batch = 200

interface Log {
  workspaceId: string
  logId: string
}

interface Followed extends Log {
  after: number
  signal: AbortSignal | undefined
  /** Asked again whenever the workspace's own log got an event, such as a role taken away; throws to end the stream. */
  admit(): Promise<unknown>
}

const asked = new Map<string, Promise<DossierEvent[]>>()

/**
 * The next events of a log. Everybody who follows a dossier is woken by the same notification and asks the same
 * question in the same moment: it is asked once. Only in the same moment, since an answer under way may lack what the
 * next notification tells of.
 */
function readTogether({ workspaceId, logId }: Log, after: number): Promise<DossierEvent[]> {
  const key = `${workspaceId} ${logId} ${after}`
  const known = asked.get(key)
  if (known) return known
  const events = listEvents({ workspaceId, logId }, after, batch)
  asked.set(key, events)
  setImmediate(() => asked.delete(key))
  return events
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
      if (mustAsk) await ask()
      if (woken) {
        woken = false
        // Listening must be in place before each reading, or an event between the two would be missed: what wakes may
        // also be that the listening connection was lost.
        await ensureListening()
        for (;;) {
          const events = await readTogether(followed, last)
          for (const event of events) {
            if (mustAsk) await ask()
            yield event
            last = event.seq
          }
          if (events.length < batch) break
        }
      } else {
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
