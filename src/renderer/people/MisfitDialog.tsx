import { useTranslation } from 'react-i18next'
import type { VariableCell } from '../../shared/model/variable'
import { readValue } from '../../shared/variables/read-value'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { ReadEdits } from './set-values'
import { faultWords } from './value-words'

const shownAtMost = 100

/** What was pasted does not all fit: says which cells and why, and leaves the choice. */
export function MisfitDialog({
  read: { cells, misfits },
  nameOf,
  onStore,
  onClose,
}: {
  read: ReadEdits
  nameOf(subject: string): string
  onStore(cells: VariableCell[]): void
  onClose(): void
}) {
  const { t } = useTranslation('people')
  const store = (more: VariableCell[]) => {
    onClose()
    onStore([...cells, ...more])
  }
  return (
    <Dialog
      title={t('misfit.title', { count: misfits.length })}
      onClose={onClose}
      className="people-misfits"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button onPress={() => store([])}>{t('misfit.leave', { count: cells.length })}</Button>
          <Button
            look="primary"
            onPress={() =>
              store(
                misfits.map(({ edit, variable }) => ({
                  variable: variable.id,
                  subject: edit.row,
                  value: edit.typed.trim(),
                })),
              )
            }
          >
            {t('misfit.keep')}
          </Button>
        </>
      }
    >
      <p>{t('misfit.hint')}</p>
      <table className="ui-table">
        <thead>
          <tr>
            <th scope="col">{t('misfit.where')}</th>
            <th scope="col">{t('misfit.what')}</th>
            <th scope="col">{t('misfit.why')}</th>
          </tr>
        </thead>
        <tbody>
          {misfits.slice(0, shownAtMost).map(({ edit, variable }) => {
            const value = readValue(variable, edit.typed)
            return (
              <tr key={`${edit.row} ${edit.column}`}>
                <td>{t('misfit.of', { attribute: variable.name, name: nameOf(edit.row) })}</td>
                <td>{edit.typed}</td>
                <td>{'fault' in value ? faultWords(value.fault, variable) : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {misfits.length > shownAtMost ? <p>{t('more', { count: misfits.length - shownAtMost })}</p> : null}
    </Dialog>
  )
}
