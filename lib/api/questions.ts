import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { createQuestion } from '#lib/commands/create-question.ts'
import { updateQuestion } from '#lib/commands/update-question.ts'

export const questions = {
  create: api.questions.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return createQuestion(actor, input)
  }),
  update: api.questions.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateQuestion(actor, input)
  }),
  remove: api.questions.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateQuestion(actor, input)
  }),
}
