import { v7 as uuidv7 } from 'uuid'
import { quantityRows, readPassage, requireTags } from '#lib/commands/read-passage.ts'
import { releaseQuantities } from '#lib/commands/release-quantities.ts'
import { findClaim } from '#lib/queries/present-claim.ts'
import type { Claim, ClaimChange } from '#lib/schemas/claim.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError, invalid, notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

type Input = ClaimChange & { claimId: string }

/**
 * Corrects, accepts, dismisses, bins or restores a claim, as one event.
 * @throws AppError `not-found`, `stale` (with the present claim), `invalid` (bounds, quantities)
 */
export async function updateClaim(actor: DossierActor, input: Input): Promise<Claim> {
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kindOf(input), async (tx) => {
    // Links and questions that compare a quantity change with it, and they change under this lock only.
    if (input.quantities) await lockDossier(tx, actor.dossierId)
    // Whatever changes a claim or its parts raises its version: if the conditional write below finds the
    // expected one, nobody has changed what is read here.
    const before = await findClaim(tx, actor, input.claimId)
    if (!before) throw notFound('claim')
    if (before.version !== input.version) throw stale('claim', before)
    const { count } = await tx.claim.updateMany({
      where: {
        id: input.claimId,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        version: input.version,
      },
      data: {
        ...(input.status ? { status: input.status } : {}),
        ...(input.kinds ? { kinds: input.kinds } : {}),
        ...(input.modality ? { modality: input.modality } : {}),
        ...(input.origin === undefined ? {} : { origin: input.origin }),
        ...(input.note === undefined ? {} : { note: input.note }),
        ...(input.time === undefined
          ? {}
          : {
              timeFrom: input.time?.from ?? null,
              timeTo: input.time?.to ?? null,
              timePrecision: input.time?.precision ?? null,
            }),
        ...(input.deleted === undefined ? {} : { deletedAt: input.deleted ? new Date() : null }),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
    })
    if (count === 0) {
      const current = await findClaim(tx, actor, input.claimId)
      throw current ? stale('claim', current) : notFound('claim')
    }
    if (input.tagIds) await replaceTags(tx, actor, before.id, input.tagIds)
    if (input.anchor) await moveAnchor(tx, actor, before, input.anchor)
    const released = input.quantities ? await replaceQuantities(tx, actor, before, input.quantities) : []
    const after = await findClaim(tx, actor, input.claimId)
    if (!after) throw notFound('claim')
    return { result: after, changes: [change('claim', before, after), ...released] }
  })
}

function kindOf(input: Input): string {
  if (input.deleted !== undefined) return input.deleted ? 'claim.deleted' : 'claim.restored'
  if (input.status === 'confirmed') return 'claim.confirmed'
  if (input.status === 'dismissed') return 'claim.dismissed'
  return input.anchor ? 'claim.moved' : 'claim.updated'
}

async function replaceTags(
  tx: Tx,
  actor: DossierActor,
  claimId: string,
  tagIds: readonly string[],
): Promise<void> {
  await requireTags(tx, actor, tagIds)
  await tx.claimTag.deleteMany({ where: { claimId, workspaceId: actor.workspaceId } })
  await tx.claimTag.createMany({
    data: [...new Set(tagIds)].map((tagId) => ({ workspaceId: actor.workspaceId, claimId, tagId })),
  })
}

async function moveAnchor(
  tx: Tx,
  actor: DossierActor,
  before: Claim,
  anchor: NonNullable<ClaimChange['anchor']>,
): Promise<void> {
  const passage = await readPassage(tx, actor, anchor, 'anchor.')
  if (passage.text.articleId !== before.articleId) {
    throw new AppError('not-found', 'There is no such article version.')
  }
  const { articleVersionId, ...span } = passage.anchor
  await tx.claimAnchor.upsert({
    where: { claimId_articleVersionId: { claimId: before.id, articleVersionId } },
    create: {
      workspaceId: actor.workspaceId,
      articleId: before.articleId,
      claimId: before.id,
      articleVersionId,
      ...span,
    },
    update: span,
  })
}

async function replaceQuantities(
  tx: Tx,
  actor: DossierActor,
  before: Claim,
  quantities: NonNullable<ClaimChange['quantities']>,
): Promise<Change[]> {
  const own = new Set(before.quantities.map((quantity) => quantity.id))
  const named = quantities.flatMap((quantity) => (quantity.id ? [quantity.id] : []))
  const foreign = quantities.findIndex((quantity) => quantity.id && !own.has(quantity.id))
  if (foreign >= 0) throw invalid(`quantities.${foreign}.id`, 'is not a quantity of this claim')
  if (new Set(named).size !== named.length) throw invalid('quantities', 'names a quantity twice')
  const gone = [...own].filter((id) => !named.includes(id))
  const released = await releaseQuantities(tx, actor, gone)
  await tx.quantity.deleteMany({
    where: { claimId: before.id, workspaceId: actor.workspaceId, id: { in: gone } },
  })
  const rows = quantityRows(actor, before.id, quantities, uuidv7)
  // Positions are unique within the claim: moved out of the way before they are set anew.
  await tx.quantity.updateMany({
    where: { claimId: before.id, workspaceId: actor.workspaceId },
    data: { position: { increment: 1000 } },
  })
  for (const row of rows) {
    const { id, ...data } = row
    await tx.quantity.upsert({ where: { id, claimId: before.id }, create: row, update: data })
  }
  return released
}
