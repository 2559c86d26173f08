import type { FigureLanguage } from '../kinds'

/** What a selection in words is made of. A kind of thing is written before the names of those that are left in. */
export interface SelectionWords {
  documents: string
  participants: string
  stories: string
  spaces: string
  codes: string
  query: string
  cycles: string
  valence: string
  stance: string
  confidence: string
  flows: string
  wave: string
  /** Instead of names, where what was chosen is no longer in the project. */
  gone: { documents: string; participants: string; stories: string; spaces: string; codes: string; query: string }
  attributeGone: string
  notSet: string
  withoutValue: string
  codedBy: (names: string) => string
  quoted: (name: string) => string
  /** After the name of a query that asks for a code which was merged into another. */
  merged: (code: string, into: string) => string
  /** Of what a coding or flow says; a value without a word stands as it is. */
  values: Readonly<Record<string, string>>
}

const en: SelectionWords = {
  documents: 'documents',
  participants: 'participants',
  stories: 'stories',
  spaces: 'spaces',
  codes: 'codes',
  query: 'query',
  cycles: 'cycles',
  valence: 'valence',
  stance: 'stance',
  confidence: 'confidence',
  flows: 'flows',
  wave: 'wave',
  gone: {
    documents: 'no documents',
    participants: 'no participants',
    stories: 'stories that are gone',
    spaces: 'no spaces',
    codes: 'no codes',
    query: 'no query',
  },
  attributeGone: 'an attribute that is gone',
  notSet: 'not set',
  withoutValue: 'without a value',
  codedBy: names => `coded by ${names}`,
  quoted: name => `“${name}”`,
  merged: (code, into) => `(its code “${code}” was merged into “${into}”)`,
  values: {},
}

const de: SelectionWords = {
  documents: 'Dokumente',
  participants: 'Teilnehmende',
  stories: 'Geschichten',
  spaces: 'Lernräume',
  codes: 'Codes',
  query: 'Abfrage',
  cycles: 'Zyklen',
  valence: 'Wertung',
  stance: 'Haltung',
  confidence: 'Sicherheit',
  flows: 'Flüsse',
  wave: 'Welle',
  gone: {
    documents: 'keine Dokumente',
    participants: 'keine Teilnehmenden',
    stories: 'Geschichten, die es nicht mehr gibt',
    spaces: 'keine Lernräume',
    codes: 'keine Codes',
    query: 'keine Abfrage',
  },
  attributeGone: 'ein Merkmal, das es nicht mehr gibt',
  notSet: 'nicht gesetzt',
  withoutValue: 'ohne Wert',
  codedBy: names => `codiert von ${names}`,
  quoted: name => `„${name}“`,
  merged: (code, into) => `(ihr Code „${code}“ wurde mit „${into}“ zusammengelegt)`,
  values: {
    positive: 'positiv',
    mixed: 'gemischt',
    negative: 'negativ',
    null: 'ohne Wirkung',
    account: 'Bericht',
    aspiration: 'Hoffnung',
    sure: 'sicher',
    unsure: 'unsicher',
    told: 'erzählt',
    aspired: 'erhofft',
    blocked: 'blockiert',
    confirmed: 'bestätigt',
    disconfirmed: 'widerlegt',
  },
}

/** The words of a selection, by the language of what it stands under. */
export const selectionWords: Record<FigureLanguage, SelectionWords> = { en, de }
