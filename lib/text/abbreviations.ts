/**
 * German abbreviations and words around a full stop, sorted by what the full stop can mean.
 * Spelling is case-sensitive where the case tells the abbreviation from a word ("max." and "Max.").
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Stand before a name or inside a phrase; a sentence does not end with them. */
export const NEVER_FINAL = words(`
  Dr Prof Dres St Ste Hr Hrn Frl Dipl Ing Mag Hl hl Msgr Pfr Gen Lt Maj Hptm Oblt Präs Sen Abg Bgm Kard Mr Mrs Ms
  Mt Ft geb gest verh gesch sel Hrsg hrsg Red Anm
  ca bzw vgl Vgl sog zzgl zuzügl inkl exkl einschl ausschl evtl Evtl ggf Ggf bspw Bspw allg bes insb insbes resp max
  mind durchschn eigtl urspr zw jew versch ehem amtl dt engl frz franz russ ukr chin korean amerik österr schweiz
  gem lt betr bzgl zit entspr Tel Fax phil jur med rer nat oec iur habil theol pol soz mult lic`)

/** May stand at the end of a sentence; what follows decides. */
export const MAYBE_FINAL = words(`
  Mio Mrd Bio Brd Mill Tsd Std Min min Sek sek Jh Jhd Jhdt Chr Co Inc Ltd Corp Bros Jr jr Sr sr jun sen Fr Rp Str Pl
  Kt Bez Abt Verf Aufl Jg ff vs Mo Di Mi Do Sa Nr Nrn Abs Bd Ziff Abb Tab Rn Rz
  Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez`)

/** Close an enumeration: with a capital after them the sentence is over. */
export const LIST_FINAL = words('usw etc usf uvm')

/** Belong to the number that follows them; otherwise ordinary words or sentence ends. */
export const BEFORE_NUMBER = words(`
  Nr Nrn No Az Art Abs Bd Kap Ziff Abb Tab Rn Rz Jg Pos Lit Kat S Z Vers Fr Rp Str vs Abt
  Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez`)

export const MONTHS = words(`
  Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
  Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez`)

/** Nouns an ordinal number commonly stands before without an article. */
export const ORDINAL_NOUNS = words(`
  Jahrhundert Jahrhunderts Jahrtausend Jahrtausends Weltkrieg Weltkriegs Weltkrieges Liga Bundesliga Platz Rang Mal
  Geburtstag Jahrestag Todestag Auflage Etage Stock Stockwerk Obergeschoss Untergeschoss Runde Klasse Lesung Armee
  Division Brigade Bataillon Regiment Flotte Korps Parteitag Parteikongress Amtszeit Quartal Halbjahr Hälfte Etappe
  Tag Tages Woche Monat Jahr FC SC SV Advent Hand Teil Band Kapitel Akt Minute Spieltag Breitengrad`)

/** Words before a number that make it an ordinal. Compared in lower case. */
export const ORDINAL_DETERMINERS = words(`
  der die das den dem des am im zum zur vom beim ins ans als jeder jede jedes jeden jedem dieser diese dieses diesen
  diesem kein keine keinen keinem ein eine einen einem einer ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner
  unser unsere unseren unserem`)

/** Words that commonly open a German sentence and are written small inside one. */
export const STARTERS = words(`
  Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Kein Keine Keiner Keinen
  Er Sie Es Wir Ich Du Ihr Ihre Ihren Ihrem Ihrer Sein Seine Seinen Seinem Seiner Unser Unsere Mein Meine Man
  Dies Diese Dieser Dieses Diesen Diesem Jene Jener Jenes Jede Jeder Jedes Jeden Alle Allen Alles Viele Vielen Einige
  Manche Mehrere Beide Beides Solche Solcher Welche Welcher Wer Wem Wen Was Wie Wo Woher Wohin Warum Wann Weshalb Wieso
  In Im Ins An Am Ans Auf Aus Bei Beim Bis Durch Für Gegen Gegenüber Hinter Mit Nach Neben Ohne Seit Seitdem Trotz Über
  Um Unter Unterdessen Von Vom Vor Während Wegen Zu Zum Zur Zwischen Laut Gemäss Gemäß Angesichts Dank Statt Anstatt
  Innerhalb Ausserhalb Außerhalb
  Und Oder Aber Doch Denn Sondern Weil Da Dass Wenn Falls Ob Obwohl Obschon Als Bevor Nachdem Sobald Solange Sofern
  Damit Dabei Dadurch Dafür Dagegen Daher Dahinter Danach Daneben Daran Darauf Daraufhin Daraus Darin Darum Darunter
  Darüber Davon Davor Dazu Dazwischen Demnach Dementsprechend Dennoch Deshalb Deswegen Dort Dann Derzeit Derweil Dabei
  Ebenso Einerseits Andererseits Einmal Erst Erstmals Etwa Fast Ferner Früher Später Gestern Heute Morgen Hier Hierzu
  Hinzu Immer Immerhin Indes Inzwischen Ja Jedoch Jetzt Kurz Künftig Leider Mehr Mindestens Mittlerweile Möglicherweise
  Nachher Nämlich Natürlich Nein Nicht Nichts Niemand Noch Nun Nur Offenbar Oft Plötzlich Rund Schliesslich Schließlich
  Schon So Sogar Somit Sonst Sowohl Stattdessen Tatsächlich Trotzdem Überdies Übrigens Vielleicht Vielmehr Vorher
  Vorerst Weder Weiter Weitere Weiterhin Wiederum Wohl Zuerst Zudem Zuletzt Zunächst Zurzeit Zuvor Zwar
  Allerdings Allein Also Auch Ausserdem Außerdem Bald Bereits Besonders Bislang Bisher Eigentlich Gemeinsam Genau
  Gleichzeitig Insgesamt Insbesondere Konkret Letztlich Offiziell Parallel Sollte Sollten Hat Haben Ist Sind War Waren
  Wird Wurde Wurden Kann Könnte Will Muss Musste`)

/** Names written small even at the start of a sentence. */
export const SMALL_NAMES = words('watson t-online taz dpa')
