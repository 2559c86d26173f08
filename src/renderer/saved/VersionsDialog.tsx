import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { entryWords } from '../app/action-words'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { queryKeys } from '../app/query-keys'
import { formatMoment } from '../i18n/format'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { changeWords } from './change-words'
import { lookAtVersion, restoreVersion, type SavedWork } from './keep-saved'

export interface VersionsDialogProps {
  work: SavedWork
  saved: Saved
  readOnly: boolean
  onClose(): void
}

/** The versions of a saved one: who made each and when, what is different; looked at, or brought back. */
export function VersionsDialog({ work, saved, readOnly, onClose }: VersionsDialogProps) {
  const { t } = useTranslation(['saved', 'ui'])
  const { data: versions, error } = useQuery({
    queryKey: queryKeys.savedVersions(saved.id),
    queryFn: () => api.saved.versions({ id: saved.id }),
  })
  return (
    <Dialog
      title={t('versions.of', { name: saved.name })}
      size="large"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('ui:close')}</Button>}
    >
      {error ? <p className="ui-secondary">{errorSentence(error)}</p> : null}
      <ol className="saved-versions" aria-label={t('versions')}>
        {versions?.map((version, at) => (
          <li key={version.id} className="saved-version">
            <div className="saved-version-head">
              <span className="ui-strong">{entryWords(version)}</span>
              {at === 0 ? <span className="ui-token">{t('versions.now')}</span> : null}
              <span className="ui-grow" />
              <span className="ui-secondary">{version.coder}</span>
              <time className="ui-secondary" dateTime={version.at}>
                {formatMoment(version.at)}
              </time>
            </div>
            <p className="ui-secondary">{changeWords(version.changed, t)}</p>
            {at === 0 ? null : (
              <div className="saved-version-actions">
                <Button
                  small
                  onPress={() => {
                    if (lookAtVersion(work, saved, version)) onClose()
                  }}
                >
                  {t('versions.look')}
                </Button>
                <Button
                  small
                  isDisabled={readOnly}
                  onPress={() => void restoreVersion(work, saved, version).then(onClose)}
                >
                  {t('versions.restore')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
