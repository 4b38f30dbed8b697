import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { suggestLinksFor } from '#lib/commands/suggest-links.ts'
import type { Claim } from '#lib/schemas/claim.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import type { Link } from '#lib/schemas/link.ts'
import { database } from '#lib/server/db.ts'
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
  outcomes,
  type Person,
  refusal,
} from '#tests/support/dossier.ts'
import { halves, odd } from '#tests/support/odd-texts.ts'

testDatabase()

// Nothing here is of the same measure as anything else, so that the program suggests no links of its own.
const words = `Brücken am See

Der Steg ist neu gestrichen. Die Fähre heisst Luise. Der Turm steht im Norden. Das Tor bleibt offen.
Die Mauer ist alt. Der Garten liegt im Schatten.
`
const quotes = [
  'Der Steg ist neu gestrichen.',
  'Die Fähre heisst Luise.',
  'Der Turm steht im Norden.',
  'Das Tor bleibt offen.',
]

let owner: Person
let workspaceId: string
let setting: DossierSetting
let dossierId: string
let a: Claim
let b: Claim
let c: Claim
let d: Claim

type Kind = Link['kind']
const snapshot = () => owner.api.dossiers.snapshot({ dossierId })
const lastEvent = async () => (await owner.api.events.list({ dossierId, limit: 500 })).at(-1) as DossierEvent
const create = (kind: Kind, from: Claim, to: Claim | Claim[], more: Record<string, unknown> = {}) =>
  owner.api.links.create({
    dossierId,
    kind,
    fromClaimId: from.id,
    toClaimIds: [to].flat().map(({ id }) => id),
    ...more,
  })
const link = async (kind: Kind, from: Claim, to: Claim) => (await create(kind, from, to))[0] as Link
const update = (one: Link, what: Record<string, unknown>) =>
  owner.api.links.update({ dossierId, linkId: one.id, version: one.version, ...what })
const bin = (one: Link, deleted: boolean) =>
  owner.api.links.remove({ dossierId, linkId: one.id, version: one.version, deleted })
const untouched = async (work: () => Promise<void>) => {
  const before = await databaseState()
  await work()
  expect(await databaseState()).toEqual(before)
}

/** A link as the analysis leaves it: suggested, with nobody's name. */
async function suggested(kind: Kind, one: Claim, other: Claim): Promise<Link> {
  const [lowClaimId, highClaimId] = [one.id, other.id].sort() as [string, string]
  const row = await database().link.create({
    data: {
      id: uuidv7(),
      workspaceId,
      dossierId,
      lowClaimId,
      highClaimId,
      kind,
      direction: kind === 'duplicate' || kind === 'contradicts' ? 'none' : 'low_to_high',
      status: 'suggested',
      score: 0.5,
    },
  })
  return (await snapshot()).links.find(({ id }) => id === row.id) as Link
}

beforeAll(async () => {
  ;({ owner, workspaceId } = await aDossier())
})

beforeEach(async () => {
  dossierId = (await owner.api.dossiers.create({ workspaceId, name: 'Probe' })).id
  setting = { owner, workspaceId, dossierId }
  const material = await anArticle(setting, words)
  const claims: Claim[] = []
  for (const quote of quotes) claims.push(await aClaim(setting, material, quote))
  ;[a, b, c, d] = claims as [Claim, Claim, Claim, Claim]
  expect((await snapshot()).links).toEqual([])
})

describe('linking two claims', () => {
  it('makes one confirmed link, lower id first, as one event', async () => {
    const { seq } = await snapshot()
    const made = await link('duplicate', b, a)
    expect(made).toMatchObject({
      dossierId,
      lowClaimId: a.id,
      highClaimId: b.id,
      kind: 'duplicate',
      direction: 'none',
      status: 'confirmed',
      version: 1,
      createdById: owner.id,
      deletedAt: null,
    })
    expect((await snapshot()).links).toEqual([made])
    expect(await lastEvent()).toMatchObject({
      seq: seq + 1,
      kind: 'links.created',
      actorId: owner.id,
      changes: [{ entity: 'link', id: made.id, before: null, after: made }],
    })
  })

  it('keeps which of the two updates, refines or supports the other', async () => {
    for (const kind of ['updates', 'refines', 'supports'] as const) {
      expect(await link(kind, a, b)).toMatchObject({ lowClaimId: a.id, direction: 'low_to_high' })
      expect(await link(kind, d, c)).toMatchObject({ lowClaimId: c.id, direction: 'high_to_low' })
    }
  })

  it('gives back the link that is there when it is linked again from either end, without an event', async () => {
    const made = await link('duplicate', a, b)
    const { seq } = await snapshot()
    expect(await create('duplicate', b, a)).toEqual([made])
    expect(await create('duplicate', a, [b, b])).toEqual([made, made])
    const after = await snapshot()
    expect(after.links).toEqual([made])
    expect(after.seq).toBe(seq)
  })

  it('turns the one row round when it is linked the other way', async () => {
    const made = await link('updates', a, b)
    const turned = await link('updates', b, a)
    expect(turned).toEqual({ ...made, direction: 'high_to_low', version: 2 })
    expect((await snapshot()).links).toEqual([turned])
  })

  it('links one with several at once, as one event', async () => {
    const { seq } = await snapshot()
    const made = await create('supports', a, [b, c, d], { note: 'drei auf einmal' })
    expect(made).toHaveLength(3)
    const event = await lastEvent()
    expect(event.seq).toBe(seq + 1)
    expect(event.changes.map(({ after }) => after)).toEqual(made)
  })

  it('links several or none: one that cannot be linked leaves the others unlinked', async () => {
    const stranger = uuidv7()
    await untouched(async () => {
      expect(
        await refusal(
          owner.api.links.create({
            dossierId,
            kind: 'supports',
            fromClaimId: a.id,
            toClaimIds: [b.id, stranger, c.id],
          }),
        ),
      ).toMatchObject({ status: 404, code: 'not-found' })
      expect(await refusal(create('supports', a, [b, a, c]))).toMatchObject({
        status: 422,
        errors: [{ field: 'toClaimIds.1' }],
      })
    })
  })

  it('is refused for a claim with itself, written in capitals too', async () => {
    await untouched(async () => {
      for (const id of [a.id, a.id.toUpperCase()]) {
        const problem = await refusal(
          owner.api.links.create({ dossierId, kind: 'duplicate', fromClaimId: a.id, toClaimIds: [id] }),
        )
        expect(problem).toMatchObject({ status: 422, code: 'invalid', errors: [{ field: 'toClaimIds.0' }] })
      }
    })
  })

  it('is refused by the database itself for a claim with itself, a pair in the wrong order and a second row', async () => {
    await link('duplicate', a, b)
    const row = { workspaceId, dossierId, kind: 'duplicate' as const, status: 'suggested' as const }
    await untouched(async () => {
      for (const ends of [
        { lowClaimId: a.id, highClaimId: a.id },
        { lowClaimId: d.id, highClaimId: c.id },
        { lowClaimId: a.id, highClaimId: b.id },
      ]) {
        await expect(database().link.create({ data: { id: uuidv7(), ...row, ...ends } })).rejects.toThrow()
      }
    })
  })

  it('is refused for claims that are in the bin, and taken when they are back', async () => {
    await owner.api.claims.remove({ dossierId, claimId: b.id, version: 1, deleted: true })
    await untouched(async () => {
      expect(await refusal(create('duplicate', a, b))).toMatchObject({ status: 404 })
    })
    await owner.api.claims.remove({ dossierId, claimId: b.id, version: 2, deleted: false })
    expect(await link('duplicate', a, b)).toMatchObject({ status: 'confirmed' })
  })

  it('is refused for unknown kinds and values out of bounds, naming the field', async () => {
    await untouched(async () => {
      for (const [more, field] of [
        [{ kind: 'resembles' }, 'kind'],
        [{ nature: 'taste' }, 'nature'],
        [{ nature: 'number' }, 'nature'],
        [{ severity: 'dire' }, 'severity'],
        [{ note: 'n'.repeat(4001) }, 'note'],
        [{ toClaimIds: [] }, 'toClaimIds'],
        [{ toClaimIds: Array.from({ length: 101 }, () => b.id) }, 'toClaimIds'],
        [{ toClaimIds: ['b'] }, 'toClaimIds.0'],
        [{ fromClaimId: null }, 'fromClaimId'],
        ...halves.map((note) => [{ note }, 'note'] as const),
      ] as const) {
        const problem = await refusal(create('duplicate', a, b, more))
        expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({ status: 422, field })
      }
    })
    const note = 'n'.repeat(4000)
    const [made] = await create('contradicts', a, b, { note, nature: 'number', severity: 'high' })
    expect(made).toMatchObject({ note, nature: 'number', severity: 'high' })
    expect(await refusal(update(await link('duplicate', c, d), { nature: 'date' }))).toMatchObject({
      status: 422,
      errors: [{ field: 'nature' }],
    })
  })

  it('gives back notes with HTML, right-to-left text and emoji as they were written', async () => {
    let made = await link('supports', a, b)
    for (const note of odd) {
      made = await update(made, { note })
      expect(made.note).toBe(note)
      expect((await snapshot()).links).toEqual([made])
      expect((await lastEvent()).changes[0]?.after).toEqual(made)
    }
  })

  it('takes an id of the client once, and is refused when it comes again for another pair', async () => {
    const id = uuidv7()
    expect(await create('supports', a, b, { id })).toMatchObject([{ id }])
    await untouched(async () => {
      expect(await refusal(create('supports', c, d, { id }))).toMatchObject({ status: 409, code: 'exists' })
    })
  })

  it('a hundred times at once from both ends leaves exactly one row and one event', async () => {
    const { seq } = await snapshot()
    const { won, refused } = await outcomes(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0 ? create('duplicate', a, b) : create('duplicate', b, a),
      ),
    )
    expect(refused).toEqual([])
    expect(new Set(won.flat().map(({ id }) => id)).size).toBe(1)
    const after = await snapshot()
    expect(after.links).toHaveLength(1)
    expect(after.seq).toBe(seq + 1)
  })
})

describe('claims of another dossier', () => {
  let foreign: { claim: Claim; link: Link; dossierId: string }
  let sibling: Claim

  beforeAll(async () => {
    const theirs = await aDossier()
    const material = await anArticle(theirs, words)
    const one = await aClaim(theirs, material, quotes[0] ?? '')
    const two = await aClaim(theirs, material, quotes[1] ?? '')
    const [made] = await theirs.owner.api.links.create({
      dossierId: theirs.dossierId,
      kind: 'duplicate',
      fromClaimId: one.id,
      toClaimIds: [two.id],
    })
    foreign = { claim: one, link: made as Link, dossierId: theirs.dossierId }
    const beside = { owner, workspaceId, dossierId: '' }
    beside.dossierId = (await owner.api.dossiers.create({ workspaceId, name: 'Daneben' })).id
    sibling = await aClaim(beside, await anArticle(beside, words), quotes[0] ?? '')
  })

  it('cannot be linked, be they of this workspace or of another', async () => {
    await untouched(async () => {
      for (const other of [sibling, foreign.claim]) {
        expect(await refusal(create('duplicate', a, other))).toMatchObject({ status: 404 })
        expect(await refusal(create('duplicate', other, a))).toMatchObject({ status: 404 })
      }
    })
  })

  it('cannot be linked in the database either', async () => {
    const ends = [a.id, sibling.id].sort() as [string, string]
    await untouched(async () => {
      await expect(
        database().link.create({
          data: {
            id: uuidv7(),
            workspaceId,
            dossierId,
            lowClaimId: ends[0],
            highClaimId: ends[1],
            kind: 'duplicate',
            status: 'confirmed',
          },
        }),
      ).rejects.toThrow()
    })
  })

  it('and their links are answered exactly like ids there are not', async () => {
    const own = await link('supports', a, b)
    type Ids = { claimId: string; linkId: string; dossierId: string }
    const calls: Record<string, (ids: Ids) => Promise<unknown>> = {
      'linking to their claim': (ids) =>
        owner.api.links.create({
          dossierId,
          kind: 'supports',
          fromClaimId: a.id,
          toClaimIds: [ids.claimId],
        }),
      'linking in their dossier': (ids) =>
        owner.api.links.create({
          dossierId: ids.dossierId,
          kind: 'supports',
          fromClaimId: a.id,
          toClaimIds: [b.id],
        }),
      'changing their link': (ids) =>
        owner.api.links.update({ dossierId, linkId: ids.linkId, version: 1, status: 'dismissed' }),
      'changing their link in their dossier': (ids) =>
        owner.api.links.update({
          dossierId: ids.dossierId,
          linkId: ids.linkId,
          version: 1,
          status: 'dismissed',
        }),
      'binning their link': (ids) =>
        owner.api.links.remove({ dossierId, linkId: ids.linkId, version: 1, deleted: true }),
      'dismissing many, theirs among them': (ids) =>
        owner.api.links.bulk({
          dossierId,
          links: [
            { id: own.id, version: own.version },
            { id: ids.linkId, version: 1 },
          ],
          status: 'dismissed',
        }),
    }
    await untouched(async () => {
      for (const [what, call] of Object.entries(calls)) {
        const known = await refusal(
          call({ claimId: foreign.claim.id, linkId: foreign.link.id, dossierId: foreign.dossierId }),
        )
        expect({ what, status: known.status }).toEqual({ what, status: 404 })
        expect(known).toEqual(
          await refusal(call({ claimId: uuidv7(), linkId: uuidv7(), dossierId: uuidv7() })),
        )
      }
    })
  })
})

describe('a link', () => {
  it('is made and changed by annotators, not by viewers or whoever is not signed in', async () => {
    const [viewer, annotator] = [await aPerson('Vera Vogt'), await aPerson('Anton Amsel')]
    await join(workspaceId, owner, viewer, 'viewer')
    await join(workspaceId, owner, annotator, 'annotator')
    const input = { dossierId, kind: 'supports' as const, fromClaimId: a.id, toClaimIds: [b.id] }
    const [made] = await annotator.api.links.create(input)
    const change = { dossierId, linkId: made?.id ?? '', version: 1, note: 'n' }
    await untouched(async () => {
      expect(await refusal(viewer.api.links.create(input))).toMatchObject({ status: 403 })
      expect(await refusal(viewer.api.links.update(change))).toMatchObject({ status: 403 })
      expect(await refusal(apiFor(new Headers()).links.update(change))).toMatchObject({ status: 401 })
    })
    expect(await annotator.api.links.update(change)).toMatchObject({ note: 'n', version: 2 })
  })

  it('that was suggested is confirmed or dismissed, and dismissed it is opened again, never doubled', async () => {
    const first = await suggested('duplicate', a, b)
    const dismissed = await update(first, { status: 'dismissed' })
    expect(dismissed).toEqual({ ...first, status: 'dismissed', version: 2 })
    expect((await lastEvent()).kind).toBe('link.dismissed')
    const opened = await link('duplicate', b, a)
    expect(opened).toMatchObject({ id: first.id, status: 'confirmed', version: 3 })
    expect((await snapshot()).links).toEqual([opened])
    expect((await lastEvent()).changes[0]).toMatchObject({ before: dismissed, after: opened })
    const again = await update(await update(opened, { status: 'dismissed' }), { status: 'confirmed' })
    expect(again).toMatchObject({ id: first.id, version: 5 })
    expect((await lastEvent()).kind).toBe('link.confirmed')
  })

  it('that was dismissed is not suggested again when the same claims are looked at anew', async () => {
    const again = { owner, workspaceId, dossierId }
    const when = { publishedAt: '2024-12' }
    const one = await anArticle(
      again,
      "Zählung im Hafen\n\nNordheim schickte 10'000 Soldaten in die Region Albern.\n",
      when,
    )
    const two = await anArticle(
      again,
      "Noch eine Zählung\n\nNordheim schickte 14'000 Soldaten in die Region Albern.\n",
      when,
    )
    await aClaim(again, one, "Nordheim schickte 10'000 Soldaten in die Region Albern.")
    await aClaim(again, two, "Nordheim schickte 14'000 Soldaten in die Region Albern.")
    const found = (await snapshot()).links.filter(({ status }) => status === 'suggested')
    expect(found).toMatchObject([{ kind: 'contradicts' }])
    const dismissed = await update(found[0] as Link, { status: 'dismissed' })
    await suggestLinksFor({ workspaceId }, dossierId, [dismissed.lowClaimId, dismissed.highClaimId])
    expect((await snapshot()).links).toEqual([dismissed])
  })

  it('goes into the bin and comes back, and linking the pair again takes it out too', async () => {
    const made = await link('supports', a, b)
    const binned = await bin(made, true)
    expect(binned).toMatchObject({ version: 2, deletedAt: expect.any(String) })
    const restored = await bin(binned, false)
    expect(restored).toEqual({ ...made, version: 3 })
    const again = await bin(restored, true)
    expect(await link('supports', a, b)).toEqual({ ...made, version: again.version + 1 })
    expect((await snapshot()).links).toHaveLength(1)
  })

  it('changed meanwhile is not written over: 409 with what stands now', async () => {
    const made = await link('supports', a, b)
    const current = await update(made, { note: 'erste' })
    await untouched(async () => {
      const problem = await refusal(update(made, { note: 'zweite' }))
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual(current)
    })
  })

  it('is changed by exactly one of fifty who change the same version at once', async () => {
    const made = await link('supports', a, b)
    const { seq } = await snapshot()
    const { won, refused } = await outcomes(
      Array.from({ length: 50 }, (_, index) => update(made, { note: `Notiz ${index}` })),
    )
    expect(won).toHaveLength(1)
    expect(refused).toHaveLength(49)
    for (const problem of refused) {
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual(won[0])
    }
    expect((await snapshot()).seq).toBe(seq + 1)
  })

  it('takes the suggested claims at its ends along when it is confirmed, in the same event', async () => {
    const material = await anArticle(
      setting,
      'Zählung\n\nIm Hafen liegen 40 Schiffe.\n\nAm Kai warten 300 Menschen.\n',
    )
    const waiting = (await snapshot()).claims.filter(
      ({ articleId, status }) => articleId === material.article.id && status === 'suggested',
    )
    expect(waiting).toHaveLength(2)
    const [one, two] = waiting as [Claim, Claim]
    const made = await suggested('supports', one, two)
    await update(made, { status: 'confirmed' })
    const event = await lastEvent()
    expect(event.kind).toBe('link.confirmed')
    const taken = event.changes.filter(({ entity }) => entity === 'claim')
    expect(taken.map(({ after }) => after)).toEqual(
      expect.arrayContaining([
        { ...one, status: 'confirmed', version: 2 },
        { ...two, status: 'confirmed', version: 2 },
      ]),
    )
    for (const { after } of taken) expect((await snapshot()).claims).toContainEqual(after)
  })

  it('leaves suggested claims alone when it is dismissed, or confirmed in the bin', async () => {
    const material = await anArticle(
      setting,
      'Zählung\n\nIm Hafen liegen 40 Schiffe.\n\nAm Kai warten 300 Menschen.\n',
    )
    const [one, two] = (await snapshot()).claims.filter(
      ({ articleId }) => articleId === material.article.id,
    ) as [Claim, Claim]
    const made = await suggested('contradicts', one, two)
    const binned = await bin(await update(made, { status: 'dismissed' }), true)
    await owner.api.links.bulk({
      dossierId,
      links: [{ id: binned.id, version: binned.version }],
      status: 'confirmed',
    })
    const after = await snapshot()
    expect(after.claims).toContainEqual(one)
    expect(after.claims).toContainEqual(two)
    expect(after.questions).toEqual([])
  })
})

describe('a pair', () => {
  it('is never confirmed as duplicate and contradiction: the one in the way is named, and dismissing it is the way out', async () => {
    for (const [first, second] of [
      ['duplicate', 'contradicts'],
      ['contradicts', 'duplicate'],
    ] as const) {
      const [one, other] = first === 'duplicate' ? [a, b] : [c, d]
      const standing = await link(first, one, other)
      await untouched(async () => {
        const problem = await refusal(create(second, other, one))
        expect(problem).toMatchObject({ status: 409, code: 'pair-conflict' })
        expect(problem.conflict).toEqual(standing)
      })
      await update(standing, { status: 'dismissed' })
      expect(await link(second, one, other)).toMatchObject({ kind: second, status: 'confirmed' })
      const current = (await snapshot()).links.find(({ id }) => id === standing.id) as Link
      await untouched(async () => {
        expect(await refusal(update(current, { status: 'confirmed' }))).toMatchObject({
          code: 'pair-conflict',
        })
      })
    }
  })

  it('may be suggested as the one while it is confirmed as the other, and is not confirmed by bulk either', async () => {
    const standing = await link('duplicate', a, b)
    const waiting = await suggested('contradicts', a, b)
    const fine = await suggested('supports', c, d)
    await untouched(async () => {
      const problem = await refusal(
        owner.api.links.bulk({
          dossierId,
          links: [fine, waiting].map(({ id, version }) => ({ id, version })),
          status: 'confirmed',
        }),
      )
      expect(problem).toMatchObject({ status: 409, code: 'pair-conflict' })
      expect(problem.conflict).toEqual(standing)
    })
  })

  it('does not come back from the bin as both', async () => {
    const binned = await bin(await link('duplicate', a, b), true)
    const standing = await link('contradicts', a, b)
    await untouched(async () => {
      const problem = await refusal(bin(binned, false))
      expect(problem).toMatchObject({ status: 409, code: 'pair-conflict' })
      expect(problem.conflict).toEqual(standing)
    })
    await bin(standing, true)
    expect(await bin(binned, false)).toMatchObject({ deletedAt: null })
  })

  it('linked as both at the same moment by many is one of the two', async () => {
    await outcomes(
      Array.from({ length: 40 }, (_, index) => create(index % 2 ? 'duplicate' : 'contradicts', a, b)),
    )
    const confirmed = (await snapshot()).links.filter(({ status }) => status === 'confirmed')
    expect(confirmed).toHaveLength(1)
  })

  it('is kept from being both by the database itself', async () => {
    await link('duplicate', a, b)
    const waiting = await suggested('contradicts', a, b)
    await expect(
      database().link.update({ where: { id: waiting.id }, data: { status: 'confirmed' } }),
    ).rejects.toThrow(/link_duplicate_or_contradicts|Unique constraint/)
  })
})

describe('a cluster of duplicates', () => {
  it('takes no contradiction between its claims, and the one in the way is named', async () => {
    await create('duplicate', a, [b])
    await create('duplicate', c, [b])
    await create('duplicate', c, [d])
    await untouched(async () => {
      const problem = await refusal(create('contradicts', a, d))
      expect(problem).toMatchObject({ status: 409, code: 'cluster-conflict' })
      expect(problem.conflict).toMatchObject({ kind: 'contradicts', lowClaimId: a.id, highClaimId: d.id })
    })
    const waiting = await suggested('contradicts', a, d)
    await untouched(async () => {
      expect(await refusal(update(waiting, { status: 'confirmed' }))).toMatchObject({
        code: 'cluster-conflict',
      })
    })
  })

  it('is not closed round a contradiction, by one link, by several, or from the bin', async () => {
    const standing = await link('contradicts', a, c)
    await link('duplicate', a, b)
    await untouched(async () => {
      const problem = await refusal(create('duplicate', b, c))
      expect(problem).toMatchObject({ status: 409, code: 'cluster-conflict' })
      expect(problem.conflict).toEqual(standing)
      expect(await refusal(create('duplicate', d, [b, c]))).toMatchObject({ code: 'cluster-conflict' })
    })
    const binned = await bin(standing, true)
    await link('duplicate', b, c)
    await untouched(async () => {
      expect(await refusal(bin(binned, false))).toMatchObject({ code: 'cluster-conflict' })
      expect(await refusal(create('contradicts', a, c))).toMatchObject({ code: 'cluster-conflict' })
    })
  })

  it('is not closed round a contradiction by those who link its parts at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      await outcomes([
        create('duplicate', a, b),
        create('duplicate', b, c),
        create('contradicts', a, c),
        create('duplicate', c, d),
        create('contradicts', b, d),
        create('duplicate', a, d),
      ])
      const { links } = await snapshot()
      const holds = links.filter(({ status, deletedAt }) => status === 'confirmed' && !deletedAt)
      expect(clustersWithContradiction(holds)).toEqual([])
      for (const one of holds) await bin(one, true)
    }
  })
})

/** Contradictions whose ends are reached from each other over duplicates; found by walking, not by the program. */
function clustersWithContradiction(links: readonly Link[]): Link[] {
  const reach = (from: string): Set<string> => {
    const seen = new Set([from])
    for (const id of seen) {
      for (const one of links) {
        if (one.kind !== 'duplicate') continue
        if (one.lowClaimId === id) seen.add(one.highClaimId)
        if (one.highClaimId === id) seen.add(one.lowClaimId)
      }
    }
    return seen
  }
  return links.filter(
    ({ kind, lowClaimId, highClaimId }) => kind === 'contradicts' && reach(lowClaimId).has(highClaimId),
  )
}

describe('many links at once', () => {
  it('are confirmed together, as one event', async () => {
    const some = [await suggested('supports', a, b), await suggested('refines', c, d)]
    const { seq } = await snapshot()
    const done = await owner.api.links.bulk({
      dossierId,
      links: some.map(({ id, version }) => ({ id, version })),
      status: 'confirmed',
    })
    expect(done).toEqual(some.map((one) => ({ ...one, status: 'confirmed', version: 2 })))
    const event = await lastEvent()
    expect(event).toMatchObject({ seq: seq + 1, kind: 'links.confirmed' })
    expect(event.changes).toHaveLength(2)
  })

  it('stay all as they are when one was changed meanwhile', async () => {
    const some = [await suggested('supports', a, b), await suggested('refines', c, d)] as const
    const moved = await update(some[1], { note: 'schneller' })
    await untouched(async () => {
      const problem = await refusal(
        owner.api.links.bulk({
          dossierId,
          links: some.map(({ id, version }) => ({ id, version })),
          status: 'dismissed',
        }),
      )
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual(moved)
    })
  })
})
