import pg from 'pg'
import { acceptInvitation } from '#lib/commands/accept-invitation.ts'
import { createDossier } from '#lib/commands/create-dossier.ts'
import { createWorkspace } from '#lib/commands/create-workspace.ts'
import { fillDemonstration, readSamples } from '#lib/commands/fill-demonstration.ts'
import { inviteMember } from '#lib/commands/invite-member.ts'
import { demonstrationPeople } from '#lib/domain/demonstration.ts'
import type { Actor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'

export interface DemonstrationPerson {
  id: string
  name: string
  email: string
}

export interface Demonstration {
  workspaceId: string
  /** The dossier made from the samples, whatever became of it since. */
  dossierId: string
  /** First the owner, then the colleague. */
  people: [DemonstrationPerson, DemonstrationPerson]
}

const slug = 'demo'
const workspaceName = 'Redaktion Ausland'

/**
 * Makes the demonstration workspace with two people and the dossier of samples/, once; afterwards only says where
 * they are. Interrupted work is taken up again; of several processes one works and the others wait.
 */
export async function prepareDemonstration(): Promise<Demonstration> {
  return (await findDemonstration()) ?? alone(async () => (await findDemonstration()) ?? make())
}

/** The demonstration if it has been made completely, else null. */
export async function findDemonstration(): Promise<Demonstration | null> {
  const workspace = await database().workspace.findUnique({ where: { slug } })
  // Written last, so that what was interrupted does not count as made.
  const { dossierId } = JSON.parse(workspace?.metadata ?? '{}') as { dossierId?: string }
  if (!workspace || !dossierId) return null
  return { workspaceId: workspace.id, dossierId, people: await ensurePeople() }
}

async function make(): Promise<Demonstration> {
  const samples = await readSamples()
  const people = await ensurePeople()
  const [owner, colleague] = people
  const workspace = await database().workspace.findUnique({ where: { slug } })
  const { id: workspaceId } = workspace ?? (await createWorkspace(owner, { name: workspaceName, slug }))
  const actor: Actor = { userId: owner.id, role: 'owner', workspaceId }
  await ensureMember(actor, colleague)
  const begun = await database().dossier.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' } })
  const { id: dossierId } = begun ?? (await createDossier(actor, { name: samples.name }))
  await fillDemonstration({ ...actor, dossierId }, samples)
  await database().workspace.update({
    where: { id: workspaceId },
    data: { metadata: JSON.stringify({ dossierId }) },
  })
  return { workspaceId, dossierId, people }
}

/** The two people. They have no password: the only way in is the demonstration's own. */
async function ensurePeople(): Promise<[DemonstrationPerson, DemonstrationPerson]> {
  const ensure = (person: { name: string; email: string }) =>
    database().user.upsert({
      where: { email: person.email },
      create: { ...person, emailVerified: true },
      update: {},
      select: { id: true, name: true, email: true },
    })
  const [owner, colleague] = demonstrationPeople
  return [await ensure(owner), await ensure(colleague)]
}

async function ensureMember(actor: Actor, colleague: DemonstrationPerson): Promise<void> {
  const { workspaceId } = actor
  const member = await database().member.findFirst({ where: { workspaceId, userId: colleague.id } })
  if (member) return
  const open = await database().invitation.findFirst({
    where: { workspaceId, email: colleague.email, status: 'pending', expiresAt: { gt: new Date() } },
  })
  const invitation = open ?? (await inviteMember(actor, { email: colleague.email, role: 'editor' }))
  await acceptInvitation(colleague, { invitationId: invitation.id })
}

/** Runs `work` while no other process does. The lock is the session's, since `work` commits step by step. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('gegenlese demonstration', 0))`)
    return await work()
  } finally {
    await client.end() // releases the lock too
  }
}
