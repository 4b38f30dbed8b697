import { v7 as uuidv7 } from 'uuid'
import type { Claim } from '#lib/schemas/claim.ts'
import type { Tx } from '#lib/server/db.ts'

/**
 * Inserts a claim with its one passage, its quantities and its tags. One statement instead of four: tagging is what
 * people do all day, and each statement is a way to the database and back.
 */
export async function insertClaim(tx: Tx, workspaceId: string, claim: Claim): Promise<void> {
  const [anchor] = claim.anchors
  if (!anchor) throw new Error('a claim needs a passage')
  const quantities = claim.quantities.map((quantity, position) => ({ ...quantity, position }))
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO claim (id, workspace_id, dossier_id, article_id, status, kinds, modality, origin, time_from, time_to,
        time_precision, note, version, created_by_id, created_at, updated_at)
      VALUES (${claim.id}::uuid, ${workspaceId}::uuid, ${claim.dossierId}::uuid, ${claim.articleId}::uuid,
        ${claim.status}::review_status, ${claim.kinds}::claim_kind[], ${claim.modality}::modality, ${claim.origin},
        ${claim.time?.from ?? null}, ${claim.time?.to ?? null}, ${claim.time?.precision ?? null}::time_precision, ${claim.note},
        ${claim.version}, ${claim.createdById}::uuid, ${claim.createdAt}::timestamptz, ${claim.createdAt}::timestamptz)
    ), anchored AS (
      INSERT INTO claim_anchor (id, workspace_id, article_id, claim_id, article_version_id, start, "end", quote, prefix,
        suffix)
      VALUES (${uuidv7()}::uuid, ${workspaceId}::uuid, ${claim.articleId}::uuid, ${claim.id}::uuid,
        ${anchor.articleVersionId}::uuid, ${anchor.start}, ${anchor.end}, ${anchor.quote}, ${anchor.prefix},
        ${anchor.suffix})
    ), measured AS (
      INSERT INTO quantity (id, workspace_id, claim_id, position, text, type, value, min, max, unit, noun, hedge,
        indefinite, magnitude)
      SELECT id, ${workspaceId}::uuid, ${claim.id}::uuid, position, text, type, value, min, max, unit, noun, hedge,
        indefinite, magnitude
      FROM jsonb_to_recordset(${JSON.stringify(quantities)}::jsonb) AS row (id uuid, position int, text text, type text,
        value float8, min float8, max float8, unit text, noun text, hedge text, indefinite bool, magnitude float8)
    )
    INSERT INTO claim_tag (workspace_id, claim_id, tag_id)
    SELECT ${workspaceId}::uuid, ${claim.id}::uuid, tag_id FROM unnest(${claim.tagIds}::uuid[]) AS tag_id`
}
