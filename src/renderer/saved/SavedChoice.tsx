import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'

export interface SavedChoiceProps<Kind extends string> {
  of: Saved['kind']
  label: string
  savedLabel: string
  /** What a new one can be of, under a heading of its own. */
  fresh?: { label: string; kinds: readonly Kind[]; name(kind: Kind): string; onBegin(kind: Kind): void }
  onOpen(saved: Saved): void
}

/** In a narrow window the list of saved ones, and of what a new one can be, is a menu. */
export function SavedChoice<Kind extends string>({ of, label, savedLabel, fresh, onOpen }: SavedChoiceProps<Kind>) {
  const saved = useSaved(of).data ?? []
  if (!fresh && saved.length === 0) return null
  return (
    <Menu
      label={label}
      trigger={<Button small>{label}</Button>}
      groups={[
        ...(saved.length > 0
          ? [{ label: savedLabel, entries: saved.map(({ id, name }) => ({ id, label: name })) }]
          : []),
        ...(fresh ? [{ label: fresh.label, entries: fresh.kinds.map(id => ({ id, label: fresh.name(id) })) }] : []),
      ]}
      onChoose={id => {
        const kind = fresh?.kinds.find(each => each === id)
        const chosen = saved.find(each => each.id === id)
        if (kind) fresh?.onBegin(kind)
        else if (chosen) onOpen(chosen)
      }}
    />
  )
}
