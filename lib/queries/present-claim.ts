import type { Claim } from '#lib/schemas/claim.ts'
import type { Tx } from '#lib/server/db.ts'
import { Prisma } from '#lib/server/generated/prisma/client.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

interface Row extends Omit<Claim, 'time' | 'createdAt' | 'deletedAt'> {
  timeFrom: string | null
  timeTo: string | null
  timePrecision: NonNullable<Claim['time']>['precision'] | null
  createdAt: Date
  deletedAt: Date | null
}

/**
 * Claims with their parts as the API and the event log show them, in one statement: every change of a claim reads it
 * before and after, and a dossier has thousands.
 */
async function select(tx: Tx, condition: Prisma.Sql): Promise<Claim[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, dossier_id AS "dossierId", article_id AS "articleId", status::text, kinds::text[],
      ARRAY(SELECT tag_id::text FROM claim_tag WHERE claim_id = claim.id ORDER BY tag_id) AS "tagIds",
      ARRAY(SELECT json_build_object('articleVersionId', article_version_id, 'start', start, 'end', "end",
          'quote', quote, 'prefix', prefix, 'suffix', suffix)
        FROM claim_anchor WHERE claim_id = claim.id ORDER BY article_version_id) AS anchors,
      ARRAY(SELECT json_build_object('id', id, 'text', text, 'type', type, 'value', value, 'min', min, 'max', max,
          'unit', unit, 'noun', noun, 'hedge', hedge, 'indefinite', indefinite, 'magnitude', magnitude)
        FROM quantity WHERE claim_id = claim.id ORDER BY position) AS quantities,
      modality::text, origin, time_from AS "timeFrom", time_to AS "timeTo", time_precision::text AS "timePrecision",
      note, score, analysis_version AS "analysisVersion", version, created_by_id AS "createdById",
      created_at AS "createdAt", deleted_at AS "deletedAt"
    FROM claim WHERE ${condition} ORDER BY id`
  return rows.map(present)
}

function present({ timeFrom, timeTo, timePrecision, createdAt, deletedAt, ...row }: Row): Claim {
  return {
    ...row,
    time: timePrecision ? { from: timeFrom, to: timeTo, precision: timePrecision } : null,
    createdAt: createdAt.toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  }
}

const inDossier = ({ workspaceId, dossierId }: Scope) =>
  Prisma.sql`dossier_id = ${dossierId}::uuid AND workspace_id = ${workspaceId}::uuid`

/** All claims of a dossier, those in the bin included, in the order of their ids. */
export async function listClaims(tx: Tx, scope: Scope): Promise<Claim[]> {
  return select(tx, inDossier(scope))
}

/** Claims of a dossier by id, in the order of their ids; ids the dossier does not have are left out. */
export async function findClaims(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Claim[]> {
  return select(tx, Prisma.sql`id = ANY(${[...ids]}::uuid[]) AND ${inDossier(scope)}`)
}

/** One claim of a dossier, or null. */
export async function findClaim(tx: Tx, scope: Scope, id: string): Promise<Claim | null> {
  return (await findClaims(tx, scope, [id]))[0] ?? null
}
