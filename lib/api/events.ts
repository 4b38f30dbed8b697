import { withEventMeta } from '@orpc/server'
import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { followEvents } from '#lib/queries/follow-events.ts'
import { listEvents } from '#lib/queries/list-events.ts'

export const events = {
  list: api.events.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return listEvents({ workspaceId: actor.workspaceId, logId: actor.dossierId }, input.after, input.limit)
  }),
  stream: api.events.stream.handler(async function* ({ input, context, procedure, lastEventId, signal }) {
    const actor = await permitInDossier(context, procedure, input)
    const resumed = Number(lastEventId)
    const after = lastEventId !== undefined && Number.isSafeInteger(resumed) ? resumed : (input.after ?? 0)
    const scope = { workspaceId: actor.workspaceId, logId: actor.dossierId }
    for await (const event of followEvents(scope, after, signal)) {
      yield withEventMeta(event, { id: String(event.seq), retry: 1000 })
    }
  }),
}
