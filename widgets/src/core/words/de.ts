import type { Words } from './index.ts';
import { counted } from './shared.ts';

/** The words of all elements, in German. `locale` is missing: dates follow the page's own `de`, `de-AT` and so on. */
export const de: Omit<Words, 'locale'> = {
  loading: 'Lädt …',
  offline: 'Das wird gezeigt, sobald Sie online sind.',
  retry: 'Noch einmal versuchen',
  from: (site) => `von ${site}`,
  certainty: { inferred: 'Jahr erschlossen', 'at-least': 'oder ein späteres Jahr' },
  dateUnknown: 'Datum unbekannt',
  problem: {
    failed: 'Das konnte nicht geladen werden.',
    gone: 'Das gibt es nicht mehr.',
    'too-large': 'Das ist zu groß, um hier gezeigt zu werden.',
    unusable: 'Das kann nicht gezeigt werden.',
    newer: 'Das ist zu neu, um hier gezeigt zu werden.',
  },
  openPage: 'Zur Seite',

  // <paper-card>
  authors: (n, locale) => counted(n, 'Autor', 'Autoren', locale),
  andMore: (names, n, locale) => `${names} und ${n.toLocaleString(locale)} weitere`,
  abstract: 'Kurzfassung',
  cite: 'Zitieren',
  copied: 'Kopiert',
  copyYourself: 'Mit Strg+C kopieren',
  linkKinds: {
    paper: 'Artikel',
    pdf: 'PDF',
    code: 'Code',
    project: 'Projekt',
    data: 'Daten',
    demo: 'Demo',
    review: 'Gutachten',
    other: 'Link',
  },

  // <digest-list>
  yearUnknown: 'Jahr unbekannt',
  othersListed: (n, locale) => `${n.toLocaleString(locale)} weitere`,
  emptyDigest: 'Diese Übersicht enthält keine Artikel.',
  noDigests: 'Hier gibt es noch keine Übersichten.',

  // <related-papers>
  relatedPapers: 'Verwandte Artikel',
  bothAbout: (words) => `beide: ${words}`,
  noneRelated: 'Kein anderer Artikel steht diesem nahe genug.',

  // <paper-search>
  searchPapers: 'Artikel suchen',
  searchGo: 'Suchen',
  searching: 'Sucht …',
  results: (n, locale) =>
    n === 0 ? 'Nichts gefunden' : counted(n, 'Ergebnis', 'Ergebnisse', locale),
  seeAll: 'alle ansehen',
  kinds: { paper: 'Artikel', digest: 'Übersicht', topic: 'Thema' },
  by: (authors) => `von ${authors.join(', ')}`,
  without: (missing) => `ohne ${missing.map((word) => `„${word}“`).join(', ')}`,
  resultsOn: (site) => `Die Ergebnisse öffnen sich auf ${site}`,

  // <topic-timeline>
  timelineOf: (topics) => `Artikel in zeitlicher Folge: ${topics}`,
  papersShown: (n, all, locale) =>
    n < all
      ? `${n.toLocaleString(locale)} von ${counted(all, 'Artikel', 'Artikeln', locale)}`
      : counted(all, 'Artikel', 'Artikel', locale),
  notAll: 'nicht alles konnte geladen werden',
  noDate: 'ohne Datum',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  showAll: 'Alles zeigen',
  tableAndFiles: 'Tabelle und Dateien',
  noPapers: 'Dazu gibt es noch keine Artikel.',
  timelineKeys:
    'Pfeiltasten gehen von Artikel zu Artikel, + und − vergrößern und verkleinern, Enter öffnet einen Artikel.',
  close: 'Schließen',
  save: 'Speichern als',
  columnDate: 'Datum',
  columnTitle: 'Titel',
  columnTopic: 'Thema',
  earlier: 'Früher',
  later: 'Später',
  rowsShown: (from, to, all, locale) =>
    `${from.toLocaleString(locale)} bis ${to.toLocaleString(locale)} von ${all.toLocaleString(locale)}`,
};
