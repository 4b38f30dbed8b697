import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '#lib/schemas/claim.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import type { Tag } from '#lib/schemas/tag.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import {
  aClaim,
  aDossier,
  anArticle,
  aPerson,
  apiFor,
  type DossierSetting,
  join,
  type Material,
  outcomes,
  type Person,
  passage,
  refusal,
  suggestionsOf,
} from '#tests/support/dossier.ts'
import { halves, odd } from '#tests/support/odd-texts.ts'

testDatabase()

const words = `Schiffe vor Nordheim

Vor dem Hafen von Nordheim lagen am Montag etwa 40 Schiffe 🚢 vor Anker. Laut der Reederei Albers warten
rund 10'000 Container auf die Ausfahrt.

Die Hafenmeisterin sprach von 5,5 Millionen Franken Schaden. Das Wetter blieb schlecht.
`

let setting: DossierSetting
let owner: Person
let dossierId: string
let material: Material
let tag: Tag
/** A workspace that is none of the owner's business, with one thing of each kind. */
let foreign: { setting: DossierSetting; material: Material; claim: Claim; tag: Tag }
let people: Record<'viewer' | 'annotator' | 'stranger', Person>

const snapshot = () => owner.api.dossiers.snapshot({ dossierId })
const lastEvent = async (kind: string) =>
  (await owner.api.events.list({ dossierId, limit: 500 })).findLast(
    (event) => event.kind === kind,
  ) as DossierEvent
const tagging = (quote: string) => ({ dossierId, ...passage(material, quote) })
const untouched = async (work: () => Promise<void>) => {
  await suggestionsOf(setting)
  const before = await databaseState()
  await work()
  expect(await databaseState()).toEqual(before)
}

beforeAll(async () => {
  setting = await aDossier()
  ;({ owner, dossierId } = setting)
  material = await anArticle(setting, words, { publishedAt: '2024-12' })
  tag = await owner.api.tags.create({
    workspaceId: setting.workspaceId,
    name: 'Zahlen',
    color: '#336699',
  })
  const other = await aDossier()
  const theirs = await anArticle(other, words)
  foreign = {
    setting: other,
    material: theirs,
    claim: await aClaim(other, theirs, 'etwa 40 Schiffe'),
    tag: await other.owner.api.tags.create({
      workspaceId: other.workspaceId,
      name: 'Zahlen',
      color: '#336699',
    }),
  }
  people = {
    viewer: await aPerson('Vera Vogt'),
    annotator: await aPerson('Anton Amsel'),
    stranger: other.owner,
  }
  await join(setting.workspaceId, owner, people.viewer, 'viewer')
  await join(setting.workspaceId, owner, people.annotator, 'annotator')
})

afterAll(() => suggestionsOf(setting))

describe('tagging a passage', () => {
  it('makes a confirmed claim of it, with its context and what the text says, as one event', async () => {
    const before = await snapshot()
    const claim = await owner.api.claims.create({ ...tagging('etwa 40 Schiffe 🚢'), tagIds: [tag.id] })
    const { text, versionId } = material
    const start = text.indexOf('etwa 40')
    expect(claim).toMatchObject({
      dossierId,
      articleId: material.article.id,
      status: 'confirmed',
      version: 1,
      createdById: owner.id,
      deletedAt: null,
      tagIds: [tag.id],
      quantities: [{ value: 40, hedge: 'approx' }],
      anchors: [
        {
          articleVersionId: versionId,
          start,
          end: start + 'etwa 40 Schiffe 🚢'.length,
          quote: 'etwa 40 Schiffe 🚢',
          prefix: text.slice(start - 32, start),
        },
      ],
    })
    const event = await lastEvent('claim.created')
    expect(event).toMatchObject({ seq: before.seq + 1, actorId: owner.id })
    expect(event.changes.at(-1)).toEqual({ entity: 'claim', id: claim.id, before: null, after: claim })
    expect((await snapshot()).claims).toContainEqual(claim)
  })

  it('keeps what the person says instead of what the text says', async () => {
    const claim = await owner.api.claims.create({
      ...tagging("rund 10'000 Container"),
      kinds: ['place'],
      modality: 'denied',
      origin: null,
      time: { from: '2024-01-01', to: null, precision: 'period' },
      quantities: [],
      note: 'nachfragen',
    })
    expect(claim).toMatchObject({
      kinds: ['place'],
      modality: 'denied',
      origin: null,
      time: { from: '2024-01-01', to: null, precision: 'period' },
      quantities: [],
      note: 'nachfragen',
    })
  })

  it('may overlap and repeat other claims', async () => {
    const one = await owner.api.claims.create(tagging('Das Wetter blieb schlecht.'))
    const two = await owner.api.claims.create(tagging('Wetter blieb'))
    const three = await owner.api.claims.create(tagging('Wetter blieb'))
    expect(new Set([one.id, two.id, three.id]).size).toBe(3)
  })

  it('reaches to the first and the last character of a text', async () => {
    const whole = { articleVersionId: material.versionId, start: 0, end: material.text.length }
    const claim = await owner.api.claims.create({ dossierId, ...whole, quote: material.text })
    expect(claim.anchors[0]).toMatchObject({ start: 0, end: material.text.length, prefix: '', suffix: '' })
  })

  it('is refused for offsets and quotes that do not fit the text, naming the field', async () => {
    const { text } = material
    const ship = text.indexOf('🚢')
    const at = (start: unknown, end: unknown, quote: unknown = 'x') =>
      ({ dossierId, articleVersionId: material.versionId, start, end, quote }) as never
    await untouched(async () => {
      for (const [input, field] of [
        [at(0, text.length + 1, text), 'start'],
        [at(text.length, text.length + 5), 'start'],
        [at(2_000_000_000, 2_000_000_001), 'start'],
        [at(10, 5), 'start'],
        [at(7, 7), 'start'],
        [at(ship + 1, ship + 4, text.slice(ship + 1, ship + 4).toWellFormed()), 'start'],
        [at(ship - 3, ship + 1, text.slice(ship - 3, ship + 1).toWellFormed()), 'start'],
        [at(-1, 5), 'start'],
        [at(1.5, 5), 'start'],
        [at(Number.NaN, 5), 'start'],
        [at('0', 5), 'start'],
        [at(0, Number.MAX_VALUE), 'end'],
        [at(0, 0), 'end'],
        [at(0, 7, 'Schiffen'), 'quote'],
        [at(0, 7, 'schiffe'), 'quote'],
        [at(0, 7, ''), 'quote'],
        [at(ship, ship + 2, '\ud83d'), 'quote'],
        [at(0, 7, 'Schiff\u0000'), 'quote'],
      ] as const) {
        const problem = await refusal(owner.api.claims.create(input))
        expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({ status: 422, field })
      }
    })
  })

  it('is refused for values out of bounds, naming the field, and taken at the bound', async () => {
    const quantity = {
      text: '40',
      type: 'count' as const,
      value: 40,
      min: 40,
      max: 40,
      unit: null,
      noun: 'Schiffe',
      hedge: 'exact' as const,
      indefinite: false,
      magnitude: null,
    }
    const claim = tagging('etwa 40 Schiffe')
    const cases: [Record<string, unknown>, string][] = [
      [{ kinds: ['quantity', 'rumour'] }, 'kinds.1'],
      [{ modality: 'shouted' }, 'modality'],
      [{ note: 'n'.repeat(4001) }, 'note'],
      [{ origin: 'o'.repeat(201) }, 'origin'],
      [{ origin: '   ' }, 'origin'],
      [{ tagIds: Array.from({ length: 51 }, () => tag.id) }, 'tagIds'],
      [{ tagIds: ['zahlen'] }, 'tagIds.0'],
      [{ time: { from: null, to: null, precision: 'day' } }, 'time.from'],
      [{ time: { from: '2024-02-02', to: '2024-02-01', precision: 'day' } }, 'time.to'],
      [{ time: { from: '2024-02-30', to: null, precision: 'day' } }, 'time.from'],
      [{ quantities: [{ ...quantity, min: 41 }] }, 'quantities.0.min'],
      [{ quantities: [{ ...quantity, value: 1e300 }] }, 'quantities.0.value'],
      [{ quantities: [{ ...quantity, value: Number.POSITIVE_INFINITY }] }, 'quantities.0.value'],
      [{ quantities: [quantity, { ...quantity, hedge: 'maybe' }] }, 'quantities.1.hedge'],
      [{ quantities: Array.from({ length: 21 }, () => quantity) }, 'quantities'],
      [{ id: 'no-id' }, 'id'],
      [{ articleVersionId: 'no-id' }, 'articleVersionId'],
    ]
    await untouched(async () => {
      for (const [wrong, field] of cases) {
        const problem = await refusal(owner.api.claims.create({ ...claim, ...wrong } as never))
        expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({ status: 422, field })
      }
    })
    const full = await owner.api.claims.create({
      ...claim,
      note: 'n'.repeat(4000),
      origin: 'o'.repeat(200),
      quantities: Array.from({ length: 20 }, () => quantity),
    })
    expect(full.note).toHaveLength(4000)
    expect(full.quantities).toHaveLength(20)
  })

  it('gives back HTML, right-to-left text and emoji as they were written', async () => {
    for (const text of odd) {
      const claim = await owner.api.claims.create({
        ...tagging('Das Wetter'),
        note: text,
        origin: text,
        quantities: [
          {
            text,
            type: 'count',
            value: 1,
            min: null,
            max: null,
            unit: text.slice(0, 60).toWellFormed().trim(),
            noun: text,
            hedge: 'exact',
            indefinite: false,
            magnitude: null,
          },
        ],
      })
      expect(claim).toMatchObject({ note: text, origin: text, quantities: [{ text, noun: text }] })
      expect((await snapshot()).claims).toContainEqual(claim)
      expect((await lastEvent('claim.created')).changes.at(-1)?.after).toEqual(claim)
    }
  })

  it('is refused for half a character or NUL in any field, and nothing is written', async () => {
    const quantity = {
      text: '40',
      type: 'count' as const,
      value: 40,
      min: null,
      max: null,
      unit: 'Stück',
      noun: 'Schiffe',
      hedge: 'exact' as const,
      indefinite: false,
      magnitude: null,
    }
    await untouched(async () => {
      for (const text of halves) {
        for (const [wrong, field] of [
          [{ note: text }, 'note'],
          [{ origin: text }, 'origin'],
          [{ quantities: [{ ...quantity, text }] }, 'quantities.0.text'],
          [{ quantities: [{ ...quantity, unit: text }] }, 'quantities.0.unit'],
          [{ quantities: [{ ...quantity, noun: text }] }, 'quantities.0.noun'],
        ] as const) {
          const problem = await refusal(
            owner.api.claims.create({ ...tagging('Das Wetter'), ...wrong } as never),
          )
          expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({
            status: 422,
            field,
          })
        }
      }
    })
  })

  it('takes an id of the client once, and is refused when it comes again', async () => {
    const id = uuidv7()
    const claim = await owner.api.claims.create({ ...tagging('Das Wetter'), id })
    expect(claim.id).toBe(id)
    await untouched(async () => {
      const problem = await refusal(owner.api.claims.create({ ...tagging('Das Wetter'), id }))
      expect(problem).toMatchObject({ status: 409, code: 'exists' })
    })
  })

  it('takes an id in capitals as the same id', async () => {
    const id = uuidv7()
    const claim = await owner.api.claims.create({
      ...tagging('Das Wetter'),
      dossierId: dossierId.toUpperCase(),
      articleVersionId: material.versionId.toUpperCase(),
      id: id.toUpperCase(),
      tagIds: [tag.id.toUpperCase(), tag.id],
    })
    expect(claim).toMatchObject({ id, dossierId, tagIds: [tag.id] })
    expect((await lastEvent('claim.created')).changes.at(-1)?.after).toEqual(claim)
    const changed = await owner.api.claims.bulk({
      dossierId,
      claims: [{ id: id.toUpperCase(), version: 1 }],
      change: { status: 'dismissed' },
    })
    expect(changed).toMatchObject([{ id, status: 'dismissed', version: 2 }])
  })

  it('is open to an annotator, refused to a viewer, to strangers and to whoever is not signed in', async () => {
    const claim = await people.annotator.api.claims.create(tagging('Das Wetter'))
    expect(claim.createdById).toBe(people.annotator.id)
    await untouched(async () => {
      expect(await refusal(people.viewer.api.claims.create(tagging('Das Wetter')))).toMatchObject({
        status: 403,
        code: 'forbidden',
      })
      expect(await refusal(people.stranger.api.claims.create(tagging('Das Wetter')))).toMatchObject({
        status: 404,
        code: 'not-found',
      })
      expect(await refusal(apiFor(new Headers()).claims.create(tagging('Das Wetter')))).toMatchObject({
        status: 401,
        code: 'not-signed-in',
      })
    })
  })

  it('is refused while the dossier is archived', async () => {
    const shelved = await aDossier(owner)
    const article = await anArticle(shelved, words)
    const ship = { dossierId: shelved.dossierId, ...passage(article, '40 Schiffe') }
    await owner.api.dossiers.update({ dossierId: shelved.dossierId, version: 1, archived: true })
    await untouched(async () => {
      expect(await refusal(owner.api.claims.create(ship))).toMatchObject({ status: 409, code: 'archived' })
    })
    await owner.api.dossiers.update({ dossierId: shelved.dossierId, version: 2, archived: false })
    expect(await owner.api.claims.create(ship)).toMatchObject({ status: 'confirmed' })
  })
})

describe('ids of another workspace', () => {
  it('are answered exactly like ids there are not, and nothing changes', async () => {
    const claim = await aClaim(setting, material, 'Das Wetter')
    const { api } = owner
    const theirs = {
      dossierId: foreign.setting.dossierId,
      versionId: foreign.material.versionId,
      claimId: foreign.claim.id,
      tagId: foreign.tag.id,
    }
    type Ids = typeof theirs
    const calls: Record<string, (ids: Ids) => Promise<unknown>> = {
      'tagging in the dossier': (ids) =>
        api.claims.create({ ...tagging('Das Wetter'), dossierId: ids.dossierId }),
      'tagging their text in their dossier': (ids) =>
        api.claims.create({
          ...tagging('Das Wetter'),
          dossierId: ids.dossierId,
          articleVersionId: ids.versionId,
        }),
      'tagging their text': (ids) =>
        api.claims.create({ ...tagging('Das Wetter'), articleVersionId: ids.versionId }),
      'tagging with their tag': (ids) => api.claims.create({ ...tagging('Das Wetter'), tagIds: [ids.tagId] }),
      'changing their claim': (ids) =>
        api.claims.update({ dossierId, claimId: ids.claimId, version: 1, note: 'n' }),
      'changing their claim in their dossier': (ids) =>
        api.claims.update({ dossierId: ids.dossierId, claimId: ids.claimId, version: 1, note: 'n' }),
      'giving their tag': (ids) =>
        api.claims.update({ dossierId, claimId: claim.id, version: 1, tagIds: [ids.tagId] }),
      'moving to their text': (ids) =>
        api.claims.update({
          dossierId,
          claimId: claim.id,
          version: 1,
          anchor: { ...passage(material, 'Wetter blieb'), articleVersionId: ids.versionId },
        }),
      'binning their claim': (ids) =>
        api.claims.remove({ dossierId, claimId: ids.claimId, version: 1, deleted: true }),
      'changing many, theirs among them': (ids) =>
        api.claims.bulk({
          dossierId,
          claims: [
            { id: claim.id, version: 1 },
            { id: ids.claimId, version: 1 },
          ],
          change: { status: 'dismissed' },
        }),
      'giving many their tag': (ids) =>
        api.claims.bulk({
          dossierId,
          claims: [{ id: claim.id, version: 1 }],
          change: { addTagIds: [ids.tagId] },
        }),
    }
    await untouched(async () => {
      for (const [what, call] of Object.entries(calls)) {
        const nowhere = { dossierId: uuidv7(), versionId: uuidv7(), claimId: uuidv7(), tagId: uuidv7() }
        const known = await refusal(call(theirs))
        expect({ what, status: known.status }).toEqual({ what, status: 404 })
        expect(known).toEqual(await refusal(call(nowhere)))
      }
    })
    expect(foreign.claim.version).toBe(1)
  })

  it('of another dossier of the same workspace are none of this dossier either', async () => {
    const beside = await aDossier(owner)
    const sibling = await owner.api.dossiers.create({ workspaceId: beside.workspaceId, name: 'Zweites' })
    const article = await anArticle(beside, words)
    const claim = await aClaim(beside, article, '40 Schiffe')
    await untouched(async () => {
      const there = { dossierId: sibling.id }
      const { create, update, remove, bulk } = owner.api.claims
      for (const call of [
        () => create({ ...there, ...passage(article, '40 Schiffe') }),
        () => update({ ...there, claimId: claim.id, version: 1, note: 'n' }),
        () => remove({ ...there, claimId: claim.id, version: 1, deleted: true }),
        () => bulk({ ...there, claims: [{ id: claim.id, version: 1 }], change: { deleted: true } }),
      ]) {
        expect(await refusal(call())).toMatchObject({ status: 404 })
      }
    })
  })
})

describe('a claim', () => {
  const change = (claim: Claim, what: Record<string, unknown>) =>
    owner.api.claims.update({ dossierId, claimId: claim.id, version: claim.version, ...what })

  it('rises by one version with each change, each an event with before and after', async () => {
    let claim = await aClaim(setting, material, 'etwa 40 Schiffe')
    const first = claim.quantities[0]
    const quantity = {
      text: '40 Schiffe',
      type: 'count',
      value: 44,
      min: 44,
      max: 44,
      unit: null,
      noun: 'Schiffe',
      hedge: 'exact',
      indefinite: false,
      magnitude: null,
    }
    for (const [what, kind] of [
      [{ note: 'prüfen' }, 'claim.updated'],
      [{ note: null }, 'claim.updated'],
      [{ kinds: ['quantity', 'place'] }, 'claim.updated'],
      [{ tagIds: [tag.id, tag.id] }, 'claim.updated'],
      [{ tagIds: [] }, 'claim.updated'],
      [{ time: { from: '2024-12-02', to: '2024-12-02', precision: 'day' } }, 'claim.updated'],
      [{ time: null }, 'claim.updated'],
      [{ quantities: [{ ...quantity, id: first?.id }, quantity] }, 'claim.updated'],
      [{ anchor: passage(material, 'lagen am Montag etwa 40 Schiffe') }, 'claim.moved'],
      [{ status: 'dismissed' }, 'claim.dismissed'],
      [{ status: 'confirmed', modality: 'attributed', origin: 'Reederei' }, 'claim.confirmed'],
    ] as const) {
      const after = await change(claim, what)
      expect(after.version).toBe(claim.version + 1)
      expect(await lastEvent(kind)).toMatchObject({
        actorId: owner.id,
        changes: [{ entity: 'claim', id: claim.id, before: claim, after }],
      })
      expect((await snapshot()).claims).toContainEqual(after)
      claim = after
    }
    expect(claim.quantities).toHaveLength(2)
    expect(claim.quantities[0]).toMatchObject({ id: first?.id, value: 44 })
    expect(claim.anchors).toMatchObject([{ quote: 'lagen am Montag etwa 40 Schiffe' }])
  })

  it('keeps its bounds and values when new ones do not fit, naming the field', async () => {
    const claim = await aClaim(setting, material, 'etwa 40 Schiffe')
    const other = await aClaim(setting, material, "rund 10'000 Container")
    const ship = material.text.indexOf('🚢')
    const anchor = passage(material, 'etwa 40 Schiffe')
    const own = claim.quantities[0]
    const strange = other.quantities[0]
    await untouched(async () => {
      for (const [what, field] of [
        [{ anchor: { ...anchor, end: material.text.length + 1 } }, 'anchor.start'],
        [{ anchor: { ...anchor, end: ship + 1 } }, 'anchor.start'],
        [{ anchor: { ...anchor, quote: 'etwa 50 Schiffe' } }, 'anchor.quote'],
        [{ quantities: [{ ...strange }] }, 'quantities.0.id'],
        [{ quantities: [own, own] }, 'quantities'],
        [{ kinds: ['rumour'] }, 'kinds.0'],
        [{ note: 'n'.repeat(4001) }, 'note'],
        [{ note: halves[0] }, 'note'],
        [{ version: 0 }, 'version'],
        [{ status: 'suggested' }, 'status'],
      ] as const) {
        const problem = await refusal(change(claim, what))
        expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({ status: 422, field })
      }
    })
  })

  it('changed meanwhile is not written over: 409 with what stands now', async () => {
    const claim = await aClaim(setting, material, 'Das Wetter')
    const current = await change(claim, { note: 'erste' })
    await untouched(async () => {
      for (const version of [claim.version, current.version + 1, 1_000_000]) {
        const problem = await refusal(change({ ...claim, version }, { note: 'zweite' }))
        expect(problem).toMatchObject({ status: 409, code: 'stale' })
        expect(problem.current).toEqual(current)
      }
    })
  })

  it('is changed by exactly one of fifty who change the same version at once', async () => {
    const claim = await aClaim(setting, material, 'Das Wetter')
    const { seq } = await snapshot()
    const { won, refused } = await outcomes(
      Array.from({ length: 50 }, (_, index) => change(claim, { note: `Notiz ${index}` })),
    )
    expect(won).toHaveLength(1)
    expect(won[0]?.version).toBe(2)
    expect(refused).toHaveLength(49)
    for (const problem of refused) {
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual(won[0])
    }
    const after = await snapshot()
    expect(after.seq).toBe(seq + 1)
    expect(after.claims).toContainEqual(won[0])
  })

  it('goes into the bin and comes back as it was', async () => {
    const claim = await aClaim(setting, material, 'Das Wetter')
    const bin = (version: number, deleted: boolean) =>
      owner.api.claims.remove({ dossierId, claimId: claim.id, version, deleted })
    const binned = await bin(1, true)
    expect(binned).toEqual({ ...claim, version: 2, deletedAt: expect.any(String) })
    expect((await lastEvent('claim.deleted')).changes).toMatchObject([{ before: claim, after: binned }])
    const restored = await bin(2, false)
    expect(restored).toEqual({ ...claim, version: 3 })
    expect((await lastEvent('claim.restored')).changes).toMatchObject([{ before: binned, after: restored }])
    expect(await refusal(bin(2, true))).toMatchObject({ status: 409, code: 'stale' })
  })

  it('that loses a compared quantity takes the links and questions that name it along, in the same event', async () => {
    const one = await aClaim(setting, material, 'etwa 40 Schiffe')
    const two = await aClaim(setting, material, "rund 10'000 Container")
    const [link] = await owner.api.links.create({
      dossierId,
      kind: 'contradicts',
      fromClaimId: one.id,
      toClaimIds: [two.id],
    })
    const quantityOf = (claim: Claim) => claim.quantities[0]?.id ?? ''
    const named = [link?.lowQuantityId, link?.highQuantityId]
    expect(named.sort()).toEqual([quantityOf(one), quantityOf(two)].sort())
    const { seq } = await snapshot()
    await change(one, { quantities: [] })
    const after = await snapshot()
    expect(after.seq).toBe(seq + 1)
    const stripped = after.links.find(({ id }) => id === link?.id)
    expect([stripped?.lowQuantityId, stripped?.highQuantityId].sort()).toEqual([quantityOf(two), null].sort())
    expect(stripped?.version).toBe(2)
    const { changes } = await lastEvent('claim.updated')
    expect(changes.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, link?.id]))
    expect(changes.find(({ id }) => id === link?.id)).toMatchObject({ before: link, after: stripped })
    const question = after.questions.find(({ claims }) => claims.some(({ claimId }) => claimId === one.id))
    expect(question?.version).toBe(2)
    expect(changes.find(({ entity }) => entity === 'question')?.after).toEqual(question)
  })
})

describe('many claims at once', () => {
  let some: Claim[]
  const bulk = (claims: readonly { id: string; version: number }[], what: Record<string, unknown>) =>
    owner.api.claims.bulk({
      dossierId,
      claims: claims.map(({ id, version }) => ({ id, version })),
      change: what,
    })

  beforeAll(async () => {
    some = []
    for (const quote of ['Das Wetter', 'Wetter blieb', 'schlecht'])
      some.push(await aClaim(setting, material, quote))
  })

  it('change together, as one event', async () => {
    const { seq } = await snapshot()
    const changed = await bulk(some, { status: 'dismissed', addTagIds: [tag.id] })
    expect(changed).toHaveLength(3)
    for (const claim of changed)
      expect(claim).toMatchObject({ status: 'dismissed', tagIds: [tag.id], version: 2 })
    const event = await lastEvent('claims.changed')
    expect(event.seq).toBe(seq + 1)
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect(event.changes.map((item) => item.after as Claim).sort(byId)).toEqual(changed.sort(byId))
    expect(event.changes.map((item) => item.before as Claim).sort(byId)).toEqual([...some].sort(byId))
    some = await bulk(changed, { status: 'confirmed', removeTagIds: [tag.id] })
    for (const claim of some) expect(claim).toMatchObject({ status: 'confirmed', tagIds: [], version: 3 })
  })

  it('go into the bin and come back', async () => {
    const binned = await bulk(some, { deleted: true })
    expect(binned.every(({ deletedAt }) => deletedAt !== null)).toBe(true)
    some = await bulk(binned, { deleted: false })
    expect(some.every(({ deletedAt }) => deletedAt === null)).toBe(true)
  })

  it('stay all as they are when one of them was changed meanwhile, and that one is named', async () => {
    const [first, second, third] = some as [Claim, Claim, Claim]
    const moved = await owner.api.claims.update({
      dossierId,
      claimId: second.id,
      version: second.version,
      note: 'schneller',
    })
    await untouched(async () => {
      const problem = await refusal(bulk([first, second, third], { status: 'dismissed' }))
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual([moved])
    })
    some = [first, moved, third]
  })

  it('stay as they are when one is not there, a tag is unknown or the change says nothing', async () => {
    await untouched(async () => {
      expect(await refusal(bulk([...some, { id: uuidv7(), version: 1 }], { deleted: true }))).toMatchObject({
        status: 404,
      })
      expect(await refusal(bulk(some, { addTagIds: [uuidv7()] }))).toMatchObject({
        status: 404,
        errors: [{ field: 'tagIds' }],
      })
      expect(await refusal(bulk(some, {}))).toMatchObject({ status: 422, errors: [{ field: 'change' }] })
      expect(await refusal(bulk([], { deleted: true }))).toMatchObject({
        status: 422,
        errors: [{ field: 'claims' }],
      })
    })
  })

  it('are changed by one of ten who change the same ones in different orders, and nobody waits forever', async () => {
    const { won, refused } = await outcomes(
      Array.from({ length: 10 }, (_, index) =>
        bulk(index % 2 === 0 ? some : [...some].reverse(), { addTagIds: [tag.id] }),
      ),
    )
    expect(won).toHaveLength(1)
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 9 }, () => 'stale'))
  })
})
