import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Claim } from '#lib/schemas/claim.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'
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
const words = `Feste am See

Zum Fest kamen 300 Gäste. Das Feuerwerk kostete 20'000 Franken. Der Umzug hatte 14 Wagen.
Das Zelt blieb leer. ${'🎆'.repeat(60)}
`
const quotes = [
  'Zum Fest kamen 300 Gäste.',
  "Das Feuerwerk kostete 20'000 Franken.",
  'Der Umzug hatte 14 Wagen.',
  'Das Zelt blieb leer.',
]

let owner: Person
let workspaceId: string
let setting: DossierSetting
let dossierId: string
let a: Claim
let b: Claim
let c: Claim
let d: Claim

const snapshot = () => owner.api.dossiers.snapshot({ dossierId })
const questions = async () => (await snapshot()).questions
const lastEvent = async () => (await owner.api.events.list({ dossierId, limit: 500 })).at(-1) as DossierEvent
const ask = (claims: Claim[], more: Record<string, unknown> = {}) =>
  owner.api.questions.create({ dossierId, claimIds: claims.map(({ id }) => id), ...more })
const update = (one: Question, what: Record<string, unknown>) =>
  owner.api.questions.update({ dossierId, questionId: one.id, version: one.version, ...what })
const link = async (kind: Link['kind'], from: Claim, to: Claim) =>
  (await owner.api.links.create({ dossierId, kind, fromClaimId: from.id, toClaimIds: [to.id] }))[0] as Link
const claimsOf = (question: Question | undefined) => question?.claims.map(({ claimId }) => claimId)
const ids = (...claims: Claim[]) => claims.map(({ id }) => id).sort()
const untouched = async (work: () => Promise<void>) => {
  const before = await databaseState()
  await work()
  expect(await databaseState()).toEqual(before)
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
})

describe('the first contradiction or update', () => {
  it.each(['contradicts', 'updates'] as const)(
    '(%s) makes one question of both claims, in the same event',
    async (kind) => {
      const { seq } = await snapshot()
      const made = await link(kind, a, c)
      const [question, ...more] = await questions()
      expect(more).toEqual([])
      expect(question).toMatchObject({
        dossierId,
        number: 1,
        status: 'open',
        version: 1,
        createdById: owner.id,
        claims: [
          { claimId: a.id, quantityId: made.lowQuantityId },
          { claimId: c.id, quantityId: made.highQuantityId },
        ],
      })
      expect(question?.title.length).toBeGreaterThan(5)
      const event = await lastEvent()
      expect(event.seq).toBe(seq + 1)
      expect(event.changes.map(({ after }) => after)).toEqual([made, question])
    },
  )

  it('that comes second joins the question of a claim it shares', async () => {
    await link('contradicts', a, b)
    const [question] = await questions()
    await link('contradicts', c, b)
    const [joined, ...more] = await questions()
    expect(more).toEqual([])
    expect(joined).toMatchObject({ id: question?.id, number: 1, version: 2 })
    expect(claimsOf(joined)).toEqual(ids(a, b, c))
    expect((await lastEvent()).changes[1]).toMatchObject({ before: question, after: joined })
  })

  it('between the same claims again changes no question', async () => {
    await link('contradicts', a, b)
    const before = await questions()
    await link('updates', a, b)
    expect(await questions()).toEqual(before)
  })

  it('between claims of two questions leaves both as they are', async () => {
    await link('contradicts', a, b)
    await link('contradicts', c, d)
    const before = await questions()
    expect(before.map(({ number }) => number)).toEqual([1, 2])
    await link('updates', b, c)
    expect(await questions()).toEqual(before)
  })

  it('makes none as long as it is only suggested or dismissed, and none for the other relations', async () => {
    for (const kind of ['duplicate', 'refines', 'supports'] as const) await link(kind, a, b)
    expect(await questions()).toEqual([])
  })

  it('makes a new one when the question it had lies in the bin', async () => {
    const made = await link('contradicts', a, b)
    const [question] = await questions()
    await owner.api.questions.remove({ dossierId, questionId: question?.id ?? '', version: 1, deleted: true })
    const dismissed = await owner.api.links.update({
      dossierId,
      linkId: made.id,
      version: 1,
      status: 'dismissed',
    })
    await owner.api.links.update({
      dossierId,
      linkId: made.id,
      version: dismissed.version,
      status: 'confirmed',
    })
    expect((await questions()).map(({ number, deletedAt }) => [number, deletedAt !== null])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('makes one question even when many are confirmed at the same moment', async () => {
    const { refused } = await outcomes([
      link('contradicts', a, b),
      link('contradicts', b, a),
      link('updates', a, b),
      link('contradicts', b, c),
      link('updates', c, a),
      link('contradicts', a, b),
    ])
    expect(refused).toEqual([])
    const [question, ...more] = await questions()
    expect(more).toEqual([])
    expect(claimsOf(question)).toEqual(ids(a, b, c))
  })
})

describe('a question', () => {
  it('is made from any claims by hand, with a proposed title or one’s own, numbered in order', async () => {
    const first = await ask([a])
    expect(first).toMatchObject({ number: 1, claims: [{ claimId: a.id, quantityId: a.quantities[0]?.id }] })
    expect(first.title).toContain('Gäste')
    const second = await ask([b, d, b], { title: '  Was kostete das Fest?  ' })
    expect(second).toMatchObject({ number: 2, title: 'Was kostete das Fest?' })
    expect(claimsOf(second)).toEqual(ids(b, d))
    expect(await questions()).toEqual([first, second])
    expect(await lastEvent()).toMatchObject({
      kind: 'question.created',
      actorId: owner.id,
      changes: [{ entity: 'question', id: second.id, before: null, after: second }],
    })
  })

  it('gets a title from a claim of nothing but emoji, without cutting one in half', async () => {
    const material = (await snapshot()).articles[0]
    const text = (await snapshot()).texts[0]?.text ?? ''
    for (const start of [text.indexOf('🎆'), text.indexOf('leer. 🎆')]) {
      const claim = await owner.api.claims.create({
        dossierId,
        articleVersionId: material?.current.id ?? '',
        start,
        end: text.lastIndexOf('🎆') + 2,
        quote: text.slice(start, text.lastIndexOf('🎆') + 2),
      })
      const question = await ask([claim])
      expect(question.title.isWellFormed()).toBe(true)
      expect(question.title).not.toContain('\ufffd')
    }
  })

  it('is numbered without a gap or a double when many are made at once', async () => {
    const { won, refused } = await outcomes(Array.from({ length: 30 }, () => ask([a])))
    expect(refused).toEqual([])
    expect(won.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    )
  })

  it('rises by one version with each change, each an event with before and after', async () => {
    let question = await ask([a])
    for (const [what, kind, wanted] of [
      [{ title: 'Wie viele Gäste?' }, 'question.updated', ids(a)],
      [{ addClaimIds: [b.id, c.id, b.id] }, 'question.updated', ids(a, b, c)],
      [{ addClaimIds: [d.id], removeClaimIds: [a.id] }, 'question.updated', ids(b, c, d)],
      [{ removeClaimIds: [uuidv7()] }, 'question.updated', ids(b, c, d)],
      [{ removeClaimIds: [b.id, c.id, d.id] }, 'question.updated', []],
    ] as const) {
      const after = await update(question, what)
      expect(after.version).toBe(question.version + 1)
      expect(claimsOf(after)).toEqual(wanted)
      expect(await lastEvent()).toMatchObject({
        kind,
        actorId: owner.id,
        changes: [{ entity: 'question', id: question.id, before: question, after }],
      })
      expect(await questions()).toEqual([after])
      question = after
    }
  })

  it('goes into the bin and comes back as it was', async () => {
    const question = await ask([a])
    const bin = (version: number, deleted: boolean) =>
      owner.api.questions.remove({ dossierId, questionId: question.id, version, deleted })
    expect(await bin(1, true)).toEqual({ ...question, version: 2, deletedAt: expect.any(String) })
    expect(await bin(2, false)).toEqual({ ...question, version: 3 })
    expect((await lastEvent()).kind).toBe('question.restored')
  })

  it('changed meanwhile is not written over, not even by one of fifty at once', async () => {
    const question = await ask([a])
    const { won, refused } = await outcomes(
      Array.from({ length: 50 }, (_, index) => update(question, { title: `Frage ${index}` })),
    )
    expect(won).toHaveLength(1)
    expect(refused).toHaveLength(49)
    for (const problem of refused) {
      expect(problem).toMatchObject({ status: 409, code: 'stale' })
      expect(problem.current).toEqual(won[0])
    }
    await untouched(async () => {
      expect(await refusal(update(question, { addClaimIds: [b.id] }))).toMatchObject({ code: 'stale' })
      expect(await refusal(update({ ...question, version: 99 }, { title: 'x' }))).toMatchObject({
        code: 'stale',
      })
    })
  })

  it('keeps what a link adds while somebody retitles it: both land, or the later is told to look again', async () => {
    await link('contradicts', a, b)
    const [question] = (await questions()) as [Question]
    const { refused } = await outcomes<unknown>([
      link('contradicts', b, c),
      update(question, { title: 'Neuer Titel' }),
      link('contradicts', a, d),
    ])
    const [after] = (await questions()) as [Question]
    expect(claimsOf(after)).toEqual(ids(a, b, c, d))
    expect(refused.every(({ code }) => code === 'stale')).toBe(true)
    expect(after.title).toBe(refused.length > 0 ? question.title : 'Neuer Titel')
    expect(after.version).toBe(4 - refused.length)
  })

  it('gives back titles with HTML, right-to-left text and emoji as they were written', async () => {
    let question = await ask([a])
    for (const title of odd) {
      question = await update(question, { title })
      expect(question.title).toBe(title)
      expect(await questions()).toEqual([question])
      expect((await lastEvent()).changes[0]?.after).toEqual(question)
    }
  })

  it('is refused for values out of bounds, naming the field, and taken at the bound', async () => {
    const question = await ask([a])
    await untouched(async () => {
      for (const [what, field] of [
        [{ title: '' }, 'title'],
        [{ title: ' \n ' }, 'title'],
        [{ title: 't'.repeat(301) }, 'title'],
        [{ claimIds: [] }, 'claimIds'],
        [{ claimIds: ['a'] }, 'claimIds.0'],
        [{ claimIds: Array.from({ length: 201 }, () => a.id) }, 'claimIds'],
        ...halves.map((title) => [{ title }, 'title'] as const),
      ] as const) {
        const problem = await refusal(ask([a], what))
        expect({ status: problem.status, field: problem.errors?.[0]?.field }).toEqual({ status: 422, field })
        if (field !== 'title') continue
        expect(await refusal(update(question, what))).toMatchObject({ status: 422, errors: [{ field }] })
      }
    })
    expect((await update(question, { title: 't'.repeat(300) })).title).toHaveLength(300)
  })

  it('takes an id of the client once', async () => {
    const id = uuidv7()
    expect(await ask([a], { id })).toMatchObject({ id })
    await untouched(async () => {
      expect(await refusal(ask([b], { id }))).toMatchObject({ status: 409, code: 'exists' })
    })
  })

  it('takes no claims of other dossiers or from the bin, which are answered like claims there are not', async () => {
    const question = await ask([a])
    const theirs = await aDossier()
    const foreign = await aClaim(theirs, await anArticle(theirs, words), quotes[0] ?? '')
    const [theirQuestion] = [
      await theirs.owner.api.questions.create({ dossierId: theirs.dossierId, claimIds: [foreign.id] }),
    ]
    await owner.api.claims.remove({ dossierId, claimId: d.id, version: 1, deleted: true })
    await untouched(async () => {
      for (const claimIds of [[foreign.id], [a.id, foreign.id], [d.id]]) {
        expect(await refusal(owner.api.questions.create({ dossierId, claimIds }))).toEqual(
          await refusal(owner.api.questions.create({ dossierId, claimIds: [uuidv7()] })),
        )
        expect(await refusal(update(question, { addClaimIds: claimIds, title: 'x' }))).toMatchObject({
          status: 404,
        })
      }
      for (const version of [1, 2]) {
        const change = { dossierId, version, title: 'Meine' }
        expect(
          await refusal(owner.api.questions.update({ ...change, questionId: theirQuestion.id })),
        ).toEqual(await refusal(owner.api.questions.update({ ...change, questionId: uuidv7() })))
        expect(
          await refusal(
            owner.api.questions.remove({ dossierId, version, questionId: theirQuestion.id, deleted: true }),
          ),
        ).toMatchObject({ status: 404 })
      }
    })
  })

  it('is asked by annotators, binned by editors, and neither by viewers', async () => {
    const [viewer, annotator, editor] = [await aPerson(), await aPerson(), await aPerson()]
    await join(workspaceId, owner, viewer, 'viewer')
    await join(workspaceId, owner, annotator, 'annotator')
    await join(workspaceId, owner, editor, 'editor')
    const input = { dossierId, claimIds: [a.id] }
    const question = await annotator.api.questions.create(input)
    const bin = { dossierId, questionId: question.id, version: 1, deleted: true }
    await untouched(async () => {
      expect(await refusal(viewer.api.questions.create(input))).toMatchObject({ status: 403 })
      expect(await refusal(annotator.api.questions.remove(bin))).toMatchObject({ status: 403 })
      expect(await refusal(apiFor(new Headers()).questions.create(input))).toMatchObject({ status: 401 })
    })
    expect(await editor.api.questions.remove(bin)).toMatchObject({ version: 2 })
  })
})
