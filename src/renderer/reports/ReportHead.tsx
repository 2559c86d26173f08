import { Download, ListOrdered } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { audiences, reportFormats } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import type { Report } from '../../shared/report/blocks'
import { lettersMissing } from '../../shared/report/letters-missing'
import { useSaved } from '../app/queries'
import { removeSaved } from '../saved/keep-saved'
import { SaveButtons } from '../saved/SaveButtons'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { LettersDialog } from './LettersDialog'
import { reportWork } from './report-work'
import { beginReport, openSavedReport, useReports } from './reports-state'
import { exportReport, saveReport } from './save-report'

export interface ReportHeadProps {
  title: string
  /** As it reads now; undefined while it is being written. */
  report: Report | undefined
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
  isRoomy: boolean
  isWide: boolean
}

/** What is shown, whether it is kept, and what can be done with it. */
export function ReportHead({ title, report, saved, hash, readOnly, isRoomy, isWide }: ReportHeadProps) {
  const { t } = useTranslation(['reports', 'saved'])
  const isChanged = useReports(state => state.isChanged)
  const parts = useReports(state => state.parts)
  const [missing, setMissing] = useState<readonly string[]>([])
  return (
    <div className="ui-pane-head ui-pane-head-lined figures-head">
      {isWide ? null : <ReportChoice />}
      <h2 className="ui-ellipsis">{title}</h2>
      <span className="ui-pane-note">{saved ? (isChanged ? t('saved:edited') : '') : t('saved:unsaved')}</span>
      <span className="ui-grow" />
      {isRoomy ? null : (
        <IconButton
          small
          icon={ListOrdered}
          label={t('parts')}
          isOn={parts}
          onPress={() => useReports.setState({ parts: !parts })}
        />
      )}
      <SaveButtons
        work={reportWork}
        saved={saved}
        isChanged={isChanged}
        readOnly={readOnly}
        isReady={hash !== undefined}
        onSave={() => void saveReport(title, saved, hash)}
        onRemove={each => void removeSaved(reportWork, each)}
      />
      <Menu
        label={t('export')}
        trigger={
          <Button small icon={Download}>
            {t('export')}
          </Button>
        }
        placement="bottom end"
        groups={[{ entries: reportFormats.map(id => ({ id, label: t(`export.${id}`) })) }]}
        onChoose={id => {
          const format = reportFormats.find(each => each === id)
          const words = format === 'pdf' ? lettersMissing(report) : []
          if (words.length > 0) setMissing(words)
          else if (format) void exportReport(format, title)
        }}
      />
      {missing.length > 0 ? (
        <LettersDialog
          words={missing}
          onClose={() => setMissing([])}
          onChoose={format => void exportReport(format, title)}
        />
      ) : null}
    </div>
  )
}

/** In a narrow window the list is a menu. */
function ReportChoice() {
  const { t } = useTranslation('reports')
  const saved = useSaved('report').data ?? []
  return (
    <Menu
      label={t('list')}
      trigger={<Button small>{t('list')}</Button>}
      groups={[
        ...(saved.length > 0
          ? [{ label: t('list.kept'), entries: saved.map(({ id, name }) => ({ id, label: name })) }]
          : []),
        { label: t('list.templates'), entries: audiences.map(id => ({ id, label: t(`audience.${id}`) })) },
      ]}
      onChoose={id => {
        const audience = audiences.find(each => each === id)
        const report = saved.find(each => each.id === id)
        if (audience) beginReport(audience)
        else if (report) openSavedReport(report)
      }}
    />
  )
}
