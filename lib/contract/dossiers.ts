import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { route } from '#lib/contract/base.ts'
import { idSchema } from '#lib/schemas/common.ts'
import {
  dossierChangeSchema,
  dossierInputSchema,
  dossierSchema,
  dossierSummarySchema,
} from '#lib/schemas/dossier.ts'
import { eventSchema } from '#lib/schemas/event.ts'
import { snapshotSchema } from '#lib/schemas/snapshot.ts'
import { tagChangeSchema, tagInputSchema, tagSchema } from '#lib/schemas/tag.ts'

const inWorkspace = z.object({ workspaceId: idSchema })
export const inDossier = z.object({ dossierId: idSchema })

export const dossiers = {
  list: route('dossier.read', 'GET', '/workspaces/{workspaceId}/dossiers', 'Dossiers of a workspace')
    .input(inWorkspace.extend({ which: z.enum(['active', 'archived', 'deleted']).default('active') }))
    .output(z.array(dossierSummarySchema)),
  create: route('dossier.create', 'POST', '/workspaces/{workspaceId}/dossiers', 'Make a dossier')
    .input(inWorkspace.extend(dossierInputSchema.shape))
    .output(dossierSchema),
  get: route('dossier.read', 'GET', '/dossiers/{dossierId}', 'One dossier')
    .input(inDossier)
    .output(dossierSchema),
  update: route('dossier.update', 'PATCH', '/dossiers/{dossierId}', 'Rename, archive or restore a dossier')
    .input(inDossier.extend(dossierChangeSchema.omit({ deleted: true }).shape))
    .output(dossierSchema),
  remove: route(
    'dossier.delete',
    'POST',
    '/dossiers/{dossierId}/bin',
    'Put a dossier into the bin, or take it out',
  )
    .input(
      inDossier.extend(dossierChangeSchema.pick({ version: true }).shape).extend({ deleted: z.boolean() }),
    )
    .output(dossierSchema),
  snapshot: route(
    'dossier.read',
    'GET',
    '/dossiers/{dossierId}/snapshot',
    'Everything of a dossier at one moment',
  )
    .input(inDossier)
    .output(snapshotSchema),
}

export const events = {
  list: route('event.read', 'GET', '/dossiers/{dossierId}/events', 'Events after a sequence number')
    .input(
      inDossier.extend({
        after: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.array(eventSchema)),
  stream: route(
    'event.read',
    'GET',
    '/dossiers/{dossierId}/events/stream',
    'Events as they happen (server-sent; resumes after Last-Event-ID)',
  )
    .input(inDossier.extend({ after: z.coerce.number().int().min(0).optional() }))
    .output(eventIterator(eventSchema)),
}

export const tags = {
  list: route('workspace.read', 'GET', '/workspaces/{workspaceId}/tags', 'Tags of a workspace')
    .input(inWorkspace)
    .output(z.array(tagSchema)),
  create: route('tag.create', 'POST', '/workspaces/{workspaceId}/tags', 'Make a tag')
    .input(inWorkspace.extend(tagInputSchema.shape))
    .output(tagSchema),
  update: route(
    'tag.update',
    'PATCH',
    '/workspaces/{workspaceId}/tags/{tagId}',
    'Rename, recolour or remove a tag',
  )
    .input(inWorkspace.extend({ tagId: idSchema }).extend(tagChangeSchema.shape))
    .output(tagSchema),
}
