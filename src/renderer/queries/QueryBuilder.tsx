import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CodeQuery } from '../../shared/model/code-query'
import { type Gap, type Move, moved, moveTo, type Path } from './condition-moves'
import { type Moving, MovingContext } from './moving'
import { QueryGroup } from './QueryGroup'

type Group = Extract<CodeQuery, { op: 'all' | 'any' }>

const keys: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' }

/** All conditions of a query. They are moved by dragging, by their menu, or with Alt and the arrows from anywhere in their row. */
export function QueryBuilder({ group, onChange }: { group: Group; onChange(group: Group): void }) {
  const box = useRef<HTMLDivElement>(null)
  const toFocus = useRef<Path | null>(null)
  const [dragged, drag] = useState<Path | null>(null)
  const [gap, hold] = useState<Gap | null>(null)
  useLayoutEffect(() => {
    if (!toFocus.current) return
    box.current?.querySelector<HTMLElement>(`[data-mover="${toFocus.current.join('.')}"]`)?.focus()
    toFocus.current = null
  })
  const moving = useMemo((): Moving => {
    const take = (next: ReturnType<typeof moved>) => {
      if (!next) return
      toFocus.current = next.path
      onChange(next.root)
    }
    const end = () => {
      drag(null)
      hold(null)
    }
    return {
      move: (path, move) => take(moved(group, path, move)),
      can: (path, move) => moved(group, path, move) !== null,
      dragged,
      gap,
      drag: path => (path ? drag(path) : end()),
      hold,
      drop: () => {
        if (dragged && gap) take(moveTo(group, dragged, gap))
        end()
      },
    }
  }, [group, onChange, dragged, gap])
  return (
    <MovingContext value={moving}>
      <div
        ref={box}
        onKeyDownCapture={event => {
          const move = event.altKey ? keys[event.key] : undefined
          const { target } = event
          const row = target instanceof Element ? target.closest('[data-condition]') : null
          // In a text these keys go by words.
          const isText = target instanceof HTMLInputElement && target.type === 'text'
          if (!move || !row || (isText && (move === 'in' || move === 'out'))) return
          event.preventDefault()
          event.stopPropagation()
          moving.move((row.getAttribute('data-condition') ?? '').split('.').map(Number), move)
        }}
      >
        <QueryGroup group={group} onChange={onChange} path={[]} />
      </div>
    </MovingContext>
  )
}
