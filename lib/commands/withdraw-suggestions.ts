import { findClaims } from '#lib/queries/present-claim.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Tx } from '#lib/server/db.ts'
import { change, lockDossier } from '#lib/server/events.ts'
import { Prisma } from '#lib/server/generated/prisma/client.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

interface Passage {
  articleVersionId: string
  start: number
  end: number
}

/**
 * Selects the ids of what the analysis suggested in a passage and nobody has touched: a claim that was confirmed,
 * dismissed, tagged, asked about or linked by a person is not among them.
 */
export function untouchedIn(scope: Scope, passage: Passage): Prisma.Sql {
  return Prisma.sql`
    SELECT claim.id FROM claim_anchor AS anchor JOIN claim ON claim.id = anchor.claim_id
    WHERE anchor.article_version_id = ${passage.articleVersionId}::uuid
      AND anchor.start < ${passage.end} AND anchor."end" > ${passage.start}
      AND claim.dossier_id = ${scope.dossierId}::uuid AND claim.workspace_id = ${scope.workspaceId}::uuid
      AND claim.status = 'suggested' AND claim.created_by_id IS NULL AND claim.version = 1
      AND claim.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM claim_tag WHERE claim_id = claim.id)
      AND NOT EXISTS (SELECT 1 FROM question_claim WHERE claim_id = claim.id)
      AND NOT EXISTS (SELECT 1 FROM link WHERE low_claim_id = claim.id AND (status <> 'suggested' OR version > 1))
      AND NOT EXISTS (SELECT 1 FROM link WHERE high_claim_id = claim.id AND (status <> 'suggested' OR version > 1))`
}

/**
 * Takes back what the analysis suggested in a passage, with the links suggested to it, as far as nobody has touched it.
 * Suggestions taken back leave no row, so that restoring the passage brings them again. Takes the dossier's lock: call
 * it before anything else is written. Returns what was removed.
 */
export async function withdrawSuggestions(tx: Tx, scope: Scope, passage: Passage): Promise<Change[]> {
  const { workspaceId, dossierId } = scope
  // Links and questions change under the first lock, claims under the second: what is untouched then stays so. A claim
  // that somebody changes at this moment is waited for, looked at again, and left.
  await lockDossier(tx, dossierId)
  const found = await tx.$queryRaw<{ id: string }[]>`${untouchedIn(scope, passage)} FOR UPDATE OF claim`
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  const claims = await findClaims(tx, scope, ids)
  const ofClaims = { workspaceId, dossierId, OR: [{ lowClaimId: { in: ids } }, { highClaimId: { in: ids } }] }
  const links = await tx.link.findMany({ where: ofClaims, orderBy: { id: 'asc' } })
  if (links.length > 0) await tx.link.deleteMany({ where: ofClaims })
  await tx.claim.deleteMany({ where: { id: { in: ids }, workspaceId, dossierId } })
  return [
    ...links.map((link) => change('link', presentLink(link), null)),
    ...claims.map((claim) => change('claim', claim, null)),
  ]
}
