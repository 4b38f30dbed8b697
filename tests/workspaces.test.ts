import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#lib/domain/permissions.ts'
import { database } from '#lib/server/db.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import { aPerson, join, outcomes, type Person, refusal } from '#tests/support/dossier.ts'
import { halves, odd } from '#tests/support/odd-texts.ts'

testDatabase()

let owner: Person
let guest: Person
let third: Person
let workspaceId: string

const memberOf = async (person: Person) => {
  const members = await owner.api.members.list({ workspaceId })
  return members.find(({ userId }) => userId === person.id)
}
const kinds = async () => {
  const rows = await database().event.findMany({ where: { logId: workspaceId }, orderBy: { seq: 'asc' } })
  return rows.map(({ kind }) => kind)
}
const unchanged = async (work: () => Promise<void>) => {
  const before = await databaseState()
  await work()
  expect(await databaseState()).toEqual(before)
}

beforeAll(async () => {
  owner = await aPerson('Olga Ott')
  guest = await aPerson('Gustav Gast')
  third = await aPerson('Theo Tritt')
})
beforeEach(async () => {
  workspaceId = (await owner.api.workspaces.create({ name: 'Redaktion Probe' })).id
})

describe('a workspace', () => {
  it('belongs to who made it, and only they see it', async () => {
    expect(await owner.api.workspaces.get({ workspaceId })).toEqual({
      id: workspaceId,
      name: 'Redaktion Probe',
      role: 'owner',
    })
    expect(await memberOf(owner)).toMatchObject({ name: 'Olga Ott', email: owner.email, role: 'owner' })
    expect(await guest.api.workspaces.list()).toEqual([])
    expect(await kinds()).toEqual(['workspace.created'])
  })

  it('is renamed, and a name it has already is no event', async () => {
    await owner.api.workspaces.update({ workspaceId, name: ' Redaktion Neu ' })
    await owner.api.workspaces.update({ workspaceId, name: 'Redaktion Neu' })
    expect((await owner.api.workspaces.get({ workspaceId })).name).toBe('Redaktion Neu')
    expect(await kinds()).toEqual(['workspace.created', 'workspace.renamed'])
  })

  it('takes odd names as they are and refuses what cannot be kept', async () => {
    for (const name of odd) {
      await owner.api.workspaces.update({ workspaceId, name })
      expect((await owner.api.workspaces.get({ workspaceId })).name).toBe(name)
    }
    await unchanged(async () => {
      for (const name of [...halves, '', '   ', 'x'.repeat(121)]) {
        expect(await refusal(owner.api.workspaces.create({ name }))).toMatchObject({
          code: 'invalid',
          errors: [expect.objectContaining({ field: 'name' })],
        })
      }
    })
  })
})

describe('an invitation', () => {
  const invite = (role: Role = 'annotator', email = guest.email) =>
    owner.api.invitations.create({ workspaceId, email, role })

  it('makes the person it is made out to a member in its role, once', async () => {
    const { id: invitationId } = await invite('editor', guest.email.toUpperCase())
    expect(await guest.api.invitations.get({ invitationId })).toMatchObject({
      workspaceName: 'Redaktion Probe',
      inviterName: 'Olga Ott',
      role: 'editor',
    })
    expect(await guest.api.invitations.accept({ invitationId })).toEqual({
      id: workspaceId,
      name: 'Redaktion Probe',
      role: 'editor',
    })
    expect(await memberOf(guest)).toMatchObject({ role: 'editor' })
    expect(await owner.api.invitations.list({ workspaceId })).toEqual([])
    expect((await refusal(guest.api.invitations.accept({ invitationId }))).code).toBe('not-found')
    expect(await kinds()).toEqual(['workspace.created', 'invitation.created', 'invitation.accepted'])
  })

  it('is nothing to anybody else', async () => {
    const { id: invitationId } = await invite()
    await unchanged(async () => {
      expect((await refusal(third.api.invitations.get({ invitationId }))).code).toBe('not-found')
      expect((await refusal(third.api.invitations.accept({ invitationId }))).code).toBe('not-found')
      expect((await refusal(guest.api.invitations.get({ invitationId: uuidv7() }))).code).toBe('not-found')
    })
  })

  it('no longer holds when it was withdrawn or has expired', async () => {
    const withdrawn = await invite()
    await owner.api.invitations.cancel({ workspaceId, invitationId: withdrawn.id })
    const expired = await invite()
    await database().invitation.update({
      where: { id: expired.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    await unchanged(async () => {
      for (const { id: invitationId } of [withdrawn, expired]) {
        expect((await refusal(guest.api.invitations.accept({ invitationId }))).code).toBe('not-found')
      }
      expect(
        (await refusal(owner.api.invitations.cancel({ workspaceId, invitationId: withdrawn.id }))).code,
      ).toBe('not-found')
    })
    expect(await owner.api.invitations.list({ workspaceId })).toEqual([])
  })

  it('is refused for a member, and for somebody with an open one', async () => {
    const { id: invitationId } = await invite()
    const again = await refusal(invite('viewer'))
    expect(again).toMatchObject({ code: 'exists', conflict: { id: invitationId } })
    await guest.api.invitations.accept({ invitationId })
    expect((await refusal(invite())).code).toBe('exists')
  })

  it('is accepted once, however often at the same moment', async () => {
    const { id: invitationId } = await invite()
    const { won, refused } = await outcomes(
      Array.from({ length: 6 }, () => guest.api.invitations.accept({ invitationId })),
    )
    expect(won).toHaveLength(1)
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['not-found']))
    expect((await kinds()).filter((kind) => kind === 'invitation.accepted')).toHaveLength(1)
  })

  it.each([
    '',
    'jana',
    'jana@',
    'jana@example',
    'a b@example.org',
    '<b>@example.org',
    `${'x'.repeat(260)}@example.org`,
  ])('is refused for %j, which is no e-mail address', async (email) => {
    await unchanged(async () => {
      expect(await refusal(invite('viewer', email))).toMatchObject({
        status: 422,
        errors: [expect.objectContaining({ field: 'email' })],
      })
    })
  })
})

describe('a member', () => {
  const setRole = async (person: Person, role: Role) =>
    owner.api.members.update({ workspaceId, memberId: (await memberOf(person))?.id ?? '', role })

  it('gets another role, and what it allows with the next request', async () => {
    await join(workspaceId, owner, guest, 'viewer')
    const create = () => guest.api.dossiers.create({ workspaceId, name: 'Neu' })
    expect((await refusal(create())).code).toBe('forbidden')
    await setRole(guest, 'annotator')
    expect((await create()).name).toBe('Neu')
    await setRole(guest, 'viewer')
    expect((await refusal(create())).code).toBe('forbidden')
  })

  it('is removed and sees nothing any more', async () => {
    await join(workspaceId, owner, guest, 'editor')
    const memberId = (await memberOf(guest))?.id ?? ''
    await owner.api.members.remove({ workspaceId, memberId })
    expect((await refusal(guest.api.workspaces.get({ workspaceId }))).code).toBe('not-found')
    expect((await refusal(owner.api.members.remove({ workspaceId, memberId }))).code).toBe('not-found')
    expect((await kinds()).at(-1)).toBe('member.removed')
  })

  it('can leave, whatever the role', async () => {
    await join(workspaceId, owner, guest, 'viewer')
    await guest.api.members.leave({ workspaceId })
    expect(await memberOf(guest)).toBeUndefined()
    expect((await kinds()).at(-1)).toBe('member.left')
  })
})

describe('the last owner', () => {
  it('can neither leave nor be removed nor step down', async () => {
    await join(workspaceId, owner, guest, 'editor')
    const memberId = (await memberOf(owner))?.id ?? ''
    await unchanged(async () => {
      for (const attempt of [
        () => owner.api.members.leave({ workspaceId }),
        () => owner.api.members.remove({ workspaceId, memberId }),
        () => owner.api.members.update({ workspaceId, memberId, role: 'editor' }),
      ]) {
        expect(await refusal(attempt())).toMatchObject({ code: 'last-owner', status: 409 })
      }
    })
  })

  it('stays, even if all owners leave at the same moment', async () => {
    await join(workspaceId, owner, guest, 'owner')
    await join(workspaceId, owner, third, 'owner')
    const { won, refused } = await outcomes(
      [owner, guest, third].map((person) => person.api.members.leave({ workspaceId })),
    )
    expect(won).toHaveLength(2)
    expect(refused.map(({ code }) => code)).toEqual(['last-owner'])
    const owners = await database().member.count({ where: { workspaceId, role: 'owner' } })
    expect(owners).toBe(1)
  })

  it('is kept by the database too, should a program forget', async () => {
    await expect(database().member.deleteMany({ where: { workspaceId } })).rejects.toThrow()
    expect(await database().member.count({ where: { workspaceId } })).toBe(1)
  })
})
