/** What a tag can be coloured with; each has 3:1 with paper in light and dark. */
export const tagColors = [
  { key: 'violet', value: '#8a63d2' },
  { key: 'blue', value: '#3f7fcf' },
  { key: 'teal', value: '#1f8a7c' },
  { key: 'green', value: '#5f8a2f' },
  { key: 'ochre', value: '#b07d12' },
  { key: 'orange', value: '#cf6a28' },
  { key: 'red', value: '#cf4f45' },
  { key: 'pink', value: '#c2578f' },
  { key: 'grey', value: '#7d776a' },
] as const

/** The colour used least so far, for a new tag. */
export function nextTagColor(tags: readonly { color: string }[]): string {
  const uses = (value: string) => tags.filter((tag) => tag.color === value).length
  const [first, ...others] = tagColors
  return others.reduce(
    (least, color) => (uses(color.value) < uses(least.value) ? color : least),
    first as (typeof tagColors)[number],
  ).value
}
