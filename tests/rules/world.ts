import { may, type Role } from '#lib/domain/permissions.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'
import type { Tag } from '#lib/schemas/tag.ts'
import { type Api, anArticle, aPerson, apiFor, join, type Person } from '#tests/support/dossier.ts'
import type { Random } from './random.ts'

export interface Room {
  workspaceId: string
  owner: Person
  people: { person: Person; role: Role }[]
  dossiers: Place[]
  tags: Tag[]
}

/** A dossier as the commands know it: what its last snapshot and the answers since said. */
export interface Place {
  room: Room
  dossierId: string
  known: Snapshot
}

export interface World {
  rooms: Room[]
  /** Which workspace each known thing belongs to. */
  home: Map<string, string>
}

/** Sentences with figures that agree, contradict and refine each other, so that the program suggests links of its own. */
const sentences = [
  "Nordheim schickte 10'000 Soldaten in die Region Albern.",
  'Nordheim hat 11’000 Soldaten in die Region Albern verlegt.',
  'Der Hafen kostete bis zu 5,5 Milliarden Dollar.',
  'Der Hafen kostete 540 Millionen Dollar, sagte die Ministerin.',
  'Etwa 40 Schiffe 🚢 lagen im Dezember 2024 vor Anker.',
  'Laut der Agentur Ostwind starben mindestens 300 Menschen.',
  'Nach Angaben der Regierung starben höchstens 120 Menschen.',
  'Die Lieferung umfasste 70 Prozent der Vorräte.',
  'Das Abkommen wurde am 3. Mai 2023 unterzeichnet.',
  'Es gab keinen Angriff, sagte der Sprecher.',
  'Die 👩‍👩‍👧‍👦 Familien warteten im Schatten.',
  'שלום אמר הדובר.',
  'Am Abend war es still.',
  'Möglicherweise kommen 2000 weitere Soldaten.',
  'Der Zug hatte 14 Wagen und fuhr um 8 Uhr.',
]

/** A short article; equal choices give equal texts, so that the same text comes again now and then. */
export function randomText(random: Random): string {
  const paragraph = () => random.some(sentences, 4).join(' ')
  return `${random.pick(['Lage', 'Bericht', 'Meldung'])} ${random.int(30)}\n\n${paragraph()}\n\nLies auch: Mehr zum Thema\n\n${paragraph()}\n`
}

/** Two workspaces with people of every role, one person who is in both, and somebody who is in neither. */
export async function aWorld(random: Random): Promise<World & { stranger: Person; nobody: Api }> {
  const names = ['Owner', 'Editor', 'Annotator', 'Annotator', 'Viewer']
  const roles: Role[] = ['owner', 'editor', 'annotator', 'annotator', 'viewer']
  const both = await aPerson('In Beiden')
  const rooms: Room[] = []
  for (const index of [0, 1]) {
    const people: Room['people'] = []
    for (const [at, role] of roles.entries()) {
      people.push({ person: await aPerson(`${names[at]} ${index}`), role })
    }
    const owner = people[0]?.person as Person
    const { id: workspaceId } = await owner.api.workspaces.create({ name: `Redaktion ${index}` })
    for (const { person, role } of people.slice(1)) await join(workspaceId, owner, person, role)
    const role: Role = index === 0 ? 'annotator' : 'viewer'
    await join(workspaceId, owner, both, role)
    people.push({ person: both, role })
    const room: Room = { workspaceId, owner, people, dossiers: [], tags: [] }
    rooms.push(room)
    for (let made = 0; made < 3; made++) await aPlace(random, room)
  }
  return { rooms, home: new Map(), stranger: await aPerson('Stella Stranger'), nobody: apiFor(new Headers()) }
}

async function aPlace(random: Random, room: Room): Promise<void> {
  const { owner, workspaceId } = room
  const { id: dossierId } = await owner.api.dossiers.create({ workspaceId, name: 'Probe', id: random.uuid() })
  for (let made = 0; made < 2; made++)
    await anArticle({ owner, workspaceId, dossierId }, randomText(random), { publishedAt: '2024-12' })
  room.dossiers.push({ room, dossierId, known: await owner.api.dossiers.snapshot({ dossierId }) })
}

/** Looks at a dossier anew. */
export async function look(world: World, place: Place): Promise<Snapshot> {
  const { room, dossierId } = place
  place.known = await room.owner.api.dossiers.snapshot({ dossierId })
  room.tags = place.known.tags
  const { dossier, articles, exclusions, claims, links, questions, tags, sentenceChecks } = place.known
  const things = [
    dossier,
    ...articles,
    ...exclusions,
    ...claims,
    ...links,
    ...questions,
    ...tags,
    ...sentenceChecks,
  ]
  for (const { id } of things) world.home.set(id, room.workspaceId)
  for (const { current } of articles) world.home.set(current.id, room.workspaceId)
  for (const { quantities } of claims) for (const { id } of quantities) world.home.set(id, room.workspaceId)
  world.home.set(room.workspaceId, room.workspaceId)
  return place.known
}

/** Remembers what an answer said of a thing, so that the next command may build on it. */
export function remember(place: Place, answer: unknown): void {
  for (const thing of [answer].flat() as ({ id?: unknown } | null | undefined)[]) {
    if (typeof thing !== 'object' || thing === null || typeof thing.id !== 'string') continue
    for (const list of [place.known.claims, place.known.links, place.known.questions, place.known.articles]) {
      const at = list.findIndex(({ id }) => id === thing.id)
      if (at >= 0) list[at] = thing as never
    }
    if (place.known.dossier.id === thing.id) place.known.dossier = thing as never
  }
}

/** Whether somebody may do something, by the table; null is somebody who is no member. */
export const permitted = (role: Role | null, action: Parameters<typeof may>[1]) =>
  role !== null && may(role, action)
