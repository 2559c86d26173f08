import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConsentTouch, consentTouchKinds } from '../../shared/model/consent'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { useParticipants } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { WarnStrip } from '../ui/WarnStrip'
import type { PeopleDialog } from './people-state'

const none: ConsentTouch[] = []
const shownAtMost = 200

/** Before a refusal or withdrawal is stored: everything in the project that rests on this person's words, and what becomes of it. */
export function WithdrawDialog({
  decision,
  onClose,
}: {
  decision: Extract<PeopleDialog, { name: 'withdraw' }>
  onClose(): void
}) {
  const { t } = useTranslation('people')
  const { participant, purpose, state, at, note } = decision
  const name = useParticipants().data?.find(({ id }) => id === participant)?.name ?? ''
  const { data, error } = useQuery({
    queryKey: queryKeys.consentTouches(participant),
    queryFn: () => api.consent.touches({ participant }),
  })
  const touches = data ?? none
  const [fault, setFault] = useState<string>()
  const store = async (removeCodings: boolean) => {
    try {
      await api.consent.set({ participant, purpose, state, at, note, removeCodings })
      onClose()
      await showUndoToast({ words: text('people:consent.stored', { name }) })
    } catch (caught) {
      setFault(errorSentence(caught))
    }
  }
  const codings = touches.filter(({ kind }) => kind === 'coding').length
  const counts = consentTouchKinds
    .map(kind => ({ kind, count: touches.filter(touch => touch.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return (
    <Dialog
      title={t(`withdraw.title.${state}`, { name, purpose: t(`purpose.${purpose}`) })}
      onClose={onClose}
      className="people-wide"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          {codings > 0 ? (
            <Button onPress={() => void store(true)}>{t('withdraw.remove', { count: codings })}</Button>
          ) : null}
          <Button look="primary" isDisabled={data === undefined} onPress={() => void store(false)}>
            {t('withdraw.mark')}
          </Button>
        </>
      }
    >
      {fault === undefined ? null : <WarnStrip urgent>{fault}</WarnStrip>}
      {error === null ? null : <WarnStrip urgent>{errorSentence(error)}</WarnStrip>}
      <p>{data !== undefined && touches.length === 0 ? t('withdraw.nothing', { name }) : t('withdraw.hint')}</p>
      {touches.length === 0 ? null : (
        <>
          <p className="ui-medium">{counts.map(({ kind, count }) => t(`touch.${kind}`, { count })).join(' · ')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="people-touches" aria-label={t('withdraw.list')} tabIndex={0}>
            <table className="ui-table">
              <thead>
                <tr>
                  <th scope="col">{t('touch.kind')}</th>
                  <th scope="col">{t('touch.place')}</th>
                  <th scope="col">{t('touch.about')}</th>
                  <th scope="col">{t('touch.text')}</th>
                </tr>
              </thead>
              <tbody>
                {touches.slice(0, shownAtMost).map(touch => (
                  <tr key={`${touch.kind} ${touch.id}`}>
                    <td>{t(`touch.one.${touch.kind}`)}</td>
                    <td title={touch.place}>{touch.place}</td>
                    <td>{touch.about}</td>
                    <td className="ui-cell-quote" title={touch.text}>
                      {touch.text}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {touches.length > shownAtMost ? <p>{t('more', { count: touches.length - shownAtMost })}</p> : null}
          <Button small onPress={() => void exportTouches(participant)}>
            {t('withdraw.export')}
          </Button>
        </>
      )}
    </Dialog>
  )
}

async function exportTouches(participant: string): Promise<void> {
  try {
    const { name, file } = await api.consent.exportTouches({ participant, format: 'csv' })
    saveFile(file, name)
  } catch (error) {
    showError(error)
  }
}
