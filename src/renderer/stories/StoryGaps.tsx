import { useTranslation } from 'react-i18next'
import { type CycleSetKey, rowOf } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { gapsOf } from '../../shared/story/gaps'
import { gapSentence } from '../../shared/story/story-text'
import { CellMenu } from './CellMenu'

/** What the story does not say, in words: as plain as what it says. Cycles of the row say it in their columns. */
export function StoryGaps({ story, cycleSet, readOnly }: { story: Story; cycleSet: CycleSetKey; readOnly: boolean }) {
  const { t } = useTranslation(['stories', 'ui'])
  const row = rowOf(cycleSet)
  const gaps = gapsOf(story, cycleSet)
  if (gaps.length === 0) return null
  return (
    <section className="stories-gaps" aria-label={t('gaps')}>
      <h2>{t('gaps')}</h2>
      {gaps.map(gap =>
        gap.kind !== 'empty' ? (
          <span key={`${gap.kind} ${'step' in gap ? gap.step : ''}`}>{gapSentence(gap, storyWords)}</span>
        ) : row.includes(gap.cycle) ? null : (
          <CellMenu
            key={gap.cycle}
            story={story.id}
            cycle={gap.cycle}
            cell={story.cells.find(({ cycle }) => cycle === gap.cycle)}
            isDisabled={readOnly}
            className="stories-gap"
          >
            <b>{t(`ui:cycle.${gap.cycle}`)}:</b> {storyWords.emptyCell(gap.state, gap.note)}
          </CellMenu>
        ),
      )}
    </section>
  )
}
