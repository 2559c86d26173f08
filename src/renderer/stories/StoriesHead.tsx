import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '../ui/Segments'
import { type Shown, showStories, useStorySession } from './stories-state'

const all: readonly Shown[] = ['story', 'rows', 'followUp']

/** What the middle shows, and what can be done with it. */
export function StoriesHead({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('stories')
  const shown = useStorySession(state => state.shown)
  return (
    <div className="ui-pane-head ui-pane-head-lined stories-head">
      <Segments
        label={t('show')}
        value={shown}
        options={all.map(value => ({ value, label: t(`show.${value}`) }))}
        onChange={value => (value ? showStories(value) : undefined)}
      />
      <span className="ui-grow" />
      {children}
    </div>
  )
}
