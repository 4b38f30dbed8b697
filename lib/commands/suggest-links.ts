import { setTimeout as sleep } from 'node:timers/promises'
import { insertSuggestedLinks } from '#lib/commands/insert-suggested-links.ts'
import { suggestForClaims } from '#lib/queries/suggest-for-claims.ts'
import { database } from '#lib/server/db.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'
import { log } from '#lib/server/log.ts'

interface Waiting {
  /** Claims that came while a run was under way. */
  claimIds: Set<string>
  run: Promise<void>
}

const waiting = new Map<string, Waiting>()

/** A run is followed by a rest this many times as long, so that suggesting never takes the time of tagging. */
const restFactor = 4

/**
 * Suggests links for claims just tagged by hand, as one event of its own without a person. Claims that come while a
 * run of their dossier is under way, or rests, are taken together by the next one: a run looks at the whole dossier,
 * however many claims it is for. Resolves when the links of these claims are there.
 */
export function suggestLinksFor(
  actor: { workspaceId: string },
  dossierId: string,
  claimIds: readonly string[],
): Promise<void> {
  const scope = { workspaceId: actor.workspaceId, dossierId }
  const next = waiting.get(dossierId)
  if (next) {
    for (const id of claimIds) next.claimIds.add(id)
    return next.run
  }
  const mine: Waiting = { claimIds: new Set(claimIds), run: Promise.resolve() }
  const before = running.get(dossierId) ?? Promise.resolve()
  let begun = 0
  mine.run = before.then(async () => {
    waiting.delete(dossierId)
    begun = performance.now()
    await suggest(scope, [...mine.claimIds])
  })
  waiting.set(dossierId, mine)
  const settled = mine.run
    .catch((error) => log.error({ err: error, dossierId }, 'suggesting links failed'))
    .then(() => sleep(restFactor * (performance.now() - begun)))
    .finally(() => {
      if (running.get(dossierId) === settled) running.delete(dossierId)
    })
  running.set(dossierId, settled)
  return mine.run
}

/** As `suggestLinksFor`, without keeping the person waiting: the claim stands even if this fails. */
export function suggestLinksAfterwards(
  actor: { workspaceId: string },
  dossierId: string,
  claimIds: readonly string[],
): void {
  suggestLinksFor(actor, dossierId, claimIds).catch(() => {
    // Logged once by the run, however many wait for it.
  })
}

/** The last run of each dossier that has one under way, with its rest; never rejects. */
const running = new Map<string, Promise<void>>()

async function suggest(scope: { workspaceId: string; dossierId: string }, claimIds: string[]): Promise<void> {
  // Comparing takes a while: the dossier is locked only for what is then written.
  const suggestions = await suggestForClaims(database(), scope, claimIds)
  if (suggestions.length === 0) return
  await commit({ ...scope, logId: scope.dossierId, actorId: null }, 'links.suggested', async (tx) => {
    // A pair that a person links at this moment must not get a second row.
    await lockDossier(tx, scope.dossierId)
    const links = await insertSuggestedLinks(tx, scope, suggestions)
    return { result: undefined, changes: links.map((link) => change('link', null, link)) }
  })
}
