import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { Button } from '../ui/Button'
import { KeyHint } from '../ui/KeyHint'
import { Select } from '../ui/Select'
import { chooseTurns, giveChosen, useImport } from './import-state'

/** What can be done with the turns that are chosen: they go to another speaker, or to a new one who is then named beside. */
export function GiveTurns({ draft }: { draft: Draft }) {
  const { t } = useTranslation('imports')
  const chosen = useImport(state => state.chosen)
  return (
    <div className="import-keys import-give">
      <span role="status">{t('turns.chosen', { count: chosen.size })}</span>
      <Select
        className="import-give-to"
        label={t('give.label')}
        hideLabel
        placeholder={t('give')}
        value={null}
        options={[
          { value: 'new', label: t('give.new') },
          ...draft.speakers.map(({ label }, index) => ({ value: `to ${index}`, label })),
          ...(draft.speakers.length === 0 ? [] : [{ value: 'nobody', label: t('give.nobody') }]),
        ]}
        onChange={value => {
          giveChosen(value === 'new' ? 'new' : value === 'nobody' ? null : Number(value.slice('to '.length)))
        }}
      />
      <KeyHint keys="$mod+g" />
      <span className="ui-grow" />
      <Button look="quiet" small onPress={() => chooseTurns(new Set())}>
        {t('turns.clear')}
      </Button>
    </div>
  )
}

/** Opens the list of those to whom the chosen turns can go. */
export function goToGiving(): void {
  document.querySelector<HTMLElement>('.import-give-to button')?.click()
}
