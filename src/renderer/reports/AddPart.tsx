import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { figureKinds } from '../../shared/figure/kinds'
import { FigureSpec } from '../../shared/model/figure-spec'
import { type ReportPart, writtenParts } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { freshSpec, tableKinds } from '../../shared/model/table-spec'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { partWords } from './part-words'
import { addPart } from './reports-state'

/** Adds a part at the end: own words, what is written from the project, a kept table or figure, or one of a kind. */
export function AddPart({ kept }: { kept: readonly Saved[] }) {
  const { t } = useTranslation(['reports', 'tables', 'figures'])
  const own: ReportPart = { kind: 'words', title: '', text: '' }
  const written = writtenParts.map((kind): ReportPart => ({ kind }))
  const fromKept = kept.map(({ id }): ReportPart => ({ kind: 'kept', id }))
  const figures = figureKinds.map((kind): ReportPart => ({ kind: 'figure', spec: FigureSpec.parse({ kind }) }))
  const tables = tableKinds.map((kind): ReportPart => ({ kind: 'table', spec: freshSpec(kind) }))
  const groups = [[own, ...written], fromKept, figures, tables].filter(group => group.length > 0)
  const labels = [t('add.written'), ...(fromKept.length > 0 ? [t('add.kept')] : []), t('add.figures'), t('add.tables')]
  return (
    <Menu
      label={t('add')}
      trigger={
        <Button small icon={Plus}>
          {t('add')}
        </Button>
      }
      placement="bottom end"
      groups={groups.map((group, at) => ({
        label: labels[at]!,
        entries: group.map((part, place) => ({
          id: `${at}.${place}`,
          label: part === own ? t('part.words') : partWords(part, kept, t).name,
        })),
      }))}
      onChoose={id => {
        const [group = 0, place = 0] = id.split('.').map(Number)
        const part = groups[group]?.[place]
        if (part) addPart(part)
      }}
    />
  )
}
