import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import { measureInter } from '../../shared/figure/measure'
import { layoutStripRows } from '../../shared/figure/strip/rows'
import type { CycleSetKey } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { useCycleLabels } from '../coding/use-cycle-labels'
import { useFigureTheme } from '../figures/use-figure-theme'
import { useRoom } from '../figures/use-room'
import { StoriesHead } from './StoriesHead'
import { shownStories } from './shown-stories'
import { openStory, useStorySession } from './stories-state'

/** The stories beneath one another, aligned at their first steps; each opens. */
export function StoryRowsPane({ stories, cycleSet }: { stories: readonly Story[]; cycleSet: CycleSetKey }) {
  const { t } = useTranslation('stories')
  const area = useRef<HTMLDivElement>(null)
  const { width } = useRoom(area)
  const theme = useFigureTheme()
  const cycleLabels = useCycleLabels()
  const { filter, sort, story } = useStorySession()
  const shown = useMemo(() => shownStories(stories, filter, sort), [stories, filter, sort])
  const layout = useMemo(
    () =>
      layoutStripRows(
        shown.map(each => ({
          story: each,
          cycleSet,
          cycleLabels,
          teller: each.tellerName,
        })),
        '',
        { width: { unit: 'px', value: Math.max(360, width) }, theme, direction: 'ltr' },
        storyWords,
        measureInter,
      ),
    [shown, cycleSet, cycleLabels, width, theme],
  )
  return (
    <main id="main" className="ui-pane ui-pane-paper stories-main" data-pane aria-label={t('show.rows')}>
      <StoriesHead />
      <div className="ui-scroll stories-body">
        <div className="stories-paper" ref={area}>
          {width > 0 ? (
            <figure className="stories-strip" aria-label={t('show.rows')}>
              <FigureSvg
                layout={layout}
                idPrefix="screen-rows"
                selected={story === null ? null : `story:${story}`}
                onSelect={id => openStory(id.slice('story:'.length))}
              />
            </figure>
          ) : null}
        </div>
      </div>
    </main>
  )
}
