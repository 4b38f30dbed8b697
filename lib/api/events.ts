import { withEventMeta } from '@orpc/server'
import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { toApiError } from '#lib/api/problem.ts'
import { followEvents } from '#lib/queries/follow-events.ts'
import { listEvents } from '#lib/queries/list-events.ts'

export const events = {
  list: api.events.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return listEvents({ workspaceId: actor.workspaceId, logId: actor.dossierId }, input.after, input.limit)
  }),
  stream: api.events.stream.handler(async ({ input, context, procedure, lastEventId, signal }) => {
    // Refused before the stream begins, so that the answer has the status it should have.
    const actor = await permitInDossier(context, procedure, input)
    const resumed = Number(lastEventId)
    const after = lastEventId !== undefined && Number.isSafeInteger(resumed) ? resumed : (input.after ?? 0)
    return served({
      workspaceId: actor.workspaceId,
      logId: actor.dossierId,
      after,
      signal,
      admit: () => permitInDossier(context, procedure, input),
    })
  }),
}

async function* served(followed: Parameters<typeof followEvents>[0]) {
  try {
    for await (const event of followEvents(followed)) {
      yield withEventMeta(event, { id: String(event.seq), retry: 1000 })
    }
  } catch (error) {
    // Past the handler, where the one error mapper no longer sees it.
    throw toApiError(error)
  }
}
