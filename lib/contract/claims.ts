import { z } from 'zod'
import { route } from '#lib/contract/base.ts'
import { inDossier } from '#lib/contract/dossiers.ts'
import { claimBulkSchema, claimChangeSchema, claimInputSchema, claimSchema } from '#lib/schemas/claim.ts'
import { idSchema, versionSchema } from '#lib/schemas/common.ts'
import { linkBulkSchema, linkChangeSchema, linkInputSchema, linkSchema } from '#lib/schemas/link.ts'
import { questionChangeSchema, questionInputSchema, questionSchema } from '#lib/schemas/question.ts'

const inClaim = inDossier.extend({ claimId: idSchema })
const inLink = inDossier.extend({ linkId: idSchema })
const inQuestion = inDossier.extend({ questionId: idSchema })
const bin = { version: versionSchema, deleted: z.boolean() }

export const claims = {
  create: route('claim.create', 'POST', '/dossiers/{dossierId}/claims', 'Tag a passage as a claim')
    .input(inDossier.extend(claimInputSchema.shape))
    .output(claimSchema),
  update: route(
    'claim.update',
    'PATCH',
    '/dossiers/{dossierId}/claims/{claimId}',
    'Correct, accept or dismiss a claim',
  )
    .input(inClaim.extend(claimChangeSchema.omit({ deleted: true }).shape))
    .output(claimSchema),
  remove: route(
    'claim.delete',
    'POST',
    '/dossiers/{dossierId}/claims/{claimId}/bin',
    'Put a claim into the bin, or take it out',
  )
    .input(inClaim.extend(bin))
    .output(claimSchema),
  bulk: route('claim.update', 'POST', '/dossiers/{dossierId}/claims/bulk', 'Change many claims at once')
    .input(inDossier.extend(claimBulkSchema.shape))
    .output(z.array(claimSchema)),
}

export const links = {
  create: route('link.create', 'POST', '/dossiers/{dossierId}/links', 'Link a claim with others')
    .input(inDossier.extend(linkInputSchema.shape))
    .output(z.array(linkSchema)),
  update: route(
    'link.update',
    'PATCH',
    '/dossiers/{dossierId}/links/{linkId}',
    'Confirm, dismiss or describe a link',
  )
    .input(inLink.extend(linkChangeSchema.omit({ deleted: true }).shape))
    .output(linkSchema),
  remove: route(
    'link.delete',
    'POST',
    '/dossiers/{dossierId}/links/{linkId}/bin',
    'Put a link into the bin, or take it out',
  )
    .input(inLink.extend(bin))
    .output(linkSchema),
  bulk: route(
    'link.update',
    'POST',
    '/dossiers/{dossierId}/links/bulk',
    'Confirm or dismiss many links at once',
  )
    .input(inDossier.extend(linkBulkSchema.shape))
    .output(z.array(linkSchema)),
}

export const questions = {
  create: route('question.create', 'POST', '/dossiers/{dossierId}/questions', 'Make a question from claims')
    .input(inDossier.extend(questionInputSchema.shape))
    .output(questionSchema),
  update: route(
    'question.update',
    'PATCH',
    '/dossiers/{dossierId}/questions/{questionId}',
    'Retitle, add or remove claims',
  )
    .input(inQuestion.extend(questionChangeSchema.omit({ deleted: true }).shape))
    .output(questionSchema),
  remove: route(
    'question.delete',
    'POST',
    '/dossiers/{dossierId}/questions/{questionId}/bin',
    'Put a question into the bin, or take it out',
  )
    .input(inQuestion.extend(bin))
    .output(questionSchema),
}
