import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { labelLanguages } from '../../shared/framework/pack'
import { useProjectSettings } from '../app/queries'
import { commandById, commandContext, isEnabled, runCommand } from '../commands/registry'
import { text } from '../i18n/text'
import { IconButton } from '../ui/IconButton'
import { Menu, type MenuEntry, type MenuGroup } from '../ui/Menu'
import { chosenCodes } from './code-actions'
import { useCodebookState } from './codebook-state'

const ofCode = [
  'code.edit',
  'memo.code',
  'code.move',
  'code.merge',
  'code.split',
  'code.archive',
  'code.restore',
  'code.remove',
]

const ofSeveral = new Set(['code.move', 'code.merge', 'code.archive', 'code.restore', 'code.remove'])

const ofCodebook = ['codebook.compare', 'codebook.save.json', 'codebook.save.xlsx', 'codebook.save.csv']

function entry(id: string): MenuEntry[] {
  const command = commandById(id)
  if (command === undefined) return []
  const enabled = isEnabled(command, commandContext())
  // Of the two only one makes sense at a time.
  if (!enabled && (id === 'code.archive' || id === 'code.restore')) return []
  return [{ id, label: text(command.title), keys: menuKeys[id], isDisabled: !enabled }]
}

/** Keys that do the same in the tree. */
const menuKeys: Readonly<Record<string, string>> = { 'code.edit': 'F2', 'code.remove': 'Delete' }

/** What can be done to the codes chosen in the tree. */
function chosenCodeGroup(): MenuGroup[] {
  const codes = chosenCodes()
  const [first] = codes
  if (first === undefined) return []
  return [
    {
      label: codes.length > 1 ? text('codebook:codes', { count: codes.length }) : first.name,
      // What is about one code alone is not offered of several.
      entries: ofCode.filter(id => codes.length === 1 || ofSeveral.has(id)).flatMap(entry),
    },
  ]
}

/** What can be done to the chosen code, and to the codebook. */
export function CodebookMenu() {
  const { t } = useTranslation('codebook')
  const language = useProjectSettings().data?.labelLanguage
  const showArchived = useCodebookState(state => state.showArchived)
  const context = commandContext()
  return (
    <Menu
      label={t('menu')}
      trigger={<IconButton small icon={Ellipsis} label={t('menu')} />}
      placement="bottom end"
      // What is chosen is asked when it opens.
      groups={() => [
        { entries: entry('code.new') },
        ...chosenCodeGroup(),
        { entries: ofCodebook.flatMap(entry) },
        {
          label: t('labels'),
          entries: labelLanguages.map(each => ({
            id: `codebook.labels.${each}`,
            label: t(`labels.${each}`),
            isOn: each === language,
            isDisabled: context.project?.readOnly ?? true,
          })),
        },
        ...(context.project?.cycleSet === '2020' ? [] : [{ entries: entry('code.convert') }]),
        { entries: [{ id: 'code.archived', label: t('command.showArchived'), isOn: showArchived }] },
      ]}
      onChoose={runCommand}
    />
  )
}
