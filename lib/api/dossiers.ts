import { api } from '#lib/api/base.ts'
import { permitInDossier, permitInWorkspace } from '#lib/api/context.ts'
import { createDossier } from '#lib/commands/create-dossier.ts'
import { updateDossier } from '#lib/commands/update-dossier.ts'
import { dossierSnapshot } from '#lib/queries/dossier-snapshot.ts'
import { listDossiers } from '#lib/queries/list-dossiers.ts'
import { findDossier } from '#lib/queries/present-dossier.ts'
import { database } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'

export const dossiers = {
  list: api.dossiers.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return listDossiers(actor.workspaceId, input.which)
  }),
  create: api.dossiers.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return createDossier(actor, input)
  }),
  get: api.dossiers.get.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    const dossier = await findDossier(database(), actor)
    if (!dossier) throw notFound('dossier')
    return dossier
  }),
  update: api.dossiers.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateDossier(actor, input)
  }),
  remove: api.dossiers.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateDossier(actor, input)
  }),
  snapshot: api.dossiers.snapshot.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return dossierSnapshot(actor)
  }),
}
