import type { TFunction } from 'i18next'
import type { SavedVersion } from '../../shared/model/saved'

/** Settings with a name of their own; the others are called by how many they are. */
const known = {
  kind: 'kind',
  filter: 'filter',
  by: 'by',
  level: 'level',
  variable: 'variable',
  expand: 'expand',
  form: 'form',
  order: 'order',
  nodes: 'nodes',
  saturation: 'saturation',
  document: 'document',
  widthMm: 'width',
  theme: 'theme',
  language: 'language',
  direction: 'direction',
  title: 'title',
  notes: 'notes',
  show: 'show',
  beneath: 'beneath',
  parts: 'parts',
  authors: 'authors',
  quotes: 'quotes',
} as const

/** What is different in a version from the one before, in words; for the first one, that it is the first. */
export function changeWords(changed: SavedVersion['changed'], t: TFunction<['saved', 'ui']>): string {
  if (changed.length === 0) return t('versions.first')
  const names = new Set<string>()
  for (const change of changed) {
    if (change === 'name' || change === 'note') names.add(t(`versions.change.${change}`))
    else if (change === 'dataHash') names.add(t('versions.change.data'))
    else {
      const setting = change.replace('settings.', '')
      names.add(isKnown(setting) ? t(`versions.change.${known[setting]}`) : t('versions.change.other'))
    }
  }
  return t('versions.changed', { what: [...names].join(', ') })
}

function isKnown(setting: string): setting is keyof typeof known {
  return Object.hasOwn(known, setting)
}
