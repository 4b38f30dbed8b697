import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '#lib/schemas/dossier.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import {
  aClaim,
  aDossier,
  anArticle,
  aPerson,
  outcomes,
  type Person,
  refusal,
  suggestionsOf,
} from '#tests/support/dossier.ts'
import { halves, odd } from '#tests/support/odd-texts.ts'

testDatabase()

let owner: Person
let workspaceId: string
let dossier: Dossier
const list = (which: 'active' | 'archived' | 'deleted' = 'active') =>
  owner.api.dossiers.list({ workspaceId, which })
const ids = async (which: 'active' | 'archived' | 'deleted') => (await list(which)).map(({ id }) => id)
const events = async () =>
  (await owner.api.events.list({ dossierId: dossier.id, limit: 500 })).map(({ kind }) => kind)
const unchanged = async (work: () => Promise<void>) => {
  const before = await databaseState()
  await work()
  expect(await databaseState()).toEqual(before)
}

beforeAll(async () => {
  owner = await aPerson()
})
beforeEach(async () => {
  workspaceId = (await owner.api.workspaces.create({ name: 'Redaktion' })).id
  dossier = await owner.api.dossiers.create({ workspaceId, name: 'Hafen' })
})

describe('a dossier', () => {
  it('is made with a log of its own that begins with its making', async () => {
    expect(await owner.api.dossiers.get({ dossierId: dossier.id })).toEqual(dossier)
    const [first] = await owner.api.events.list({ dossierId: dossier.id })
    expect(first).toMatchObject({
      seq: 1,
      kind: 'dossier.created',
      actorId: owner.id,
      changes: [{ entity: 'dossier', id: dossier.id, before: null, after: dossier }],
    })
  })

  it('is made once when the same request comes twice', async () => {
    const id = uuidv7()
    await owner.api.dossiers.create({ workspaceId, id, name: 'Einmal' })
    await unchanged(async () => {
      const again = owner.api.dossiers.create({ workspaceId, id, name: 'Zweimal' })
      expect(await refusal(again)).toMatchObject({ code: 'exists', status: 409 })
    })
  })

  it('is renamed, archived, binned and restored, each as an event with before and after', async () => {
    const dossierId = dossier.id
    const renamed = await owner.api.dossiers.update({ dossierId, version: 1, name: 'Hafen neu' })
    const archived = await owner.api.dossiers.update({ dossierId, version: 2, archived: true })
    expect([await ids('active'), await ids('archived')]).toEqual([[], [dossierId]])
    await owner.api.dossiers.update({ dossierId, version: 3, archived: false })
    const binned = await owner.api.dossiers.remove({ dossierId, version: 4, deleted: true })
    expect([await ids('active'), await ids('deleted')]).toEqual([[], [dossierId]])
    const restored = await owner.api.dossiers.remove({ dossierId, version: 5, deleted: false })
    expect(await ids('active')).toEqual([dossierId])
    expect(renamed.name).toBe('Hafen neu')
    expect(archived.archivedAt).not.toBeNull()
    expect(binned.deletedAt).not.toBeNull()
    expect(restored).toMatchObject({ version: 6, archivedAt: null, deletedAt: null })
    expect(await events()).toEqual([
      'dossier.created',
      'dossier.renamed',
      'dossier.archived',
      'dossier.unarchived',
      'dossier.deleted',
      'dossier.restored',
    ])
    const [, rename] = await owner.api.events.list({ dossierId })
    expect(rename?.changes).toEqual([{ entity: 'dossier', id: dossierId, before: dossier, after: renamed }])
  })

  it('is only read while it is archived or in the bin', async () => {
    const dossierId = dossier.id
    const add = () => owner.api.articles.paste({ dossierId, text: 'Ein Satz, der neu ist. Noch einer.' })
    await owner.api.dossiers.update({ dossierId, version: 1, archived: true })
    expect(await refusal(add())).toMatchObject({ code: 'archived', status: 409 })
    await owner.api.dossiers.remove({ dossierId, version: 2, deleted: true })
    expect((await refusal(add())).code).toBe('archived')
    expect((await owner.api.dossiers.snapshot({ dossierId })).dossier.id).toBe(dossierId)
    await owner.api.dossiers.remove({ dossierId, version: 3, deleted: false })
    await owner.api.dossiers.update({ dossierId, version: 4, archived: false })
    expect((await add()).dossierId).toBe(dossierId)
  })

  it('is changed by one of two who change it at the same moment; the other sees how it is now', async () => {
    const rename = (name: string) => owner.api.dossiers.update({ dossierId: dossier.id, version: 1, name })
    // One request each, so that the connections are there and the writes really meet.
    await Promise.all(Array.from({ length: 16 }, () => owner.api.dossiers.get({ dossierId: dossier.id })))
    const { won, refused } = await outcomes(Array.from({ length: 16 }, (_, n) => rename(`Hafen ${n}`)))
    expect(won).toHaveLength(1)
    for (const problem of refused)
      expect(problem).toMatchObject({ code: 'stale', status: 409, current: won[0] })
    expect(refused).toHaveLength(15)
    expect(await events()).toEqual(['dossier.created', 'dossier.renamed'])
  })

  it('keeps odd names as written and refuses what cannot be one', async () => {
    for (const name of odd) expect((await owner.api.dossiers.create({ workspaceId, name })).name).toBe(name)
    await unchanged(async () => {
      for (const name of [...halves, '', ' \n ', 'x'.repeat(201)]) {
        const problem = await refusal(owner.api.dossiers.create({ workspaceId, name }))
        expect(problem).toMatchObject({ status: 422, errors: [expect.objectContaining({ field: 'name' })] })
      }
    })
  })

  it('is listed with what it holds, without what is binned, dismissed or another workspace’s', async () => {
    const setting = { owner, workspaceId, dossierId: dossier.id }
    const { dossierId } = setting
    const material = await anArticle(
      setting,
      'Kräne am Kai\n\nAm Kai stehen 40 Kräne. Etwa 300 Menschen arbeiten dort. Das Wetter ist schlecht.\n',
    )
    await suggestionsOf(setting)
    const before = (await list())[0]
    const one = await aClaim(setting, material, 'stehen 40 Kräne')
    const two = await aClaim(setting, material, 'Das Wetter ist schlecht')
    const three = await aClaim(setting, material, 'Kräne am Kai')
    await owner.api.claims.remove({ dossierId, claimId: three.id, version: three.version, deleted: true })
    await owner.api.links.create({
      dossierId,
      kind: 'contradicts',
      fromClaimId: one.id,
      toClaimIds: [two.id],
    })
    const foreign = await aDossier(await aPerson())
    await anArticle(foreign, 'Am Kai stehen 40 Kräne. Etwa 300 Menschen arbeiten dort.')
    expect(before).toMatchObject({ articles: 1, claims: 0, contradictions: 0 })
    expect((await list())[0]).toMatchObject({ id: dossierId, articles: 1, claims: 2, contradictions: 1 })
    expect(await list()).toHaveLength(1)
  })
})

describe('a tag', () => {
  const create = (name: string, color = '#336699') => owner.api.tags.create({ workspaceId, name, color })

  it('is made, changed, removed and brought back, in the log of the workspace', async () => {
    const tag = await create('Zahlen')
    const scope = { workspaceId, tagId: tag.id }
    const renamed = await owner.api.tags.update({ ...scope, version: 1, name: 'Grössen', color: '#993366' })
    expect(renamed).toMatchObject({ name: 'Grössen', color: '#993366', version: 2, deletedAt: null })
    await owner.api.tags.update({ ...scope, version: 2, deleted: true })
    expect(await owner.api.tags.list({ workspaceId })).toEqual([])
    await owner.api.tags.update({ ...scope, version: 3, deleted: false })
    expect(await owner.api.tags.list({ workspaceId })).toMatchObject([{ id: tag.id, version: 4 }])
  })

  it('has a name of its own, whatever the case; a removed one’s name is free', async () => {
    const tag = await create('Geld')
    await unchanged(async () => {
      expect(await refusal(create('GELD'))).toMatchObject({ code: 'exists', status: 409 })
    })
    await owner.api.tags.update({ workspaceId, tagId: tag.id, version: 1, deleted: true })
    await create('geld')
    const restore = owner.api.tags.update({ workspaceId, tagId: tag.id, version: 2, deleted: false })
    expect((await refusal(restore)).code).toBe('exists')
  })

  it('is not changed against a newer version', async () => {
    const tag = await create('Ort')
    const changed = await owner.api.tags.update({ workspaceId, tagId: tag.id, version: 1, name: 'Orte' })
    const late = owner.api.tags.update({ workspaceId, tagId: tag.id, version: 1, name: 'Stätten' })
    expect(await refusal(late)).toMatchObject({ code: 'stale', current: changed })
  })

  it.each([
    ['name', { name: '', color: '#336699' }],
    ['name', { name: 'x'.repeat(61), color: '#336699' }],
    ['color', { name: 'Farbe', color: 'red' }],
    ['color', { name: 'Farbe', color: '#fff' }],
    ['color', { name: 'Farbe', color: '#336699;background:url(x)' }],
  ])('is refused with a wrong %s: %j', async (field, input) => {
    await unchanged(async () => {
      expect(await refusal(owner.api.tags.create({ workspaceId, ...input }))).toMatchObject({
        status: 422,
        errors: [expect.objectContaining({ field })],
      })
    })
  })
})
