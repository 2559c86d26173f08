import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { partDate, storyWords } from '../../shared/story/en'
import { showView } from '../app/store'
import { openStory } from '../stories/stories-state'
import { EvidenceMemo } from './EvidenceMemo'
import type { NumberedIndicator } from './IndicatorRows'
import { valueWords } from './indicator-words'
import { Sparkline } from './Sparkline'
import type { MatrixData } from './use-matrix'

/** An indicator with its values and the story steps that explain it or that it speaks against. */
export function IndicatorDetail({
  indicator,
  index,
  data,
  readOnly,
}: NumberedIndicator & { data: MatrixData; readOnly: boolean }) {
  const { t } = useTranslation('matrix')
  const about = data.evidence.filter(({ from, to }) => from.id === indicator.id && to.kind === 'coding')
  const values = indicator.values.filter(({ group }) => group === '')
  return (
    <section className="ui-section" aria-label={indicator.name}>
      <h3>
        I{index + 1} {indicator.name}
      </h3>
      <p className="matrix-values">
        <Sparkline indicator={indicator} cycle={indicator.cycle} />
        <span>
          {values
            .map(
              ({ at, value, raw }) =>
                `${partDate(at)}: ${value === null ? raw || t('noValue') : valueWords(value, indicator.unit)}`,
            )
            .join(' · ')}
        </span>
      </p>
      <p className="matrix-faint">
        {[
          indicator.source,
          indicator.target === null ? '' : t('target', { value: valueWords(indicator.target, indicator.unit) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {indicator.note === '' ? null : <p className="matrix-note">{indicator.note}</p>}
      <h4>{t('explains')}</h4>
      {about.length === 0 ? <p className="matrix-faint">{t('explains.none')}</p> : null}
      {about.map(each => {
        const at = data.allStories.findIndex(({ steps }) => steps.some(({ coding }) => coding === each.to.id))
        const story = data.allStories[at]
        const place = story?.steps.findIndex(({ coding }) => coding === each.to.id) ?? -1
        const step = story?.steps[place]
        return (
          <div key={each.id} className="matrix-evidence" data-role={each.role}>
            {story && step ? (
              <AriaButton
                className="matrix-quote"
                aria-description={t('openStory')}
                onPress={() => {
                  openStory(story.id, place)
                  showView({ name: 'stories' })
                }}
              >
                “{step.quote}”
              </AriaButton>
            ) : (
              <span className="matrix-faint">{t('gone')}</span>
            )}
            <span className="matrix-faint">
              {story ? `S${at + 1} ${story.title}, ${t('step', { number: place + 1 })}` : ''}
              {each.role === 'supports' ? '' : `, ${storyWords.relations[each.role]}`}
            </span>
            <EvidenceMemo evidence={each} readOnly={readOnly} />
          </div>
        )
      })}
    </section>
  )
}
