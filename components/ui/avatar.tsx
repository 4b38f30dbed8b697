import clsx from 'clsx'

/** Dark enough for white letters (at least 4.5:1), far enough apart to tell people by. */
export const avatarColors = [
  '#7345cb',
  '#0d7468',
  '#a65a00',
  '#b0306a',
  '#2456c4',
  '#556b1f',
  '#8a3a24',
  '#4a5568',
] as const

/** The colour of a person or thing, always the same for one id, as #rrggbb. */
export function colorOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return avatarColors[sum % avatarColors.length] ?? avatarColors[0]
}

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return (
    letters
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toLocaleUpperCase() || '?'
  )
}

interface AvatarProps {
  id: string
  name: string
  size?: 'small' | 'medium'
  /** Next to the written name it is an ornament. */
  decorative?: boolean
  className?: string
}

export function Avatar({ id, name, size = 'medium', decorative, className }: AvatarProps) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full border-2 border-surface font-semibold text-white before:content-[attr(data-initials)]',
        size === 'small' ? 'size-6 text-[10px]' : 'size-[27px] text-[11px]',
        className,
      )}
      style={{ background: colorOf(id) }}
      // Painted, not written: the name is what is read out, also where a button around it has a label of its own.
      data-initials={initialsOf(name)}
    />
  )
}
