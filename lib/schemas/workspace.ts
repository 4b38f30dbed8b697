import { z } from 'zod'
import { roles } from '#lib/domain/permissions.ts'
import { idSchema, instantSchema, lineSchema } from '#lib/schemas/common.ts'

export const roleSchema = z.enum(roles)

export const workspaceSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
})
export type Workspace = z.infer<typeof workspaceSchema>

export const workspaceInputSchema = z.object({ name: lineSchema(120) })

export const memberSchema = z.object({
  id: idSchema,
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  createdAt: instantSchema,
})
export type Member = z.infer<typeof memberSchema>

/** What colleagues see of a person inside a dossier. */
export const personSchema = z.object({ id: idSchema, name: z.string() })
export type Person = z.infer<typeof personSchema>

export const invitationSchema = z.object({
  id: idSchema,
  email: z.string(),
  role: roleSchema,
  status: z.enum(['pending', 'accepted', 'rejected', 'canceled']),
  expiresAt: instantSchema,
})
export type Invitation = z.infer<typeof invitationSchema>

/** An invitation as the person invited sees it. */
export const receivedInvitationSchema = z.object({
  id: idSchema,
  workspaceName: z.string(),
  inviterName: z.string(),
  role: roleSchema,
  expiresAt: instantSchema,
})
export type ReceivedInvitation = z.infer<typeof receivedInvitationSchema>

export const invitationInputSchema = z.object({ email: z.email().max(254), role: roleSchema })
