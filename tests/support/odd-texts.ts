/** Texts that are odd but honest: each must come back as it was written. None begins or ends with white space. */
export const odd: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">&lt;b&gt;&amp;amp;',
  '"><svg/onload=alert(1)>',
  "'; DROP TABLE claim; --",
  'שלום עולם ‮left to right‬ مرحبا',
  '👩‍👩‍👧‍👦 🇨🇭 🏳️‍🌈 e\u0301 \u{10FFFF}',
  '{{7*7}} #{7*7} %s %00 \\u0000 \\x00',
  'Zeile eins\tmit Tabulator und\u00a0festem\u202fLeerzeichen',
]

/** Texts that cannot be kept: half a character, or NUL. */
export const halves: readonly string[] = ['\ud83d', 'vor \udea2 nach', 'a\u0000b', '\udea2\ud83d']
