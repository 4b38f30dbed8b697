import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { isConfirmed, refuseOpposite, settleConfirmed } from '#lib/commands/settle-links.ts'
import { claimPair } from '#lib/domain/claim-pair.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Link, linkInputSchema } from '#lib/schemas/link.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { invalid, notFound } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

type Input = z.infer<typeof linkInputSchema>

/**
 * Links one claim with others, confirmed, as one event. A pair that already has a row of the kind gets that
 * row back: suggested or dismissed ones are confirmed, binned ones restored, never doubled.
 * @throws AppError `not-found`, `invalid` (a claim with itself), `pair-conflict`, `cluster-conflict`
 */
export async function createLinks(actor: DossierActor, input: Input): Promise<Link[]> {
  const pairs = input.toClaimIds.map((toClaimId, index) => {
    const pair = claimPair(input.kind, input.fromClaimId, toClaimId)
    if (!pair) throw invalid(`toClaimIds.${index}`, 'is the claim itself: a claim cannot be linked to itself')
    return pair
  })
  if (input.kind !== 'contradicts' && input.nature)
    throw invalid('nature', 'only contradictions have a nature')
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, 'links.created', async (tx) => {
    await lockDossier(tx, actor.dossierId)
    await requireClaims(tx, actor, [input.fromClaimId, ...input.toClaimIds])
    const result: Link[] = []
    const changes: Change[] = []
    const confirmed: Link[] = []
    for (const [index, pair] of pairs.entries()) {
      await refuseOpposite(tx, actor, { kind: input.kind, ...pair })
      const made = await confirmPair(tx, actor, input, pair, index === 0 ? input.id : undefined)
      result.push(made.after)
      if (made.changed) changes.push(change('link', made.before, made.after))
      if (!made.before || !isConfirmed(made.before)) confirmed.push(made.after)
    }
    changes.push(...(await settleConfirmed(tx, actor, confirmed)))
    return { result, changes }
  })
}

async function requireClaims(tx: Tx, actor: DossierActor, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids)
  const known = await tx.claim.count({
    where: {
      id: { in: [...wanted] },
      dossierId: actor.dossierId,
      workspaceId: actor.workspaceId,
      deletedAt: null,
    },
  })
  if (known !== wanted.size) throw notFound('claim')
}

async function confirmPair(
  tx: Tx,
  actor: DossierActor,
  input: Input,
  pair: NonNullable<ReturnType<typeof claimPair>>,
  id: string | undefined,
): Promise<{ before: Link | null; after: Link; changed: boolean }> {
  const key = { lowClaimId: pair.lowClaimId, highClaimId: pair.highClaimId, kind: input.kind }
  const scope = { dossierId: actor.dossierId, workspaceId: actor.workspaceId }
  const existing = await tx.link.findFirst({ where: { ...key, ...scope } })
  const nature = input.kind === 'contradicts' ? (input.nature ?? existing?.nature ?? null) : null
  const described = {
    direction: pair.direction,
    status: 'confirmed' as const,
    nature,
    severity: input.severity === undefined ? (existing?.severity ?? null) : input.severity,
    note: input.note === undefined ? (existing?.note ?? null) : input.note,
  }
  if (!existing) {
    const quantities = await firstQuantities(tx, actor, pair)
    const row = await tx.link.create({
      data: { id: id ?? uuidv7(), ...scope, ...key, ...described, ...quantities, createdById: actor.userId },
    })
    return { before: null, after: presentLink(row), changed: true }
  }
  const same =
    existing.deletedAt === null &&
    (Object.keys(described) as (keyof typeof described)[]).every(
      (field) => existing[field] === described[field],
    )
  if (same) return { before: presentLink(existing), after: presentLink(existing), changed: false }
  const row = await tx.link.update({
    where: { id: existing.id, ...scope },
    data: { ...described, deletedAt: null, version: { increment: 1 }, updatedAt: new Date() },
  })
  return { before: presentLink(existing), after: presentLink(row), changed: true }
}

/** The quantities compared when a person links by hand: each claim's only one, where it has exactly one. */
async function firstQuantities(
  tx: Tx,
  actor: DossierActor,
  pair: { lowClaimId: string; highClaimId: string },
) {
  const rows = await tx.quantity.findMany({
    where: { claimId: { in: [pair.lowClaimId, pair.highClaimId] }, workspaceId: actor.workspaceId },
    select: { id: true, claimId: true },
  })
  const only = (claimId: string) => {
    const own = rows.filter((row) => row.claimId === claimId)
    return own.length === 1 ? (own[0]?.id ?? null) : null
  }
  return { lowQuantityId: only(pair.lowClaimId), highQuantityId: only(pair.highClaimId) }
}
