import { Download, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { memoFormats } from '../../shared/model/memo'
import { showError } from '../app/errors'
import { useParticipants } from '../app/queries'
import { useUi } from '../app/store'
import { isReadOnly } from '../coding/cached'
import { useStories } from '../stories/use-stories'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { exportMemos, writeOnCode, writeOnDocument, writeOnProject } from './memo-actions'
import { writeMemoOn } from './memo-state'
import { useMemoList } from './use-memos'

/** How many memos there are, what begins another one, and the way out as a file. */
export function MemoFacts() {
  const { t } = useTranslation('memos')
  const { data: list } = useMemoList()
  const participants = useParticipants().data ?? []
  const stories = useStories().data ?? []
  const document = useUi(state => state.document)
  const code = useUi(state => state.passagesOf)
  const begin: Record<string, () => void> = {
    project: writeOnProject,
    document: writeOnDocument,
    code: writeOnCode,
  }
  return (
    <>
      {list === undefined || list.length === 0 ? null : (
        <span className="ui-pane-note">{t('count', { count: list.length })}</span>
      )}
      <Menu
        label={t('new')}
        trigger={<IconButton small icon={Plus} label={t('new')} isDisabled={isReadOnly()} />}
        placement="top end"
        groups={[
          {
            entries: [
              { id: 'project', label: t('command.project') },
              { id: 'document', label: t('command.document'), isDisabled: document === null },
              { id: 'code', label: t('command.code'), isDisabled: code === null },
              ...(participants.length === 0
                ? []
                : [
                    {
                      id: 'participant',
                      label: t('new.participant'),
                      entries: participants.map(({ id, name }) => ({ id: `participant ${id}`, label: name })),
                    },
                  ]),
              ...(stories.length === 0
                ? []
                : [
                    {
                      id: 'story',
                      label: t('new.story'),
                      entries: stories.map(({ id, title }) => ({ id: `story ${id}`, label: title })),
                    },
                  ]),
            ],
          },
        ]}
        onChoose={id => {
          const person = participants.find(each => id === `participant ${each.id}`)
          const story = stories.find(each => id === `story ${each.id}`)
          if (story) writeMemoOn({ about: { on: 'story', id: story.id }, words: story.title })
          else if (person) writeMemoOn({ about: { on: 'participant', id: person.id }, words: person.name })
          else begin[id]?.()
        }}
      />
      <Menu
        label={t('export')}
        trigger={<IconButton small icon={Download} label={t('export')} isDisabled={(list?.length ?? 0) === 0} />}
        placement="top end"
        groups={[{ entries: memoFormats.map(id => ({ id, label: t(`export.${id}`) })) }]}
        onChoose={id => {
          const format = memoFormats.find(each => each === id)
          if (format) void exportMemos(format).catch(showError)
        }}
      />
    </>
  )
}
