import { implement } from '@orpc/server'
import type { ApiContext } from '#lib/api/context.ts'
import { contract } from '#lib/contract/index.ts'

/** The contract waiting for its procedures; one file per noun beside this one implements it. */
export const api = implement(contract).$context<ApiContext>()
