import { api } from '#lib/api/base.ts'
import { permitInWorkspace } from '#lib/api/context.ts'
import { createTag } from '#lib/commands/create-tag.ts'
import { updateTag } from '#lib/commands/update-tag.ts'
import { listTags } from '#lib/queries/list-tags.ts'

export const tags = {
  list: api.tags.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return listTags(actor.workspaceId)
  }),
  create: api.tags.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return createTag(actor, input)
  }),
  update: api.tags.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return updateTag(actor, input)
  }),
}
