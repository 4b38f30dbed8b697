/*
 * The closed lists a person chooses from. They stand here and not in the schemas, so that a component that offers them
 * does not bring the validation library into the browser; a test holds them to the schemas.
 */

export const claimKinds = ['quantity', 'date', 'place', 'actor', 'quote', 'event', 'denial', 'cause'] as const
export const modalities = ['asserted', 'attributed', 'hypothetical', 'denied'] as const
export const quantityTypes = [
  'number',
  'count',
  'money',
  'percent',
  'age',
  'measure',
  'duration',
  'ratio',
  'ordinal',
] as const
export const hedges = [
  'exact',
  'approx',
  'almost',
  'over',
  'atleast',
  'under',
  'atmost',
  'range',
  'indefinite',
] as const
export const natures = ['number', 'date', 'place', 'actor', 'negation', 'attribution', 'scope'] as const
export const severities = ['low', 'medium', 'high'] as const
