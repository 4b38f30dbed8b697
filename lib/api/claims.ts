import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { changeClaims } from '#lib/commands/change-claims.ts'
import { createClaim } from '#lib/commands/create-claim.ts'
import { suggestLinksAfterwards } from '#lib/commands/suggest-links.ts'
import { updateClaim } from '#lib/commands/update-claim.ts'

export const claims = {
  create: api.claims.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    const claim = await createClaim(actor, input)
    suggestLinksAfterwards(actor, actor.dossierId, [claim.id])
    return claim
  }),
  update: api.claims.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateClaim(actor, input)
  }),
  remove: api.claims.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateClaim(actor, input)
  }),
  bulk: api.claims.bulk.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return changeClaims(actor, input)
  }),
}
