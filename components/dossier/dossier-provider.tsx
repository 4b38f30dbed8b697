'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useNavBadges } from '#components/shell/nav-badges.ts'
import { api } from '#lib/client/api.ts'
import { type DossierActions, dossierActions } from '#lib/client/dossier/actions.ts'
import { type Derived, derive } from '#lib/client/dossier/derived.ts'
import { followDossier } from '#lib/client/dossier/live.ts'
import { loadMissingTexts } from '#lib/client/dossier/load-texts.ts'
import type { DossierState } from '#lib/client/dossier/state.ts'
import { createDossierStore, type DossierStoreApi, type Saving } from '#lib/client/dossier/store.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'

interface Provided {
  store: DossierStoreApi
  actions: DossierActions
}

const DossierContext = createContext<Provided | null>(null)

/** Holds the live state of one dossier for the views below it. */
export function DossierProvider({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) {
  const [provided] = useState<Provided>(() => {
    const store = createDossierStore(snapshot)
    return { store, actions: dossierActions(store) }
  })
  const dossierId = snapshot.dossier.id
  useEffect(
    () =>
      followDossier(dossierId, provided.store, {
        streamUrl: (after) => `/api/v1/dossiers/${dossierId}/events/stream?after=${after}`,
        eventsAfter: (after) => api.events.list({ dossierId, after }),
        snapshot: () => api.dossiers.snapshot({ dossierId }),
      }),
    [dossierId, provided.store],
  )
  useEffect(
    () =>
      loadMissingTexts(provided.store, (articleId, number) =>
        api.articles.text({ dossierId, articleId, number }),
      ),
    [dossierId, provided.store],
  )
  useEffect(() => {
    const count = () => {
      const { state } = provided.store.getState()
      useNavBadges.setState({
        contradictions: derive(state).links.filter((link) => link.kind === 'contradicts').length,
        questions: [...state.question.values()].filter((question) => question.deletedAt === null).length,
      })
    }
    count()
    return provided.store.subscribe(count)
  }, [provided.store])
  return <DossierContext value={provided}>{children}</DossierContext>
}

function useProvided(): Provided {
  const provided = useContext(DossierContext)
  if (!provided) throw new Error('outside a DossierProvider')
  return provided
}

/** The state as shown, live. */
export function useDossier(): DossierState {
  return useStore(useProvided().store, ({ state }) => state)
}

/** What the views read off the state: placed claims, links by claim, suggestions. */
export function useDerived(): Derived {
  const state = useDossier()
  return useMemo(() => derive(state), [state])
}

export function useActions(): DossierActions {
  return useProvided().actions
}

export function useDossierStore(): DossierStoreApi {
  return useProvided().store
}

export function useSaving(): Saving {
  return useStore(useProvided().store, ({ saving }) => saving)
}

export function usePendingCount(): number {
  return useStore(useProvided().store, ({ pending }) => pending.length)
}
