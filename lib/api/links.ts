import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { createLinks } from '#lib/commands/create-links.ts'
import { changeLinks, updateLink } from '#lib/commands/update-link.ts'

export const links = {
  create: api.links.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return createLinks(actor, input)
  }),
  update: api.links.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateLink(actor, input)
  }),
  remove: api.links.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateLink(actor, input)
  }),
  bulk: api.links.bulk.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return changeLinks(actor, input)
  }),
}
