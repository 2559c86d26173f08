import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CycleSetKey, mapOrder } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'
import { IconButton } from '../ui/IconButton'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { newStory } from './change-story'
import { Signature } from './Signature'
import { shownStories } from './shown-stories'
import { openStory, sortings, useStorySession } from './stories-state'

export interface StoryListProps {
  stories: readonly Story[]
  cycleSet: CycleSetKey
  readOnly: boolean
}

/** The stories with their titles, tellers and the cycles they touch. */
export function StoryList({ stories, cycleSet, readOnly }: StoryListProps) {
  const { t } = useTranslation('stories')
  const { filter, sort, story: chosen } = useStorySession()
  const shown = useMemo(() => shownStories(stories, filter, sort), [stories, filter, sort])
  const tellers = new Set(stories.map(({ teller }) => teller).filter(Boolean)).size
  return (
    <section className="ui-pane stories-list-pane" data-pane aria-label={t('list')}>
      <div className="ui-pane-head">
        <h2>{t('title')}</h2>
        <span className="ui-pane-note">
          {t('count', { count: stories.length, tellers: t('tellers', { count: tellers }) })}
        </span>
        <span className="ui-grow" />
        <IconButton small icon={Plus} label={t('new')} keys="n" isDisabled={readOnly} onPress={() => void newStory()} />
      </div>
      <div className="stories-tools">
        <SearchField
          label={t('filter')}
          value={filter}
          onChange={words => useStorySession.setState({ filter: words })}
          className="stories-filter"
        />
        <Select
          label={t('sort')}
          hideLabel
          value={sort}
          options={sortings.map(value => ({ value, label: t(`sort.${value}`) }))}
          onChange={value => useStorySession.setState({ sort: value })}
          className="stories-sort"
        />
      </div>
      <GridList
        aria-label={t('list')}
        className="ui-scroll stories-list"
        data-pane-start=""
        items={shown}
        dependencies={[cycleSet]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        disallowTypeAhead
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={keys => {
          const [first] = keys === 'all' ? [] : keys
          if (first !== undefined) openStory(String(first))
        }}
        renderEmptyState={() => <p className="stories-quiet">{filter === '' ? null : t('filter.none')}</p>}
      >
        {story => (
          <GridListItem id={story.id} textValue={story.title} className="stories-item">
            <span className="stories-item-line">
              <span className="stories-item-title" title={story.title}>
                {story.title}
              </span>
              <span className="ui-row-count">{story.steps.length}</span>
            </span>
            <span className="stories-item-line">
              <span className="stories-item-teller">{story.tellerName || t('noTeller')}</span>
              <Signature story={story} cycleSet={cycleSet} />
            </span>
          </GridListItem>
        )}
      </GridList>
      <p className="stories-key">{t('squares', { cycles: mapOrder(cycleSet).join(' ') })}</p>
    </section>
  )
}
