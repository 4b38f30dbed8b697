import type { Question } from '#lib/schemas/question.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

export const questionParts = { claims: { orderBy: { claimId: 'asc' } } } satisfies Prisma.QuestionInclude

type QuestionRow = Prisma.QuestionGetPayload<{ include: typeof questionParts }>

/** A question as the API and the event log show it. */
export function presentQuestion(row: QuestionRow): Question {
  return {
    id: row.id,
    dossierId: row.dossierId,
    number: row.number,
    title: row.title,
    status: row.status,
    claims: row.claims.map(({ claimId, quantityId }) => ({ claimId, quantityId })),
    version: row.version,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** One question of a dossier, or null. */
export async function findQuestion(
  tx: Tx,
  scope: { workspaceId: string; dossierId: string },
  id: string,
): Promise<Question | null> {
  const row = await tx.question.findFirst({
    where: { id, dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    include: questionParts,
  })
  return row ? presentQuestion(row) : null
}
