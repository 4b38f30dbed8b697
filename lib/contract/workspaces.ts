import { z } from 'zod'
import { route } from '#lib/contract/base.ts'
import { idSchema } from '#lib/schemas/common.ts'
import {
  invitationInputSchema,
  invitationSchema,
  memberSchema,
  receivedInvitationSchema,
  roleSchema,
  workspaceInputSchema,
  workspaceSchema,
} from '#lib/schemas/workspace.ts'

const inWorkspace = z.object({ workspaceId: idSchema })
const gone = z.object({ id: idSchema })

export const workspaces = {
  list: route('signed-in', 'GET', '/workspaces', 'The workspaces you are a member of').output(
    z.array(workspaceSchema),
  ),
  create: route('signed-in', 'POST', '/workspaces', 'Make a workspace and become its owner')
    .input(workspaceInputSchema)
    .output(workspaceSchema),
  get: route('workspace.read', 'GET', '/workspaces/{workspaceId}', 'One workspace')
    .input(inWorkspace)
    .output(workspaceSchema),
  update: route('workspace.update', 'PATCH', '/workspaces/{workspaceId}', 'Rename a workspace')
    .input(inWorkspace.extend(workspaceInputSchema.shape))
    .output(workspaceSchema),
}

export const members = {
  list: route('member.read', 'GET', '/workspaces/{workspaceId}/members', 'Members and their roles')
    .input(inWorkspace)
    .output(z.array(memberSchema)),
  update: route('member.update', 'PATCH', '/workspaces/{workspaceId}/members/{memberId}', 'Change a role')
    .input(inWorkspace.extend({ memberId: idSchema, role: roleSchema }))
    .output(memberSchema),
  remove: route('member.remove', 'DELETE', '/workspaces/{workspaceId}/members/{memberId}', 'End a membership')
    .input(inWorkspace.extend({ memberId: idSchema }))
    .output(gone),
  leave: route('member.leave', 'POST', '/workspaces/{workspaceId}/leave', 'End your own membership')
    .input(inWorkspace)
    .output(gone),
}

export const invitations = {
  list: route('member.invite', 'GET', '/workspaces/{workspaceId}/invitations', 'Open invitations')
    .input(inWorkspace)
    .output(z.array(invitationSchema)),
  create: route('member.invite', 'POST', '/workspaces/{workspaceId}/invitations', 'Invite somebody by link')
    .input(inWorkspace.extend(invitationInputSchema.shape))
    .output(invitationSchema),
  cancel: route(
    'member.invite',
    'DELETE',
    '/workspaces/{workspaceId}/invitations/{invitationId}',
    'Withdraw an invitation',
  )
    .input(inWorkspace.extend({ invitationId: idSchema }))
    .output(gone),
  get: route('signed-in', 'GET', '/invitations/{invitationId}', 'An invitation made out to you')
    .input(z.object({ invitationId: idSchema }))
    .output(receivedInvitationSchema),
  accept: route(
    'signed-in',
    'POST',
    '/invitations/{invitationId}/accept',
    'Join by an invitation made out to you',
  )
    .input(z.object({ invitationId: idSchema }))
    .output(workspaceSchema),
}
