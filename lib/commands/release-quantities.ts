import { presentLink } from '#lib/queries/present-link.ts'
import { presentQuestion, questionParts } from '#lib/queries/present-question.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Tx } from '#lib/server/db.ts'
import { change } from '#lib/server/events.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Takes quantities that are about to go off the links that compare them and the questions that ask for them, so that
 * nothing changes without an event. The transaction must hold the dossier's lock. Returns what it changed.
 */
export async function releaseQuantities(
  tx: Tx,
  { workspaceId, dossierId }: Scope,
  quantityIds: readonly string[],
): Promise<Change[]> {
  if (quantityIds.length === 0) return []
  const scope = { workspaceId, dossierId }
  const named = { in: [...quantityIds] }
  return [...(await releaseLinks(tx, scope, named)), ...(await releaseQuestions(tx, scope, named))]
}

async function releaseLinks(tx: Tx, scope: Scope, named: { in: string[] }): Promise<Change[]> {
  const before = await tx.link.findMany({
    where: { ...scope, OR: [{ lowQuantityId: named }, { highQuantityId: named }] },
    orderBy: { id: 'asc' },
  })
  if (before.length === 0) return []
  const those = { ...scope, id: { in: before.map(({ id }) => id) } }
  await tx.link.updateMany({ where: { ...those, lowQuantityId: named }, data: { lowQuantityId: null } })
  await tx.link.updateMany({ where: { ...those, highQuantityId: named }, data: { highQuantityId: null } })
  await tx.link.updateMany({ where: those, data: { version: { increment: 1 }, updatedAt: new Date() } })
  const after = await tx.link.findMany({ where: those, orderBy: { id: 'asc' } })
  return before.map((link, index) => change('link', presentLink(link), presentLink(after[index] ?? link)))
}

async function releaseQuestions(tx: Tx, scope: Scope, named: { in: string[] }): Promise<Change[]> {
  const asking = { ...scope, claims: { some: { quantityId: named } } }
  const order = { include: questionParts, orderBy: { id: 'asc' } } as const
  const before = await tx.question.findMany({ where: asking, ...order })
  if (before.length === 0) return []
  const those = { ...scope, id: { in: before.map(({ id }) => id) } }
  await tx.questionClaim.updateMany({
    where: { dossierId: scope.dossierId, quantityId: named },
    data: { quantityId: null },
  })
  await tx.question.updateMany({ where: those, data: { version: { increment: 1 } } })
  const after = await tx.question.findMany({ where: those, ...order })
  return before.map((question, index) =>
    change('question', presentQuestion(question), presentQuestion(after[index] ?? question)),
  )
}
