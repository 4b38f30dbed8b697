'use client'

import { useCallback, useRef, useState } from 'react'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { ProblemError } from '#lib/client/problem-error.ts'
import type { Article } from '#lib/schemas/article.ts'

/** Where a file is on its way. */
export type UploadState =
  | { step: 'waiting' | 'sending' }
  | { step: 'imported' | 'present'; article: Article }
  | { step: 'failed'; code: string; message: string }

export interface Upload {
  key: number
  name: string
  state: UploadState
}

export interface Uploads {
  uploads: readonly Upload[]
  /** True until the last file has its outcome. */
  busy: boolean
  add(files: Iterable<File>): void
  /** Leaves out the files that have not been sent yet. */
  cancel(): void
  /** Puts away the list of outcomes. */
  clear(): void
}

/** Sends files one after the other; what becomes of one does not touch the others. */
export function useUploads(): Uploads {
  const actions = useArticleActions()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<{ key: number; file: File }[]>([])
  const nextKey = useRef(0)
  const working = useRef(false)

  const set = useCallback(
    (key: number, state: UploadState) =>
      setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, state } : upload))),
    [],
  )

  const work = useCallback(async () => {
    if (working.current) return
    working.current = true
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      set(next.key, { step: 'sending' })
      set(next.key, await send(actions.upload, next.file))
    }
    working.current = false
  }, [actions, set])

  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file) => ({ key: nextKey.current++, file }))
      queue.current.push(...added)
      setUploads((known) => [
        ...known,
        ...added.map(({ key, file }): Upload => ({ key, name: file.name, state: { step: 'waiting' } })),
      ])
      void work()
    },
    [work],
  )
  const cancel = useCallback(() => {
    const left = new Set(queue.current.map(({ key }) => key))
    queue.current = []
    setUploads((known) => known.filter(({ key }) => !left.has(key)))
  }, [])
  const clear = useCallback(() => setUploads([]), [])

  const busy = uploads.some(({ state }) => state.step === 'waiting' || state.step === 'sending')
  return { uploads, busy, add, cancel, clear }
}

async function send(
  upload: ReturnType<typeof useArticleActions>['upload'],
  file: File,
): Promise<UploadState> {
  try {
    const { outcome, article, problem } = await upload(file)
    if (outcome !== 'failed' && article) return { step: outcome, article }
    return { step: 'failed', code: problem?.code ?? 'internal', message: problem?.message ?? '' }
  } catch (error) {
    const problem = error instanceof ProblemError ? error : null
    return { step: 'failed', code: problem?.code ?? 'internal', message: problem?.detail ?? '' }
  }
}
