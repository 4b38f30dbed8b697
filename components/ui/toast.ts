import type { ExternalToast } from 'sonner'
import { create } from 'zustand'

type Sonner = typeof import('sonner')

/** Whether somebody has something to say: until then the place where toasts appear is not loaded. */
export const useToasts = create<{ areWanted: boolean }>(() => ({ areWanted: false }))

const place = Promise.withResolvers<Sonner>()

/** To be called once, when the place is on the page; what was said before is shown now. */
export const toastsAreReady = (sonner: Sonner): void => place.resolve(sonner)

function say(show: (sonner: Sonner) => void): void {
  useToasts.setState({ areWanted: true })
  void place.promise.then(show)
}

/** Shows a short message. With an action the person can answer it, e.g. undo. */
export function toast(message: string, options?: ExternalToast): void {
  say((sonner) => sonner.toast(message, options))
}
toast.success = (message: string, options?: ExternalToast): void =>
  say((sonner) => sonner.toast.success(message, options))
toast.error = (message: string, options?: ExternalToast): void =>
  say((sonner) => sonner.toast.error(message, options))
