import { expect, it } from 'vitest'
import { contractRoutes } from '#lib/client/routes.ts'
import { contract } from '#lib/contract/index.ts'

const routes = Object.fromEntries(
  Object.entries(contract).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, { '~orpc': procedure }]) => [
        verb,
        `${procedure.route.method} ${procedure.route.path}`,
      ]),
    ),
  ]),
)

it('the client’s table of routes is the contract’s; after a change of the contract: npx vitest run lib/client/routes -u', async () => {
  await expect(`${JSON.stringify(routes, null, 2)}\n`).toMatchFileSnapshot('./routes.json')
})

it('no route of the contract needs more than its method and path on the client', () => {
  for (const [noun, verbs] of Object.entries(contract)) {
    for (const [verb, { '~orpc': procedure }] of Object.entries(verbs)) {
      const { inputStructure, outputStructure, successStatus } = procedure.route as Record<string, unknown>
      expect({ inputStructure, outputStructure, successStatus }, `${noun}.${verb}`).toEqual({})
      expect(contractRoutes[noun]?.[verb]?.['~orpc'].route.path).toBe(procedure.route.path)
    }
  }
})
