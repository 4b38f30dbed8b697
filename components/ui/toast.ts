import type { ExternalToast } from 'sonner'
import { create } from 'zustand'

type Sonner = typeof import('sonner')
type Place = typeof import('#components/ui/toast-place.tsx')

/** The place where toasts appear, once its code has been loaded. */
export const useToastPlace = create<{ place: Place | null }>(() => ({ place: null }))

const ready = Promise.withResolvers<Sonner>()

/** To be called when the place is on the page; what was said before is shown now. */
export const toastsAreReady = (sonner: Sonner): void => ready.resolve(sonner)

/** Puts the place on the page. */
export async function loadToasts(): Promise<void> {
  const place = await import('#components/ui/toast-place.tsx')
  useToastPlace.setState({ place })
}

function say(show: (sonner: Sonner) => void): void {
  // Where it cannot be loaded there is nothing to say it with; the page itself still shows the state of things.
  loadToasts().catch(() => undefined)
  void ready.promise.then(show)
}

/** Shows a short message. With an action the person can answer it, e.g. undo. */
export function toast(message: string, options?: ExternalToast): void {
  say((sonner) => sonner.toast(message, options))
}
toast.success = (message: string, options?: ExternalToast): void =>
  say((sonner) => sonner.toast.success(message, options))
toast.error = (message: string, options?: ExternalToast): void =>
  say((sonner) => sonner.toast.error(message, options))
