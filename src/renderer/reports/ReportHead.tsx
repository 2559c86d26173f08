import { Download, ListOrdered } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { audiences, reportFormats } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import type { Report } from '../../shared/report/blocks'
import { lettersMissing } from '../../shared/report/letters-missing'
import { removeSaved } from '../saved/keep-saved'
import { SavedChoice } from '../saved/SavedChoice'
import { SavedHead } from '../saved/SavedHead'
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
  const { t } = useTranslation('reports')
  const isChanged = useReports(state => state.isChanged)
  const parts = useReports(state => state.parts)
  const [missing, setMissing] = useState<readonly string[]>([])
  return (
    <>
      <SavedHead
        work={reportWork}
        saved={saved}
        isChanged={isChanged}
        readOnly={readOnly}
        isReady={hash !== undefined}
        title={title}
        choice={isWide ? null : <ReportChoice />}
        before={
          isRoomy ? null : (
            <IconButton
              small
              icon={ListOrdered}
              label={t('parts')}
              isOn={parts}
              onPress={() => useReports.setState({ parts: !parts })}
            />
          )
        }
        onSave={() => void saveReport(title, saved, hash)}
        onRemove={each => void removeSaved(reportWork, each)}
      >
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
      </SavedHead>
      {missing.length > 0 ? (
        <LettersDialog
          words={missing}
          onClose={() => setMissing([])}
          onChoose={format => void exportReport(format, title)}
        />
      ) : null}
    </>
  )
}

function ReportChoice() {
  const { t } = useTranslation('reports')
  return (
    <SavedChoice
      of="report"
      label={t('list')}
      savedLabel={t('list.kept')}
      fresh={{
        label: t('list.templates'),
        kinds: audiences,
        name: audience => t(`audience.${audience}`),
        onBegin: beginReport,
      }}
      onOpen={openSavedReport}
    />
  )
}
