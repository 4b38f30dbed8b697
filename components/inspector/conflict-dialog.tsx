'use client'

import dynamic from 'next/dynamic'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useActions, useDossierStore } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import type { Table, Tables } from '#lib/client/dossier/state.ts'
import { isProblem } from '#lib/client/problem-error.ts'
import { claimPair, type LinkKind } from '#lib/domain/claim-pair.ts'
import type { Claim, ClaimChange } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'

const ConflictWindow = dynamic(() =>
  import('#components/inspector/conflict-window.tsx').then((module) => module.ConflictWindow),
)
const StaleWindow = dynamic(() =>
  import('#components/inspector/stale-window.tsx').then((module) => module.StaleWindow),
)

type LinkDetails = Partial<Pick<Link, 'nature' | 'severity' | 'note'>>
type Status = 'confirmed' | 'dismissed'
type Ends = Pick<Link, 'kind' | 'lowClaimId' | 'highClaimId'>

/** A confirmation that was refused: what stands in its way, and how to try again. */
export interface Refused {
  code: 'pair-conflict' | 'cluster-conflict'
  /** The link in the way; one of those attempted, where the duplicates around it exclude it. */
  conflict: Link
  attempted: readonly Ends[]
  /** Tries again, without the attempted links left out. Resolves to whether that was done. */
  retry(leaveOut?: Ends): Promise<boolean>
  /** Gives up. */
  cancel(): void
}

/** A change that was refused because somebody else was faster. */
export interface Outdated {
  entity: 'claim' | 'link' | 'question'
  change: Record<string, unknown>
  current: Claim | Link | Question
  /** Applies the person's own change to the present state. */
  overwrite(): Promise<void>
  keep(): void
}

type ClaimEdit = Omit<ClaimChange, 'version' | 'deleted'>
type QuestionEdit = { title?: string; addClaimIds?: string[]; removeClaimIds?: string[] }

interface Conflicts {
  /** Links a claim with others; false when it was refused and given up. */
  linkClaims(kind: LinkKind, from: string, to: readonly string[], details?: LinkDetails): Promise<boolean>
  /** Confirms or dismisses links, all or none. */
  settle(links: readonly Link[], status: Status): Promise<boolean>
  /**
   * Changes a claim. An edit given as a function (toggling one tag) is worked out anew if somebody was faster; any other
   * asks which version is to stand. Resolves to false if it was not saved.
   */
  saveClaim(claim: Claim, edit: ClaimEdit | ((claim: Claim) => ClaimEdit)): Promise<boolean>
  saveLink(link: Link, details: LinkDetails): Promise<boolean>
  saveQuestion(question: Question, edit: QuestionEdit): Promise<boolean>
}

const ConflictContext = createContext<Conflicts | null>(null)

function useConflicts(): Conflicts {
  const conflicts = useContext(ConflictContext)
  if (!conflicts) throw new Error('outside a ConflictProvider')
  return conflicts
}

/** Confirms, links and dismisses; a refusal that has a way out is shown with it. */
export function useLinkClaims(): Pick<Conflicts, 'linkClaims' | 'settle'> {
  return useConflicts()
}

/** Saves corrections; where somebody was faster, both versions are shown and the person chooses. */
export function useSave(): Pick<Conflicts, 'saveClaim' | 'saveLink' | 'saveQuestion'> {
  return useConflicts()
}

const isSame = (a: Ends, b: Ends) =>
  a.kind === b.kind && a.lowClaimId === b.lowClaimId && a.highClaimId === b.highClaimId

/** Answers refusals of the server that a person can resolve, for everything below it. */
export function ConflictProvider({ children }: { children: ReactNode }) {
  const actions = useActions()
  const store = useDossierStore()
  const tell = useTellProblem()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [outdated, setOutdated] = useState<Outdated | null>(null)

  /** Runs a confirmation of `attempted`; resolves when it is done or given up. */
  const confirm = useCallback(
    async (
      attempted: readonly Ends[],
      send: (ends: readonly Ends[]) => Promise<unknown>,
    ): Promise<boolean> => {
      try {
        await send(attempted)
        return true
      } catch (error) {
        const solvable = isProblem(error, 'pair-conflict') || isProblem(error, 'cluster-conflict')
        if (!solvable || !error.conflict) {
          tell(error)
          return false
        }
        const { code, conflict } = error
        return new Promise((resolve) =>
          setRefused({
            code: code as Refused['code'],
            conflict: conflict as Link,
            attempted,
            async retry(leaveOut) {
              setRefused(null)
              const left = leaveOut ? attempted.filter((ends) => !isSame(ends, leaveOut)) : attempted
              const done = left.length === 0 || (await confirm(left, send))
              resolve(done)
              return done
            },
            cancel() {
              setRefused(null)
              resolve(false)
            },
          }),
        )
      }
    },
    [tell],
  )

  /** Runs a correction; resolves when it is saved, or the other version was taken. */
  const save = useCallback(
    async <T extends 'claim' | 'link' | 'question'>(
      entity: T,
      row: Tables[T],
      edit: (row: Tables[T]) => Record<string, unknown>,
      send: (row: Tables[T], change: Record<string, unknown>) => Promise<unknown>,
      merge: boolean,
    ): Promise<boolean> => {
      const change = edit(row)
      try {
        await send(row, change)
        return true
      } catch (error) {
        if (!isProblem(error, 'stale') || !error.current) {
          tell(error)
          return false
        }
        const current = error.current as Tables[T]
        await show(store, entity, current)
        if (merge) return save(entity, current, edit, send, merge)
        if (!differs(change, current)) return true
        return new Promise((resolve) =>
          setOutdated({
            entity,
            change,
            current,
            async overwrite() {
              setOutdated(null)
              resolve(await save(entity, current, edit, send, merge))
            },
            keep() {
              setOutdated(null)
              resolve(false)
            },
          }),
        )
      }
    },
    [store, tell],
  )

  const conflicts = useMemo<Conflicts>(
    () => ({
      linkClaims(kind, from, to, details = {}) {
        const pairs = to.flatMap((id) => {
          const pair = claimPair(kind, from, id)
          return pair ? [{ kind, other: id, ...pair }] : []
        })
        return confirm(pairs, (ends) =>
          actions.link(
            kind,
            from,
            pairs.filter((pair) => ends.includes(pair)).map((pair) => pair.other),
            details,
          ),
        )
      },
      settle(links, status) {
        return confirm(links, async (ends) => {
          const wanted = links.filter((link) => ends.includes(link))
          const [only] = wanted
          if (only && wanted.length === 1) await actions.changeLink(only, { status })
          else await actions.changeLinks(wanted, status)
        })
      },
      saveClaim: (claim, edit) =>
        save(
          'claim',
          claim,
          (row) => (typeof edit === 'function' ? edit(row) : edit),
          (row, change) => actions.changeClaim(row, change as ClaimEdit),
          typeof edit === 'function',
        ),
      saveLink: (link, details) =>
        save(
          'link',
          link,
          () => details,
          (row, change) => actions.changeLink(row, change as LinkDetails),
          false,
        ),
      saveQuestion: (question, edit) =>
        save(
          'question',
          question,
          () => edit,
          (row, change) => actions.changeQuestion(row, change as QuestionEdit),
          // Adding and taking away claims overwrites nothing of what others did.
          edit.title === undefined,
        ),
    }),
    [actions, confirm, save],
  )

  return (
    <ConflictContext value={conflicts}>
      {children}
      {refused && <ConflictWindow refused={refused} />}
      {outdated && <StaleWindow outdated={outdated} />}
    </ConflictContext>
  )
}

/** Takes the present state the server answered with, in case the feed has not brought it yet. */
function show<T extends Table>(
  store: ReturnType<typeof useDossierStore>,
  entity: T,
  row: Tables[T],
): Promise<unknown> {
  return store.mutate(
    [],
    async () => row,
    () => [{ entity, id: row.id, after: row }],
  )
}

/** Whether a change would still change something. */
function differs(change: Record<string, unknown>, current: object): boolean {
  const present = current as Record<string, unknown>
  return Object.entries(change).some(
    ([field, value]) => !(field in present) || JSON.stringify(value) !== JSON.stringify(present[field]),
  )
}
