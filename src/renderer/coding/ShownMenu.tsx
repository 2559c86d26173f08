import { Eye, Users } from 'lucide-react'
import { Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useUi } from '../app/store'
import type { Slot } from '../editor/painted'
import { useTellers } from '../team/queries'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Segments } from '../ui/Segments'
import { focusedCoding } from './cached'
import { slotOf } from './code-index'
import { useCoding } from './session'
import { isFiltering, type ShownFilter, shownCoders, showsAll } from './shown-codings'
import { useCodeIndex } from './use-code-index'

/** What of the codings is shown: by cycle, code and coder, only what is unsure, or rather what is not coded. */
export function ShownMenu() {
  const { t } = useTranslation('coding')
  const filter = useCoding(state => state.filter)
  const index = useCodeIndex()
  const chosen = useUi(state => state.passagesOf)
  const isFocused = useUi(state => state.focusedCoding !== null)
  const hasTellers = useTellers().size > 0
  const slots = [...new Set(index.codes.filter(code => code.parent === null).map(slotOf))]
  const set = (change: Partial<ShownFilter>) => useCoding.setState({ filter: { ...filter, ...change } })
  const toggle = (slot: Slot) =>
    set({
      cycles: filter.cycles.includes(slot) ? filter.cycles.filter(each => each !== slot) : [...filter.cycles, slot],
    })
  const code = filter.code === null ? undefined : index.byId.get(filter.code)
  // The code one works with: that of the coding in focus, or the one chosen in the codebook.
  const near = (isFocused ? focusedCoding()?.code : undefined) ?? chosen
  const offered = code ?? (near === null ? undefined : index.byId.get(near))
  const cycles = filter.cycles.length === 0 ? t('shown.all') : filter.cycles.map(slot => slotWords(slot, t)).join(' ')
  const only = [
    code?.name,
    filter.unsure ? t('shown.unsure.short') : '',
    filter.uncoded ? t('shown.uncoded.short') : '',
  ].filter(Boolean)
  const words = filter.cycles.length === 0 && only.length > 0 ? only.join(', ') : [cycles, ...only].join(', ')
  return (
    <>
      <DialogTrigger>
        <Button
          small
          look="quiet"
          icon={Eye}
          aria-label={t('shown.is', { words })}
          className={chipClass(isFiltering(filter) || filter.uncoded)}
          data-shown
        >
          <span className="coding-chip-words">{words}</span>
        </Button>
        <Popover className="ui-popover" placement="bottom end" offset={4}>
          <Dialog aria-label={t('shown')} className="coding-popover">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
            <div role="group" aria-label={t('shown.cycles')} className="coding-cycle-toggles">
              {slots.map(slot => (
                <ToggleButton
                  key={slot}
                  className="coding-cycle-toggle"
                  isSelected={filter.cycles.includes(slot)}
                  onChange={() => toggle(slot)}
                >
                  {slot === 'none' ? t('shown.others') : <CycleMark cycle={slot} />}
                </ToggleButton>
              ))}
            </div>
            {offered ? (
              <Checkbox isSelected={code !== undefined} onChange={on => set({ code: on ? offered.id : null })}>
                {t('shown.code', { name: offered.name })}
              </Checkbox>
            ) : (
              <p className="ui-small ui-faint coding-popover-hint">{t('shown.code.hint')}</p>
            )}
            <Checkbox isSelected={filter.unsure} onChange={unsure => set({ unsure })}>
              {t('shown.unsure')}
            </Checkbox>
            <Checkbox isSelected={filter.uncoded} onChange={uncoded => set({ uncoded })}>
              {t('shown.uncoded')}
            </Checkbox>
            <Button small look="quiet" keys="Shift+f" onPress={() => useCoding.setState({ filter: showsAll })}>
              {t('shown.reset')}
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <DialogTrigger>
        <Button
          small
          look="quiet"
          icon={Users}
          aria-label={t(`shown.coder.${filter.coder}`)}
          className={chipClass(filter.coder !== 'all')}
        >
          <span className="coding-chip-words">{t(`shown.coder.${filter.coder}`)}</span>
        </Button>
        <Popover className="ui-popover" placement="bottom end" offset={4}>
          <Dialog aria-label={t('shown.coder')} className="coding-popover">
            <Segments
              label={t('shown.coder')}
              value={filter.coder}
              options={shownCoders
                .filter(value => value !== 'tellers' || hasTellers)
                .map(value => ({ value, label: t(`shown.coder.${value}`) }))}
              onChange={coder => coder && set({ coder })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  )
}

function chipClass(on: boolean): string {
  return `coding-chip ${on ? 'is-on' : ''}`
}

function slotWords(slot: Slot, t: (key: 'shown.others') => string): string {
  return slot === 'none' ? t('shown.others') : slot
}
