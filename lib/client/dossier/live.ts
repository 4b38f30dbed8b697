import type { DossierStoreApi } from '#lib/client/dossier/store.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'

/** How the feed reaches the server; the API client in the program, something simpler in tests. */
export interface FeedSource {
  streamUrl(after: number): string
  /** Events after a sequence number, oldest first, at most one page. */
  eventsAfter(seq: number): Promise<DossierEvent[]>
  snapshot(): Promise<Snapshot>
}

/** Beyond so many missed events a fresh snapshot is cheaper than catching up. */
const tooFar = 2000
const page = 200

type Message =
  | { type: 'event'; event: DossierEvent }
  | { type: 'connected'; connected: boolean }
  | { type: 'hello' }

/**
 * Keeps a store at the head of its dossier's log. HTTP/1.1 allows a browser six connections to a server, so
 * its tabs share one stream: the tab that holds the lock reads it and passes events on; when it closes, the
 * next one takes over. Every tab checks the sequence and asks for what it lacks. Returns the function that ends it.
 */
export function followDossier(dossierId: string, store: DossierStoreApi, source: FeedSource): () => void {
  const ended = new AbortController()
  const channel = new BroadcastChannel(`gegenlese ${dossierId}`)
  let catching = false

  const seq = () => store.getState().confirmed.seq

  async function catchUp(until: number) {
    if (until - seq() > tooFar) {
      store.replace(await source.snapshot())
      return
    }
    for (;;) {
      const events = await source.eventsAfter(seq())
      for (const event of events) store.receive(event)
      if (events.length < page) return
    }
  }

  async function fetchMissed(until: number) {
    if (catching) return
    catching = true
    try {
      await catchUp(until)
    } catch {
      // The stream reconnects and brings the next event, which asks again.
    } finally {
      catching = false
    }
  }

  function take(event: DossierEvent) {
    if (event.seq === seq() + 1) store.receive(event)
    else if (event.seq > seq() + 1) {
      void fetchMissed(event.seq)
    }
  }

  let leading = false
  let connected = true
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'event') take(data.event)
    else if (data.type === 'connected') store.setConnected(data.connected)
    else if (data.type === 'hello' && leading) post({ type: 'connected', connected })
  }
  const post = (message: Message) => {
    if (!ended.signal.aborted) channel.postMessage(message)
  }
  post({ type: 'hello' })

  function lead() {
    leading = true
    let stream: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    const tell = (value: boolean) => {
      if (ended.signal.aborted) return
      connected = value
      store.setConnected(value)
      post({ type: 'connected', connected: value })
    }
    const open = () => {
      stream = new EventSource(source.streamUrl(seq()))
      stream.addEventListener('open', () => tell(true))
      stream.addEventListener('error', () => {
        tell(false)
        // A refused connection the browser retries by itself; an answer that is no stream it gives up on.
        if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, 2000)
      })
      stream.addEventListener('message', ({ data }) => {
        const event = JSON.parse(data) as DossierEvent
        take(event)
        post({ type: 'event', event })
      })
    }
    open()
    return () => {
      clearTimeout(again)
      stream.close()
    }
  }

  // The lock is held by a promise that only settles when this tab stops following.
  void navigator.locks
    .request(`gegenlese ${dossierId}`, { signal: ended.signal }, async () => {
      const stop = lead()
      await new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))
      stop()
    })
    .catch(() => undefined)

  // A tab that slept may have missed messages of the leading one.
  const onVisible = () => {
    if (document.visibilityState === 'visible') {
      void fetchMissed(seq())
    }
  }
  document.addEventListener('visibilitychange', onVisible)

  return () => {
    ended.abort()
    document.removeEventListener('visibilitychange', onVisible)
    channel.close()
  }
}
