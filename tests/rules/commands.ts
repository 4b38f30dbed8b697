import type { Action, Role } from '#lib/domain/permissions.ts'
import { claimKinds } from '#lib/schemas/claim.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import type { Api } from '#tests/support/dossier.ts'
import { halves, odd } from '#tests/support/odd-texts.ts'
import type { Random } from './random.ts'
import { type Place, randomText, type World } from './world.ts'

type Input = Record<string, unknown>

/** A call of one procedure, ready to be made. */
export interface Command {
  name: string
  action: Action
  place: Place
  input: Input
  /** Null: is no member of the workspace the call is made in. */
  role: Role | null
  run(): Promise<unknown>
}

interface Draft {
  noun: keyof Api
  verb: string
  action: Action
  input: Input
}
type Builder = (random: Random, place: Place) => Draft | null

const note = (random: Random) => random.pick([null, 'prüfen', `Notiz ${random.int(1000)}`, random.pick(odd)])
const line = (random: Random) => random.pick(['Ostwind', 'Agentur', random.pick(odd)])
/** The version a person saw: mostly the present one. */
const seen = (random: Random, thing: { version: number }) =>
  random.chance(0.12) ? Math.max(1, thing.version - 1 + random.int(3)) : thing.version

/** A passage of a version: some words, a sentence, or any range there is. */
function span(random: Random, place: Place): Input | null {
  const text = random.maybe(place.known.texts)
  if (!text) return null
  const sentences = splitSentences(text.text, text.blocks)
  const sentence = random.maybe(sentences) ?? { start: 0, end: text.text.length }
  let { start, end } = sentence
  if (random.chance(0.5)) {
    const words = [...text.text.slice(start, end).matchAll(/\S+/g)]
    const first = random.int(words.length)
    const last = first + random.int(words.length - first)
    const [from, to] = [words[first], words[last]]
    if (from && to) [start, end] = [start + from.index, start + to.index + to[0].length]
  } else if (random.chance(0.2)) {
    start = random.int(text.text.length)
    end = start + random.int(60)
  }
  return { articleVersionId: text.versionId, start, end }
}

function passage(random: Random, place: Place): Input | null {
  const where = span(random, place)
  const text = place.known.texts.find(({ versionId }) => versionId === where?.articleVersionId)
  if (!where || !text) return null
  return { ...where, quote: text.text.slice(where.start as number, where.end as number) }
}

const quantity = (random: Random): Input => ({
  text: line(random).slice(0, 200),
  type: random.pick(['count', 'money', 'percent', 'number']),
  value: random.int(5000),
  min: random.chance(0.5) ? random.int(2500) : null,
  max: random.chance(0.5) ? 2500 + random.int(2500) : null,
  unit: random.pick([null, 'USD', '%']),
  noun: random.pick([null, 'Soldaten', 'Schiffe', 'Menschen']),
  hedge: random.pick(['exact', 'approx', 'atleast', 'atmost']),
  indefinite: random.chance(0.1),
  magnitude: null,
})

/** What a person says of a claim; each field now and then. */
function corrections(random: Random, place: Place, share: number): Input {
  const tagIds = place.room.tags.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id)
  const fields: [string, () => unknown][] = [
    ['note', () => note(random)],
    ['kinds', () => random.some(claimKinds, 3)],
    ['modality', () => random.pick(['asserted', 'attributed', 'hypothetical', 'denied'])],
    ['origin', () => random.pick([null, line(random)])],
    ['time', () => random.pick([null, { from: '2024-12-01', to: '2024-12-31', precision: 'month' }])],
    ['tagIds', () => random.some(tagIds, 3)],
    ['quantities', () => Array.from({ length: random.int(3) }, () => quantity(random))],
  ]
  return Object.fromEntries(
    fields.flatMap(([field, value]) => (random.chance(share) ? [[field, value()]] : [])),
  )
}

const draft = (noun: keyof Api, verb: string, action: Action, input: Input | null): Draft | null =>
  input && { noun, verb, action, input }

/** An input about one thing of the dossier, if it has one. */
const about = <T extends { version: number }>(
  random: Random,
  from: readonly T[],
  more: (thing: T) => Input,
): Input | null => {
  const thing = random.maybe(from)
  return thing === undefined ? null : { version: seen(random, thing), ...more(thing) }
}

const versions = (random: Random, from: readonly { id: string; version: number }[], most: number) => {
  const chosen = random.some(from, most)
  return chosen.length > 0 ? chosen.map((thing) => ({ id: thing.id, version: seen(random, thing) })) : null
}

const builders: [number, Builder][] = [
  [
    16,
    (random, place) => {
      const where = passage(random, place)
      const id = random.chance(0.7) ? { id: random.uuid() } : {}
      return draft(
        'claims',
        'create',
        'claim.create',
        where && { ...where, ...id, ...corrections(random, place, 0.15) },
      )
    },
  ],
  [
    14,
    (random, place) =>
      draft(
        'claims',
        'update',
        'claim.update',
        about(random, place.known.claims, (claim) => {
          const own = claim.quantities.map((one) => ({
            ...one,
            value: random.int(100),
            min: null,
            max: null,
          }))
          const where = random.chance(0.1) ? passage(random, place) : null
          return {
            claimId: claim.id,
            ...(random.chance(0.3) ? { status: random.pick(['confirmed', 'dismissed']) } : {}),
            ...corrections(random, place, 0.2),
            ...(random.chance(0.15) ? { quantities: random.some(own, 2) } : {}),
            ...(where ? { anchor: where } : {}),
          }
        }),
      ),
  ],
  [
    4,
    (random, place) =>
      draft(
        'claims',
        'remove',
        'claim.delete',
        about(random, place.known.claims, ({ id, deletedAt }) => ({
          claimId: id,
          deleted: random.chance(0.9) ? deletedAt === null : deletedAt !== null,
        })),
      ),
  ],
  [
    4,
    (random, place) => {
      const claims = versions(random, place.known.claims, 6)
      const tagIds = place.room.tags.map(({ id }) => id)
      const change = random.pick<Input>([
        { status: random.pick(['confirmed', 'dismissed']) },
        { addTagIds: random.some(tagIds, 2) },
        { removeTagIds: random.some(tagIds, 2), status: 'confirmed' },
        { deleted: false },
        {},
      ])
      return draft('claims', 'bulk', 'claim.update', claims && { claims, change })
    },
  ],
  [
    18,
    (random, place) => {
      const from = random.maybe(place.known.claims)
      const kind = random.pick([
        'duplicate',
        'duplicate',
        'contradicts',
        'contradicts',
        'updates',
        'refines',
        'supports',
      ])
      // Mostly among a few claims: that is where pairs meet again and clusters close.
      const near = random.chance(0.7) ? place.known.claims.slice(0, 6) : place.known.claims
      const start = random.chance(0.7) ? random.maybe(near) : from
      const others = random.chance(0.05) ? near : near.filter((claim) => claim !== start)
      const toClaimIds = random.some(others, 3).map(({ id }) => id)
      return draft(
        'links',
        'create',
        'link.create',
        start && toClaimIds.length > 0
          ? {
              kind,
              fromClaimId: start.id,
              toClaimIds,
              ...(random.chance(0.3) ? { note: note(random) } : {}),
              ...(kind === 'contradicts' && random.chance(0.4) ? { nature: 'number', severity: 'high' } : {}),
              ...(random.chance(0.5) ? { id: random.uuid() } : {}),
            }
          : null,
      )
    },
  ],
  [
    12,
    (random, place) =>
      draft(
        'links',
        'update',
        'link.update',
        about(random, place.known.links, ({ id, kind }) => ({
          linkId: id,
          ...(random.chance(0.7) ? { status: random.pick(['confirmed', 'confirmed', 'dismissed']) } : {}),
          ...(random.chance(0.3) ? { note: note(random) } : {}),
          ...(random.chance(0.2) ? { severity: random.pick([null, 'low']) } : {}),
          ...(kind === 'contradicts' && random.chance(0.2) ? { nature: random.pick([null, 'date']) } : {}),
        })),
      ),
  ],
  [
    6,
    (random, place) =>
      draft(
        'links',
        'remove',
        'link.delete',
        about(random, place.known.links, ({ id, deletedAt }) => ({
          linkId: id,
          deleted: deletedAt === null,
        })),
      ),
  ],
  [
    4,
    (random, place) => {
      const links = versions(random, place.known.links, 5)
      return draft(
        'links',
        'bulk',
        'link.update',
        links && { links, status: random.pick(['confirmed', 'dismissed']) },
      )
    },
  ],
  [
    2,
    (random, place) => {
      const claimIds = random.some(place.known.claims, 3).map(({ id }) => id)
      return draft(
        'questions',
        'create',
        'question.create',
        claimIds.length > 0 ? { claimIds, ...(random.chance(0.3) ? { title: line(random) } : {}) } : null,
      )
    },
  ],
  [
    5,
    (random, place) =>
      draft(
        'questions',
        'update',
        'question.update',
        about(random, place.known.questions, ({ id, claims }) => ({
          questionId: id,
          ...(random.chance(0.4) ? { title: line(random) } : {}),
          ...(random.chance(0.4)
            ? { addClaimIds: random.some(place.known.claims, 2).map((claim) => claim.id) }
            : {}),
          ...(random.chance(0.3)
            ? { removeClaimIds: random.some(claims, 2).map(({ claimId }) => claimId) }
            : {}),
        })),
      ),
  ],
  [
    1,
    (random, place) =>
      draft(
        'questions',
        'remove',
        'question.delete',
        about(random, place.known.questions, ({ id, deletedAt }) => ({
          questionId: id,
          deleted: deletedAt === null,
        })),
      ),
  ],
  [
    1,
    (random) =>
      draft('tags', 'create', 'tag.create', {
        name: random.chance(0.5) ? `Tag ${random.int(12)}` : line(random).slice(0, 60).toWellFormed(),
        color: '#aa3355',
      }),
  ],
  [
    1,
    (random, place) =>
      draft(
        'tags',
        'update',
        'tag.update',
        about(random, place.room.tags, ({ id, deletedAt }) => ({
          tagId: id,
          ...random.pick<Input>([
            { name: `Tag ${random.int(12)}` },
            { color: '#00ff00' },
            { deleted: deletedAt === null },
          ]),
        })),
      ),
  ],
  [
    1,
    (random, { known }) =>
      draft(
        'dossiers',
        'update',
        'dossier.update',
        about(random, [known.dossier], ({ archivedAt }) =>
          random.chance(0.7) ? { name: line(random) } : { archived: archivedAt === null },
        ),
      ),
  ],
  [
    0.3,
    (random, { known }) =>
      draft(
        'dossiers',
        'remove',
        'dossier.delete',
        about(random, [known.dossier], ({ deletedAt }) => ({ deleted: deletedAt === null })),
      ),
  ],
  [
    0.4,
    (random) =>
      draft('articles', 'paste', 'article.import', {
        text: randomText(random),
        ...(random.chance(0.5) ? { publishedAt: '2024-11' } : {}),
      }),
  ],
  [
    2,
    (random, place) =>
      draft(
        'articles',
        'update',
        'article.update',
        about(random, place.known.articles, ({ id }) => ({
          articleId: id,
          ...random.pick<Input>([
            { title: line(random) },
            { outlet: random.pick([null, line(random).slice(0, 120).toWellFormed()]) },
            { publishedAt: random.pick([null, '2024', '2024-12', '2024-12-24']) },
            { role: random.pick(['checked', 'source']) },
            { position: random.int(8) },
          ]),
        })),
      ),
  ],
  [
    1,
    (random, place) =>
      draft(
        'articles',
        'remove',
        'article.delete',
        about(random, place.known.articles, ({ id, deletedAt }) => ({
          articleId: id,
          deleted: deletedAt === null && random.chance(0.6),
        })),
      ),
  ],
  [
    0.6,
    (random, place) =>
      draft(
        'articles',
        'addVersion',
        'article.import',
        about(random, place.known.articles, ({ id }) => {
          const now = place.known.texts.find(({ articleId }) => articleId === id)?.text ?? ''
          return {
            articleId: id,
            text: random.chance(0.7) ? now.replace(/\d+/, String(random.int(900))) : randomText(random),
          }
        }),
      ),
  ],
  [0.8, (random, place) => draft('exclusions', 'create', 'exclusion.update', span(random, place))],
  [
    0.8,
    (random, place) =>
      draft(
        'exclusions',
        'update',
        'exclusion.update',
        about(random, place.known.exclusions, ({ id, active }) => ({ exclusionId: id, active: !active })),
      ),
  ],
  [
    3,
    (random, place) => {
      const text = random.maybe(place.known.texts)
      const sentence = text && random.maybe(splitSentences(text.text, text.blocks))
      return draft(
        'sentenceChecks',
        'set',
        'sentence.check',
        sentence
          ? {
              articleVersionId: text.versionId,
              start: sentence.start,
              end: sentence.end + (random.chance(0.1) ? 1 : 0),
              checked: random.chance(0.6),
            }
          : null,
      )
    },
  ],
  [
    1,
    (random) => draft('events', 'list', 'event.read', { after: random.int(200), limit: 1 + random.int(100) }),
  ],
  [
    1,
    (random, place) =>
      draft(
        'articles',
        'text',
        'dossier.read',
        about(random, place.known.articles, ({ id }) => ({ articleId: id, number: 1 + random.int(3) })),
      ),
  ],
  [0.5, (random) => draft('dossiers', random.pick(['get', 'snapshot']), 'dossier.read', {})],
  [
    0.3,
    (random) => draft('dossiers', 'list', 'dossier.read', { which: random.pick(['active', 'archived']) }),
  ],
]

const ofWorkspace = new Set(['tags.create', 'tags.update', 'dossiers.list'])

/** What no request should carry, one at a time. */
const wrong: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  'x'.repeat(5000),
  ...halves,
  '../../etc/passwd',
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[]],
  { toString: 'x' },
  Array.from({ length: 1200 }, () => 'x'),
  new Date(0),
  12n,
]

/** The input with one value somewhere in it replaced. */
function spoilt(random: Random, input: Input): Input {
  const copy = structuredClone(input)
  let at: Record<string, unknown> = copy
  for (;;) {
    const key = random.maybe(Object.keys(at))
    if (key === undefined) return copy
    const value = at[key]
    if (typeof value === 'object' && value !== null && random.chance(0.7)) {
      at = value as Record<string, unknown>
      continue
    }
    at[key] = random.pick(wrong)
    return copy
  }
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)

/** The input with one id replaced by that of something elsewhere, of nothing, or of another kind. */
function misdirected(random: Random, world: World, input: Input): Input {
  const copy = structuredClone(input)
  const places: [Record<string, unknown>, string][] = []
  const collect = (value: Record<string, unknown>) => {
    for (const [key, item] of Object.entries(value)) {
      if (isId(item)) places.push([value, key])
      else if (typeof item === 'object' && item !== null) collect(item as Record<string, unknown>)
    }
  }
  collect(copy)
  const chosen = random.maybe(places)
  if (!chosen) return copy
  const [holder, key] = chosen
  // A new thing may take the id of a thing of another kind elsewhere: that says nothing, and would confuse the tests.
  const isNew = holder === copy && key === 'id'
  const home = world.home.get(String(copy.dossierId ?? copy.workspaceId))
  const anything = [...world.home].flatMap(([id, at]) => (isNew && at !== home ? [] : [id]))
  const own = String(holder[key])
  holder[key] = random.pick([random.uuid(), random.pick(anything), random.pick(anything), own.toUpperCase()])
  return copy
}

export interface Cast {
  world: World
  stranger: Api
  nobody: Api
}

/** A random command on one of the dossiers: mostly sensible, sometimes stale, misdirected, spoilt or not permitted. */
export function randomCommand(random: Random, cast: Cast, places: readonly Place[]): Command {
  for (;;) {
    const place = random.pick(places)
    const made = random.weighted(builders)(random, place)
    if (!made) continue
    const name = `${String(made.noun)}.${made.verb}`
    const scope = ofWorkspace.has(name)
      ? { workspaceId: place.room.workspaceId }
      : { dossierId: place.dossierId }
    const twist = random.weighted<(input: Input) => Input>([
      [90, (input) => input],
      [5, (input) => spoilt(random, input)],
      [5, (input) => misdirected(random, cast.world, input)],
    ])
    const input = twist({ ...scope, ...made.input })
    const who = random.weighted<{ api: Api; role: Role | null }>([
      [90, member(random, place, ['annotator', 'editor', 'owner'])],
      [5, member(random, place, ['viewer'])],
      [3, { api: cast.stranger, role: null }],
      [1, { api: cast.nobody, role: null }],
    ])
    const call = (who.api[made.noun] as unknown as Record<string, (input: Input) => Promise<unknown>>)[
      made.verb
    ]
    if (!call) throw new Error(`there is no ${name}`)
    return { name, action: made.action, place, input, role: who.role, run: () => call(input) }
  }
}

function member(random: Random, place: Place, roles: readonly Role[]): { api: Api; role: Role } {
  const { person, role } = random.pick(place.room.people.filter((one) => roles.includes(one.role)))
  return { api: person.api, role }
}
