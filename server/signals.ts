const PATIENCE_MS = 10_000
const LAST_MOMENT_MS = 1_500
/** Ctrl-C reaches the program twice, from the terminal and from the launcher: that is one wish, not two. */
const SAME_WISH_MS = 700

/**
 * Calls `stop` at the first SIGTERM, SIGINT or SIGHUP, or when the launcher has died, and ends the process when it is
 * done. A second signal calls `hurry` and leaves no time for more than that.
 */
export function stopOnSignals(stop: () => Promise<void>, hurry: () => Promise<void>): void {
  let since: number | undefined
  const end = (work: () => Promise<void>, patience: number) => {
    const timer = setTimeout(() => process.exit(1), patience)
    work().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
    timer.unref()
  }
  const onSignal = () => {
    if (since === undefined) {
      since = Date.now()
      end(stop, PATIENCE_MS)
    } else if (Date.now() - since > SAME_WISH_MS) {
      end(hurry, LAST_MOMENT_MS)
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  if (process.channel) process.on('disconnect', onSignal)
}
