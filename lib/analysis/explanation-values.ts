import { intervalOf } from '#lib/domain/interval.ts'
import { coreAt } from './cores.ts'
import type { Measure } from './measures.ts'
import type { QuantityRelation } from './relations.ts'
import { tokenise } from './tokens.ts'
import type { Explanation, IndexedClaim } from './types.ts'

type Values = Explanation['values']

/** The hedge as printed: what stands before the figure in the text of a quantity; null if nothing does. */
export function printedHedge(text: string): string | null {
  const tokens = tokenise(text)
  for (let i = 0; i < tokens.length; i++) {
    const core = coreAt(tokens, i)
    if (core) return text.slice(0, tokens[core.first]!.start).trim() || null
  }
  return null
}

function side(name: 'A' | 'B', claim: IndexedClaim, measure: Measure): Values {
  const { quantity } = measure
  const interval = intervalOf(quantity)
  return {
    [`printed${name}`]: quantity.text,
    [`hedge${name}`]: quantity.hedge,
    [`word${name}`]: quantity.hedge === 'exact' ? null : printedHedge(quantity.text),
    [`value${name}`]: quantity.value,
    [`min${name}`]: interval.min,
    [`max${name}`]: interval.max,
    [`unit${name}`]: quantity.type === 'count' ? null : quantity.unit,
    [`noun${name}`]: quantity.noun,
    ...where(name, claim),
  }
}

function where(name: 'A' | 'B', claim: IndexedClaim): Values {
  return {
    [`from${name}`]: claim.time?.from ?? null,
    [`to${name}`]: claim.time?.to ?? null,
    [`published${name}`]: claim.publishedAt,
    [`source${name}`]: claim.source,
  }
}

/** The data of an explanation for two compared quantities; distance is in percent of the smaller figure. */
export function quantityValues(a: IndexedClaim, b: IndexedClaim, relation: QuantityRelation): Values {
  const x = relation.a.quantity.value
  const y = relation.b.quantity.value
  const smaller = x === null || y === null ? null : Math.min(Math.abs(x), Math.abs(y))
  const distance = smaller ? Math.round((Math.abs(x! - y!) / smaller) * 100) : null
  const factor = relation.verdict.factor
  const { time, later } = relation.compared
  return {
    ...side('A', a, relation.a),
    ...side('B', b, relation.b),
    distance,
    factor: factor === null ? null : Math.round(factor * 10) / 10,
    time,
    later,
    direction: relation.verdict.direction,
  }
}

/** The data of an explanation for two claims compared without figures. */
export function eventValues(a: IndexedClaim, b: IndexedClaim): Values {
  return { ...where('A', a), ...where('B', b) }
}
