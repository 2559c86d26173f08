import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField'
import { ImportProposals } from './ImportProposals'
import { ImportReading } from './ImportReading'
import { ImportSpeakers } from './ImportSpeakers'
import { type Incoming, reviseDraft } from './import-state'
import './import-side.css'

/** What can be decided about one file: its speakers, and how it is read. A file that could not be read may still be read otherwise. */
export function ImportSide({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const { draft } = one
  return (
    <aside className="ui-pane import-side" aria-label={one.file.name} data-pane="">
      <div className="ui-scroll">
        {draft === null ? null : (
          <div className="ui-section">
            <ImportSpeakers draft={draft} onRevise={revise => reviseDraft(one.key, revise)} />
          </div>
        )}
        {draft === null ? null : <ImportProposals one={one} draft={draft} />}
        <div className="ui-section">
          {draft === null ? null : (
            <div className="ui-field">
              <span aria-hidden="true">{t('docTitle')}</span>
              <TextField
                label={t('docTitle')}
                hideLabel
                value={draft.title}
                maxLength={300}
                onChange={title => reviseDraft(one.key, before => ({ ...before, title }))}
                onBlur={() =>
                  reviseDraft(one.key, before => ({ ...before, title: before.title.trim() || one.file.name }))
                }
              />
            </div>
          )}
          <ImportReading one={one} />
        </div>
      </div>
    </aside>
  )
}
