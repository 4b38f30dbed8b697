export interface ConfirmedLink {
  kind: 'duplicate' | 'contradicts'
  lowClaimId: string
  highClaimId: string
}

/**
 * Whether some cluster of duplicates holds a contradiction between two of its claims: then the same
 * statement would be said to exclude itself. Takes the confirmed links of one dossier and returns the
 * first offending contradiction, or null. Union-find; near-linear in the number of links.
 */
export function contradictionWithinDuplicates(links: readonly ConfirmedLink[]): ConfirmedLink | null {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next
    for (let node = id; node !== root; ) {
      const next = parent.get(node) ?? root
      parent.set(node, root)
      node = next
    }
    return root
  }
  for (const link of links) {
    if (link.kind !== 'duplicate') continue
    const low = find(link.lowClaimId)
    const high = find(link.highClaimId)
    if (low !== high) parent.set(low, high)
  }
  return (
    links.find((link) => link.kind === 'contradicts' && find(link.lowClaimId) === find(link.highClaimId)) ??
    null
  )
}
