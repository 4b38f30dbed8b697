interface Ends {
  lowClaimId: string
  highClaimId: string
}

/**
 * The shortest chain of links that leads from one claim to another; empty where there is none. Given the confirmed
 * duplicates of a dossier it says why two claims count as the same. Breadth first: linear in the number of links.
 */
export function pathBetween<L extends Ends>(links: readonly L[], from: string, to: string): L[] {
  const ends = new Map<string, L[]>()
  for (const link of links) {
    for (const id of [link.lowClaimId, link.highClaimId]) ends.set(id, [...(ends.get(id) ?? []), link])
  }
  const cameBy = new Map<string, L | null>([[from, null]])
  const queue = [from]
  for (let id = queue.shift(); id !== undefined && !cameBy.has(to); id = queue.shift()) {
    for (const link of ends.get(id) ?? []) {
      const next = link.lowClaimId === id ? link.highClaimId : link.lowClaimId
      if (cameBy.has(next)) continue
      cameBy.set(next, link)
      queue.push(next)
    }
  }
  const path: L[] = []
  for (let id = to, link = cameBy.get(id); link; link = cameBy.get(id)) {
    path.unshift(link)
    id = link.lowClaimId === id ? link.highClaimId : link.lowClaimId
  }
  return path
}
