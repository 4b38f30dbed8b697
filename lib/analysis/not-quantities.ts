import type { Core } from './cores.ts'
import type { Token } from './tokens.ts'

const labels =
  /^(?:art|artikel|§|absatz|abs|nr|nummer|kapitel|seite|ziffer|ziff|paragraf|paragraph|platz|rang|gleis|tel|telefon|raum|zimmer|linie|staffel|folge|band|formel|kapitel|tabelle|abbildung|bild|foto|version|gruppe|klasse|teil|u|g)$/

/**
 * True for figures that measure nothing: ordinals (am 6. Januar, im 21. Jahrhundert), labels (Artikel 5,
 * Platz 3, Formel 1), telephone numbers, digits glued to letters or signs, times of day. `bare` says that
 * the figure stands without hedge, unit or counted noun.
 */
export function isLabelOrOrdinal(tokens: Token[], core: Core, bare: boolean): boolean {
  const first = tokens[core.first]!
  const before = tokens[core.first - 1]
  const after = tokens[core.last]
  if (/^uhr$/i.test(after?.text ?? '')) return true
  if (!core.digits) return false
  if (before && labels.test(before.lower.replace(/\.$/, ''))) return true
  if (before?.text === '.' && labels.test(tokens[core.first - 2]?.lower ?? '')) return true
  if (before && !first.spaced && (/^[/#.:_=]/.test(before.text) || (bare && before.text === '+'))) return true
  // The dash of an en-dash range has been read with the range; what is left is part of a code.
  if (before && !first.spaced && before.text === '-' && !before.spaced) return true
  if (
    core.plain &&
    after?.text === '.' &&
    !after.spaced &&
    tokens.slice(core.last + 1).some((t) => t.kind !== 'punct')
  ) {
    return true
  }
  // A telephone number, an account, a list: digits beside digits.
  if (bare && (before?.kind === 'number' || (after?.kind === 'number' && after.spaced))) return true
  if (!bare || !core.plain) return false
  const bracketed = before?.text === '(' || before?.text === '['
  const named = core.first > 1 && /\p{Lu}/u.test(before?.text ?? '') && (core.value ?? 0) < 1000
  return bracketed || named || core.first === 0 || /^[/×x-]$/.test(after?.text ?? '')
}
