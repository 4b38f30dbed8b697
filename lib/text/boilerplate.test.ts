import { describe, expect, it } from 'vitest'
import { splitBlocks } from '#lib/text/blocks.ts'
import { detectBoilerplate } from '#lib/text/boilerplate.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const PROSE = [
  'Der Rat hat am Dienstag beschlossen, die Lieferungen fortzusetzen. Sie sollen im Frühling enden.',
  'Nach Angaben der Behörden kamen mindestens 11’000 Tonnen an. Die Hälfte davon war Weizen.',
  'Ob das reicht, weiss niemand. Die Regierung will im Sommer neu rechnen.',
]

/** Reasons found when the lines stand at the top, between and below prose, by line. */
function reasons(lines: string[]) {
  const all = [...lines.slice(0, 2), PROSE[0], ...lines.slice(2, -1), PROSE[1], PROSE[2], ...lines.slice(-1)]
  const text = all.join('\n\n')
  const found = detectBoilerplate(text, splitBlocks(text))
  return new Map(found.map(({ start, end, reason }) => [text.slice(start, end), reason]))
}

/** The page around five invented articles: [line, reason]. */
const PAGES: [string, [string, string][]][] = [
  [
    'a Swiss tabloid',
    [
      [
        'Den Überblick zu Funke+-Texten gibt es nur mit Abo. Logge dich ein, wenn du schon dabei bist.',
        'paywall',
      ],
      ['Bild 1 von 8: Der Minister bei seiner Ankunft am Flughafen. Foto: Bildagentur Nord', 'caption'],
      ['2/8 Der Palast von Süden gesehen.', 'caption'],
      ['Werbung', 'advertisement'],
      ['Die Generäle beim Empfang (v. l.) im grossen Saal.', 'caption'],
      ['Jetzt abonnieren und weiterlesen', 'paywall'],
    ],
  ],
  [
    'a Swiss portal with agency texts',
    [
      ['Zwei, die sich brauchen. Bild: Agentur Süd', 'caption'],
      ['Mara Lindt / nordlicht-online', 'byline'],
      ['Soldaten auf dem Weg zur Grenze. Archivbild: Agentur Süd', 'caption'],
      ['(sda/dpa)', 'credit'],
      ['Mit Material der Agenturen', 'credit'],
    ],
  ],
  [
    'a German regional paper',
    [
      ['Von Tim Oswald, Seoul', 'byline'],
      ['Aktualisiert am 6. Januar 2025, 10:15 Uhr', 'byline'],
      ['Der Präsident, hier bei einem Besuch im Jahr 2018 in Hanoi.', 'caption'],
      ['Text: Karla Brandt und Jonas Weiß', 'byline'],
    ],
  ],
  [
    'a German news network',
    [
      ['"Wir geben nicht nach": Der Gouverneur am 3. Mai 2022. © Quelle: XY/dpa', 'caption'],
      ['Artikel wird nach der Werbung fortgesetzt', 'advertisement'],
      ['Hier geht es nach der Anzeige weiter', 'advertisement'],
      ['+++ Alle Meldungen zur Krise im Liveticker +++', 'liveblog'],
      [
        'Externer Inhalt An dieser Stelle befindet sich ein Beitrag von Facebook. Mit einem Klick können Sie ihn anzeigen. Datenschutz',
        'embed',
      ],
      [
        'Der Morgen Was die Welt bewegt, jeden Werktag um sechs. Anmelden Mit der Anmeldung akzeptiere ich die Nutzungsbedingungen.',
        'newsletter',
      ],
      [
        'Nie mehr etwas verpassen mit unserem Newsletter „Am Abend“: Melden Sie sich hier kostenlos an.',
        'newsletter',
      ],
      ['Holen Sie sich unsere Nordlicht-App gratis im App Store oder bei Google Play', 'app'],
    ],
  ],
  [
    'an Austrian daily',
    [
      ['Dieser Artikel ist unseren Abonnentinnen und Abonnenten vorbehalten.', 'paywall'],
      ['Ein Bericht von Eva Hofer, Wien', 'byline'],
      ['Alle Entwicklungen laufend im Liveblog', 'liveblog'],
      ['Lesen Sie auch: Warum der Jänner so warm war', 'embed'],
      ['Foto: APA', 'credit'],
      ['© Eva Hofer', 'credit'],
      ['Überall im Bild: Die Wienzeile-App gratis für Android und iOS', 'app'],
      ['Jetzt die Wienzeile-App laden und gratis testen', 'app'],
    ],
  ],
]

const KEPT = [
  'Die Zeitung meldete in ihrer App, die Truppen seien unterwegs.',
  'Nach Angaben des Verlags luden zwei Millionen Menschen die neue App herunter.',
  '«Laden Sie jetzt unsere App herunter», heisst es auf der Seite des Ministeriums. Die Polizei warnt davor.',
  'Der Verlag verkaufte 2024 rund 100’000 Abos. Wer sich registrierte, las kostenlos.',
  'Die Partei verschickte einen Newsletter, in dem sie täglich zum Boykott aufrief.',
  'Das Abonnieren des Newsletters war bis 2019 kostenlos, teilte die Behörde mit.',
  'Personenbezogene Daten seien an Drittanbieter übermittelt worden, so die Zustimmung der Nutzer fehle.',
  'Im Liveticker der Agentur war von 200 Toten die Rede.',
  'Der Prozess geht nach der Anzeige gegen den Konzern weiter.',
  'Nach der Anzeige des Nachbarn ermittelt die Polizei.',
  '2/3 der Abgeordneten stimmten zu. Der Rest enthielt sich.',
  '9/11 Kommission und Kongress waren sich einig.',
  'Ein klares Bild: Niemand will verhandeln.',
  'Das Foto: ein Soldat, der in die Kamera blickt. Es ging um die Welt.',
  'Er berief sich auf eine Quelle: den Geheimdienst.',
  'Die Aufnahmen zeigen laut Reuters drei Schiffe. Das Video: echt.',
  'Putin und Kim sprachen über Weizen, hier wurde man sich rasch einig.',
  'Melden Sie sich bei der Botschaft, riet das Ministerium den Reisenden.',
  'An dieser Stelle steht heute ein Denkmal. Die Zustimmung der Stadt kam spät.',
  'Von Moskau aus gesehen ist das ein Erfolg. Kim Jong Un schweigt.',
  'Von Moskau nach Pjöngjang',
  'Xi Jinping (71), der Machthaber in Peking, sieht das anders.',
  'China und Russland',
  'Kim, Putin, Xi',
  'Neue App jetzt verboten',
  'Twitter sperrt den Inhalt. Die Karte zeigte Stellungen der Armee.',
  'Kein Anschluss unter dieser Nummer',
]

describe('detectBoilerplate', () => {
  it.each(PAGES)('recognises every line of the page of %s, and no prose', (_, page) => {
    expect(Object.fromEntries(reasons(page.map(([line]) => line)))).toEqual(Object.fromEntries(page))
  })

  it.each(KEPT)('keeps the prose %j', (line) => {
    expect([...reasons(['Ein Titel', 'Ein Vorspann ohne Besonderes.', line, PROSE[2] ?? '']).keys()]).toEqual(
      [],
    )
  })

  it('calls a short line repeated that stands three times, and the second of a doubled title', () => {
    const text = [
      'Rubrik Ausland',
      'Rubrik Ausland',
      PROSE[0],
      'Zum Dossier hier',
      PROSE[1],
      'Zum Dossier hier',
      PROSE[2],
      'Zum Dossier hier',
    ].join('\n\n')
    const found = detectBoilerplate(text, splitBlocks(text))
    expect(found.map((f) => [text.slice(f.start, f.end), f.reason])).toEqual([
      ['Rubrik Ausland', 'repeated'],
      ['Zum Dossier hier', 'repeated'],
      ['Zum Dossier hier', 'repeated'],
      ['Zum Dossier hier', 'repeated'],
    ])
    expect(found[0]?.start).toBe(text.indexOf('Rubrik', 1))
  })

  it('keeps repeated questions and sentences, for they are somebody speaking', () => {
    const text = Array(4).fill('Warum gerade jetzt?\n\nDas weiss niemand.').join('\n\n')
    expect(detectBoilerplate(text, splitBlocks(text))).toEqual([])
  })

  it('keeps a name in the middle of a long article, where no byline stands', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `${PROSE[i % 3]} (${i})`)
    lines[8] = 'Mara Lindt / nordlicht-online'
    const text = lines.join('\n\n')
    expect(detectBoilerplate(text, splitBlocks(text))).toEqual([])
  })

  it.each([
    ['words', 'Abo '.repeat(500_000)],
    ['thousands marks', "1'".repeat(1_000_000)],
    ['short lines', 'Jetzt Abo\n'.repeat(200_000)],
    ['quotes', '„a'.repeat(1_000_000)],
    ['lines of quotes', `${'"«»„'.repeat(190)}\n`.repeat(2_600)],
    ['lines of names', `${'Aa '.repeat(36)}\n`.repeat(18_000)],
    ['lines of credits', `${'Bild: a.b '.repeat(45)}!\n`.repeat(4_400)],
    ['lines of spaces', `Jetzt${' a'.repeat(380)}\n`.repeat(2_600)],
    ['plus signs', '+'.repeat(2_000_000)],
  ])(
    'takes linear time on 2 MB of %s',
    (_, text) => {
      const blocks = splitBlocks(text)
      const began = performance.now()
      detectBoilerplate(text, blocks)
      expect(performance.now() - began).toBeLessThan(QUICK)
    },
    60_000,
  )
})
