import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#lib/contract/index.ts'
import type { Role } from '#lib/domain/permissions.ts'
import type { Claim } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import {
  aClaim,
  aDossier,
  anArticle,
  type DossierSetting,
  join,
  type Material,
  type Person,
  passage,
} from '#tests/support/dossier.ts'

/** A workspace with one dossier made for a single call, and who is going to make it. */
export interface World extends DossierSetting {
  /** Whoever calls; a member only where `aWorld` was given a role. */
  caller: Person
  /** Somebody who can be invited, and joins where a second member is needed. */
  other: Person
}

/**
 * A fresh world of `owner`, in which the caller has the role. An owner is given as the caller has somebody who owns the
 * workspace with them, so that leaving it is possible.
 */
export async function aWorld(
  people: { owner: Person; caller: Person; other: Person },
  role: Role | null,
): Promise<World> {
  const setting = await aDossier(people.owner)
  if (role) await join(setting.workspaceId, people.owner, people.caller, role)
  return { ...setting, caller: people.caller, other: people.other }
}

type Inputs = InferContractRouterInputs<Contract>
/** For every procedure of the contract a way to an input that is right in every respect. */
export type InputBuilders = {
  [Noun in keyof Inputs]: { [Verb in keyof Inputs[Noun]]: (world: World) => Promise<Inputs[Noun][Verb]> }
}

const words = `Kräne vor Nordheim

Im Hafen von Nordheim stehen 40 Kräne. Etwa 300 Menschen arbeiten dort.

Im Juni kamen 120 Schiffe an. Das sagte die Hafenmeisterin.
`
const material = (world: World) => anArticle(world, words, { publishedAt: '2024-12' })
const claim = async (world: World, from?: Material, quote = 'stehen 40 Kräne'): Promise<Claim> =>
  aClaim(world, from ?? (await material(world)), quote)

async function twoClaims(world: World): Promise<[Claim, Claim]> {
  const from = await material(world)
  return [await claim(world, from), await claim(world, from, 'kamen 120 Schiffe an')]
}

async function link(world: World): Promise<Link> {
  const [one, two] = await twoClaims(world)
  const [made] = await world.owner.api.links.create({
    dossierId: world.dossierId,
    kind: 'supports',
    fromClaimId: one.id,
    toClaimIds: [two.id],
  })
  if (!made) throw new Error('no link was made')
  return made
}

const question = async (world: World) =>
  world.owner.api.questions.create({ dossierId: world.dossierId, claimIds: [(await claim(world)).id] })

const tag = ({ owner, workspaceId }: World) =>
  owner.api.tags.create({ workspaceId, name: 'Kräne', color: '#336699' })

/** A second member, to be changed or removed. */
async function member({ owner, other, workspaceId }: World) {
  await join(workspaceId, owner, other, 'viewer')
  const members = await owner.api.members.list({ workspaceId })
  const found = members.find(({ userId }) => userId === other.id)
  if (!found) throw new Error('nobody joined')
  return found
}

const invite = ({ owner, workspaceId }: World, { email }: Person) =>
  owner.api.invitations.create({ workspaceId, email, role: 'viewer' })

const dossier = ({ owner, dossierId }: World) => owner.api.dossiers.get({ dossierId })

const inWorkspace = async ({ workspaceId }: World) => ({ workspaceId })
const inDossier = async ({ dossierId }: World) => ({ dossierId })

export const inputs: InputBuilders = {
  workspaces: {
    list: async () => undefined,
    create: async () => ({ name: 'Neue Redaktion' }),
    get: inWorkspace,
    update: async ({ workspaceId }) => ({ workspaceId, name: 'Umbenannt' }),
  },
  members: {
    list: inWorkspace,
    update: async (world) => ({
      workspaceId: world.workspaceId,
      memberId: (await member(world)).id,
      role: 'annotator',
    }),
    remove: async (world) => ({ workspaceId: world.workspaceId, memberId: (await member(world)).id }),
    leave: inWorkspace,
  },
  invitations: {
    list: inWorkspace,
    create: async ({ workspaceId, other }) => ({ workspaceId, email: other.email, role: 'viewer' }),
    cancel: async (world) => ({
      workspaceId: world.workspaceId,
      invitationId: (await invite(world, world.other)).id,
    }),
    get: async (world) => ({ invitationId: (await invite(world, world.caller)).id }),
    accept: async (world) => ({ invitationId: (await invite(world, world.caller)).id }),
  },
  tags: {
    list: inWorkspace,
    create: async ({ workspaceId }) => ({ workspaceId, name: 'Schiffe', color: '#663399' }),
    update: async (world) => ({
      workspaceId: world.workspaceId,
      tagId: (await tag(world)).id,
      version: 1,
      name: 'Krane',
    }),
  },
  dossiers: {
    list: inWorkspace,
    create: async ({ workspaceId }) => ({ workspaceId, name: 'Neues Dossier' }),
    get: inDossier,
    update: async (world) => ({
      dossierId: world.dossierId,
      version: (await dossier(world)).version,
      name: 'X',
    }),
    remove: async (world) => ({
      dossierId: world.dossierId,
      version: (await dossier(world)).version,
      deleted: true,
    }),
    snapshot: inDossier,
  },
  events: {
    list: inDossier,
    stream: async ({ dossierId }) => ({ dossierId, after: 0 }),
  },
  articles: {
    preview: async ({ dossierId }) => ({ dossierId, text: words }),
    paste: async ({ dossierId }) => ({ dossierId, text: words }),
    upload: async ({ dossierId }) => ({ dossierId, files: [new File([words], 'kraene.txt')] }),
    update: async (world) => {
      const { article } = await material(world)
      return {
        dossierId: world.dossierId,
        articleId: article.id,
        version: article.version,
        outlet: 'Küstenbote',
      }
    },
    remove: async (world) => {
      const { article } = await material(world)
      return { dossierId: world.dossierId, articleId: article.id, version: article.version, deleted: true }
    },
    addVersion: async (world) => {
      const { article } = await material(world)
      const text = words.replace('120 Schiffe', '140 Schiffe')
      return { dossierId: world.dossierId, articleId: article.id, version: article.version, text }
    },
    text: async (world) => ({
      dossierId: world.dossierId,
      articleId: (await material(world)).article.id,
      number: 1,
    }),
  },
  exclusions: {
    create: async (world) => {
      const { versionId } = await material(world)
      return { dossierId: world.dossierId, articleVersionId: versionId, start: 0, end: 18 }
    },
    update: async (world) => {
      const { versionId } = await material(world)
      const { dossierId } = world
      const span = { start: 0, end: 18 }
      const made = await world.owner.api.exclusions.create({
        dossierId,
        articleVersionId: versionId,
        ...span,
      })
      return { dossierId, exclusionId: made.id, version: made.version, active: false }
    },
  },
  sentenceChecks: {
    set: async (world) => {
      const from = await material(world)
      const { quote: _, ...span } = passage(from, 'Im Hafen von Nordheim stehen 40 Kräne.')
      return { dossierId: world.dossierId, ...span, checked: true }
    },
  },
  claims: {
    create: async (world) => ({
      dossierId: world.dossierId,
      ...passage(await material(world), 'stehen 40 Kräne'),
    }),
    update: async (world) => {
      const { id, version } = await claim(world)
      return { dossierId: world.dossierId, claimId: id, version, note: 'Nachzählen' }
    },
    remove: async (world) => {
      const { id, version } = await claim(world)
      return { dossierId: world.dossierId, claimId: id, version, deleted: true }
    },
    bulk: async (world) => {
      const { id, version } = await claim(world)
      return { dossierId: world.dossierId, claims: [{ id, version }], change: { status: 'dismissed' } }
    },
  },
  links: {
    create: async (world) => {
      const [one, two] = await twoClaims(world)
      return { dossierId: world.dossierId, kind: 'supports', fromClaimId: one.id, toClaimIds: [two.id] }
    },
    update: async (world) => {
      const { id, version } = await link(world)
      return { dossierId: world.dossierId, linkId: id, version, note: 'Dieselbe Quelle' }
    },
    remove: async (world) => {
      const { id, version } = await link(world)
      return { dossierId: world.dossierId, linkId: id, version, deleted: true }
    },
    bulk: async (world) => {
      const { id, version } = await link(world)
      return { dossierId: world.dossierId, links: [{ id, version }], status: 'dismissed' }
    },
  },
  questions: {
    create: async (world) => ({ dossierId: world.dossierId, claimIds: [(await claim(world)).id] }),
    update: async (world) => {
      const { id, version } = await question(world)
      return { dossierId: world.dossierId, questionId: id, version, title: 'Wie viele Kräne?' }
    },
    remove: async (world) => {
      const { id, version } = await question(world)
      return { dossierId: world.dossierId, questionId: id, version, deleted: true }
    },
  },
}
