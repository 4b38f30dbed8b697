import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { presentDossier } from '#lib/queries/present-dossier.ts'
import type { Dossier, dossierInputSchema } from '#lib/schemas/dossier.ts'
import type { Actor } from '#lib/server/actor.ts'
import { change, commit, openLog } from '#lib/server/events.ts'

/**
 * Makes an empty dossier and opens its log.
 * @throws AppError `exists` when the id is taken
 */
export async function createDossier(
  actor: Actor,
  input: z.infer<typeof dossierInputSchema>,
): Promise<Dossier> {
  const id = input.id ?? uuidv7()
  const scope = { logId: id, workspaceId: actor.workspaceId, actorId: actor.userId }
  return commit(scope, 'dossier.created', async (tx) => {
    const row = await tx.dossier.create({
      data: { id, workspaceId: actor.workspaceId, name: input.name, createdById: actor.userId },
    })
    await openLog(tx, id, actor.workspaceId)
    const after = presentDossier(row)
    return { result: after, changes: [change('dossier', null, after)] }
  })
}
