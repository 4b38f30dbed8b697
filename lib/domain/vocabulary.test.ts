import { describe, expect, it } from 'vitest'
import { claimKinds, hedges, modalities, natures, quantityTypes, severities } from '#lib/domain/vocabulary.ts'
import { claimKindSchema, hedgeSchema, modalitySchema, quantityTypeSchema } from '#lib/schemas/claim.ts'
import { natureSchema, severitySchema } from '#lib/schemas/link.ts'

describe('the lists a person chooses from', () => {
  it('are those the schemas accept, in the same order', () => {
    expect(claimKinds).toEqual(claimKindSchema.options)
    expect(hedges).toEqual(hedgeSchema.options)
    expect(modalities).toEqual(modalitySchema.options)
    expect(quantityTypes).toEqual(quantityTypeSchema.options)
    expect(natures).toEqual(natureSchema.options)
    expect(severities).toEqual(severitySchema.options)
  })
})
