import { isPlausibleGerman } from '#lib/import/plausible-german.ts'

/** Largest file taken, in bytes. */
export const MAX_BYTES = 2 * 1024 * 1024

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodeErrorCode = 'empty' | 'binary' | 'too-large' | 'encoding'

export type DecodeError = { ok: false; code: DecodeErrorCode; message: string }

export type DecodeResult = { ok: true; text: string; encoding: TextEncodingName } | DecodeError

/** Beginnings of formats that are no plain text but might pass for it. */
const SIGNATURES: [string, string][] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a Word document or ZIP archive'],
  ['{\\rtf', 'an RTF document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\x1f\x8b', 'a compressed file'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
]

/** Stray control characters, as a copy from a PDF leaves them, are let through up to one in this many. */
const CONTROL_SHARE = 1000

const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding a byte order mark names; the mark itself is dropped by the decoder. */
function encodingByMark(bytes: Uint8Array): TextEncodingName | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return true
    if (unit < 9 || (unit > 13 && unit < 0x20) || unit === 0x7f) controls++
  }
  return controls * CONTROL_SHARE > text.length
}

/** Reads the bytes by the first encoding that fits, or says why none does. */
function readBytes(bytes: Uint8Array): { text: string; encoding: TextEncodingName } | 'binary' | 'encoding' {
  const marked = encodingByMark(bytes)
  const encoding = marked ?? 'utf-8'
  const text = decodeStrictly(bytes, encoding)
  if (text !== null) return isBinary(text) ? 'binary' : { text, encoding }
  if (marked !== null) return 'encoding'
  const legacy = new TextDecoder('windows-1252').decode(bytes)
  if (isBinary(legacy)) return 'binary'
  return isPlausibleGerman(legacy) ? { text: legacy, encoding: 'windows-1252' } : 'encoding'
}

/**
 * Turns the bytes of a text file into text.
 *
 * UTF-8 is taken strictly, UTF-16 by its byte order mark; windows-1252 only when the result reads as German. Line
 * endings become \n and the mark is dropped; nothing else changes. The text holds no NUL and no lone surrogate.
 *
 * @param filename named in every message
 * @returns the text with the encoding it was read by, or what is wrong and what to do:
 *   `too-large` over 2 MB (2,097,152 bytes), `empty` without a visible character, `binary` for what is no text,
 *   `encoding` for text in another encoding
 */
export function decodeText(bytes: Uint8Array, { filename }: { filename: string }): DecodeResult {
  const failed = (code: DecodeErrorCode, message: string): DecodeError => ({
    ok: false,
    code,
    message: `${filename}: ${message}`,
  })
  if (bytes.length > MAX_BYTES) {
    const [size, most] = [bytes.length, MAX_BYTES].map((n) => n.toLocaleString('en'))
    return failed('too-large', `the file has ${size} bytes; at most ${most} (2 MB) are taken. Divide it.`)
  }
  if (bytes.length === 0) return failed('empty', 'the file is empty.')

  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const format = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1]
  if (format)
    return failed('binary', `this is ${format}, not plain text. Save its text as a .txt file in UTF-8.`)

  const read = readBytes(bytes)
  if (read === 'binary') {
    return failed(
      'binary',
      'this is no text file: it holds control characters. Save its text as a .txt file in UTF-8.',
    )
  }
  if (read === 'encoding') {
    const wrong = encodingByMark(bytes) ? 'the text is damaged' : 'the file is neither UTF-8 nor Windows-1252'
    return failed('encoding', `${wrong}. Open it in an editor and save it with the encoding UTF-8.`)
  }
  if (BLANK.test(read.text)) return failed('empty', 'the file holds nothing but white space.')
  return { ok: true, text: read.text.replace(/\r\n?/g, '\n'), encoding: read.encoding }
}
