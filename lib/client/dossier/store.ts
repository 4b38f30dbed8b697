import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  applyChanges,
  applyEvent,
  type DossierState,
  fromSnapshot,
  type RowChange,
} from '#lib/client/dossier/state.ts'
import type { ArticleText } from '#lib/schemas/article.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'

/** Whether what the person sees is committed; in this order of concern. */
export type Saving = 'saved' | 'saving' | 'offline'

interface Pending {
  id: number
  changes: readonly RowChange[]
}

export interface DossierStore {
  /** What the server has confirmed. */
  confirmed: DossierState
  /** What is shown: the confirmed state with the changes under way on top. */
  state: DossierState
  pending: readonly Pending[]
  connected: boolean
  saving: Saving
}

export type DossierStoreApi = StoreApi<DossierStore> & {
  /** Takes an event of the feed. */
  receive(event: DossierEvent): void
  /** Replaces everything, after an absence too long to catch up. */
  replace(snapshot: Snapshot): void
  addText(text: ArticleText): void
  setConnected(connected: boolean): void
  /**
   * Shows `changes` at once, runs `send`, and takes what it answers for confirmed; if it fails the changes
   * disappear and the error is thrown on.
   */
  mutate<T>(
    changes: readonly RowChange[],
    send: () => Promise<T>,
    confirm: (result: T) => readonly RowChange[],
  ): Promise<T>
}

const savingOf = (pending: readonly Pending[], connected: boolean): Saving =>
  connected ? (pending.length > 0 ? 'saving' : 'saved') : 'offline'

/** The live cache of one dossier. */
export function createDossierStore(snapshot: Snapshot): DossierStoreApi {
  const initial = fromSnapshot(snapshot)
  const store = createStore<DossierStore>(() => ({
    confirmed: initial,
    state: initial,
    pending: [],
    connected: true,
    saving: 'saved',
  }))
  let nextId = 1

  function set(change: Partial<Pick<DossierStore, 'confirmed' | 'pending' | 'connected'>>) {
    store.setState((current) => {
      const confirmed = change.confirmed ?? current.confirmed
      const pending = change.pending ?? current.pending
      const connected = change.connected ?? current.connected
      const state = pending.reduce((shown, { changes }) => applyChanges(shown, changes), confirmed)
      return { confirmed, pending, connected, state, saving: savingOf(pending, connected) }
    })
  }

  return {
    ...store,
    receive(event) {
      set({ confirmed: applyEvent(store.getState().confirmed, event) })
    },
    replace(next) {
      set({ confirmed: fromSnapshot(next) })
    },
    addText(text) {
      const { confirmed } = store.getState()
      set({ confirmed: { ...confirmed, texts: new Map(confirmed.texts).set(text.versionId, text) } })
    },
    setConnected(connected) {
      set({ connected })
    },
    async mutate(changes, send, confirm) {
      const id = nextId++
      const without = () => store.getState().pending.filter((pending) => pending.id !== id)
      set({ pending: [...store.getState().pending, { id, changes }] })
      try {
        const result = await send()
        set({ confirmed: applyChanges(store.getState().confirmed, confirm(result)), pending: without() })
        return result
      } catch (error) {
        set({ pending: without() })
        throw error
      }
    },
  }
}
