import { ArrowUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import type { Move, Path } from './condition-moves'
import { useMoving } from './moving'

const moves: readonly { move: Move; keys?: string }[] = [
  { move: 'up', keys: 'Alt+ArrowUp' },
  { move: 'down', keys: 'Alt+ArrowDown' },
  { move: 'in', keys: 'Alt+ArrowRight' },
  { move: 'out', keys: 'Alt+ArrowLeft' },
  { move: 'group' },
  { move: 'ungroup' },
]

/** Where a condition can go from its place. */
export function MoveMenu({ path, number }: { path: Path; number: string }) {
  const { t } = useTranslation('queries')
  const { move, can } = useMoving()
  const label = t('move', { number })
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton small icon={ArrowUpDown} label={label} data-mover={path.join('.')} />}
      groups={[
        {
          entries: moves.map(({ move: id, keys }) => ({
            id,
            label: t(`move.${id}`),
            keys,
            isDisabled: !can(path, id),
            separatorBefore: id === 'group',
          })),
        },
      ]}
      onChoose={id => {
        const found = moves.find(each => each.move === id)
        if (found) move(path, found.move)
      }}
    />
  )
}
