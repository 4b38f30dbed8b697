import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file to take, or a path that gives none and why. `path` is as given, `file` absolute. */
export type Found = { path: string; file: string } | { path: string; problem: string }

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  EACCES: 'it may not be read: change its permissions',
  EPERM: 'it may not be read: change its permissions',
  ELOOP: 'its symbolic links lead in a circle',
  ENOTDIR: 'a part of its path is no folder',
  ENAMETOOLONG: 'its name is too long',
}

/** Why a path cannot be read, in words that follow "because". */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `it cannot be read (${code || 'unknown error'})`
}

const isText = (name: string) => /\.txt$/i.test(name) && !name.startsWith('.')
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

/**
 * The files that paths stand for, in their order: a file is itself whatever its name; a folder is every .txt file in
 * it and in the folders below it, sorted by name, hidden ones left out. Symbolic links are followed, each folder once.
 * A path that gives nothing is returned with the reason.
 * @param base absolute folder that relative paths start from
 */
export async function collectFiles(paths: readonly string[], base: string): Promise<Found[]> {
  const found: Found[] = []
  for (const given of paths) found.push(...(await filesOf(given, base)))
  return found
}

async function filesOf(given: string, base: string): Promise<Found[]> {
  const file = path.resolve(base, given)
  try {
    const kind = await stat(file)
    if (kind.isFile()) return [{ path: given, file }]
    if (!kind.isDirectory()) return [{ path: given, problem: 'it is neither a file nor a folder' }]
    const inside = await textsBelow(given, base, new Set())
    return inside.length > 0 ? inside : [{ path: given, problem: 'the folder holds no .txt file' }]
  } catch (error) {
    return [{ path: given, problem: whyUnreadable(error) }]
  }
}

/** @param visited real paths of the folders gone through, since symbolic links may lead in a circle */
async function textsBelow(folder: string, base: string, visited: Set<string>): Promise<Found[]> {
  const real = await realpath(path.resolve(base, folder))
  if (visited.has(real)) return []
  visited.add(real)
  const found: Found[] = []
  for (const entry of (await readdir(real, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue
    const below = path.join(folder, entry.name)
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(path.resolve(base, below))))) {
      const inside = textsBelow(below, base, visited)
      found.push(...(await inside.catch((error) => [{ path: below, problem: whyUnreadable(error) }])))
    } else if (isText(entry.name)) {
      found.push(...(await filesOf(below, base)))
    }
  }
  return found
}

async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  )
}
