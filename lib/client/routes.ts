import routes from '#lib/client/routes.json' with { type: 'json' }

/**
 * Method and path of every procedure of the contract, in the shape oRPC's link asks for. The contract itself would bring
 * all of its schemas and their library into the browser, ten times as much code as the client needs. A test holds
 * the file to the contract.
 */
export const contractRoutes = Object.fromEntries(
  Object.entries(routes).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(Object.entries(verbs).map(([verb, route]) => [verb, procedure(route)])),
  ]),
)

/** @param route as in an HTTP request line: `PATCH /dossiers/{dossierId}` */
function procedure(route: string) {
  const [method, path] = route.split(' ')
  return { '~orpc': { errorMap: {}, meta: {}, route: { method, path } } }
}
