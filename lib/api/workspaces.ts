import { api } from '#lib/api/base.ts'
import { permitInWorkspace, signedIn } from '#lib/api/context.ts'
import { acceptInvitation } from '#lib/commands/accept-invitation.ts'
import { cancelInvitation } from '#lib/commands/cancel-invitation.ts'
import { createWorkspace } from '#lib/commands/create-workspace.ts'
import { inviteMember } from '#lib/commands/invite-member.ts'
import { leaveWorkspace, removeMember } from '#lib/commands/remove-member.ts'
import { renameWorkspace } from '#lib/commands/rename-workspace.ts'
import { updateMember } from '#lib/commands/update-member.ts'
import { receivedInvitation } from '#lib/queries/find-invitation.ts'
import { listInvitations, listMembers } from '#lib/queries/list-members.ts'
import { getWorkspace, listWorkspaces } from '#lib/queries/list-workspaces.ts'

export const workspaces = {
  list: api.workspaces.list.handler(async ({ context }) => {
    const user = await signedIn(context)
    return listWorkspaces(user.id)
  }),
  create: api.workspaces.create.handler(async ({ input, context }) => {
    const user = await signedIn(context)
    return createWorkspace(user, input)
  }),
  get: api.workspaces.get.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return getWorkspace(actor)
  }),
  update: api.workspaces.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return renameWorkspace(actor, input)
  }),
}

export const members = {
  list: api.members.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return listMembers(actor.workspaceId)
  }),
  update: api.members.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return updateMember(actor, input)
  }),
  remove: api.members.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return removeMember(actor, input)
  }),
  leave: api.members.leave.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return leaveWorkspace(actor)
  }),
}

export const invitations = {
  list: api.invitations.list.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return listInvitations(actor.workspaceId)
  }),
  create: api.invitations.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return inviteMember(actor, input)
  }),
  cancel: api.invitations.cancel.handler(async ({ input, context, procedure }) => {
    const actor = await permitInWorkspace(context, procedure, input)
    return cancelInvitation(actor, input)
  }),
  get: api.invitations.get.handler(async ({ input, context }) => {
    const user = await signedIn(context)
    return receivedInvitation(user, input.invitationId)
  }),
  accept: api.invitations.accept.handler(async ({ input, context }) => {
    const user = await signedIn(context)
    return acceptInvitation(user, input)
  }),
}
