import type { Id } from '../../shared/model/id'
import type { Recording } from '../../shared/model/recording'
import { api } from '../app/api'
import { finishWork } from '../app/before-history'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { sayInStatus } from '../app/store'
import { cachedDocument } from '../coding/cached'
import { currentStage } from '../coding/session'
import { correctionView } from '../correction/correction-state'
import { formatTime } from '../i18n/format'
import { text } from '../i18n/text'
import { followAgain } from './heard-turn'
import { useSound } from './sound-state'

/** The recording on the screen and what plays it; for commands, which act outside of components. */
export interface Player {
  element: HTMLMediaElement
  recording: Recording
}

let player: Player | null = null

export function setPlayer(next: Player | null): void {
  player = next
}

export function currentPlayer(): Player | null {
  return player
}

export async function playOrPause(): Promise<void> {
  if (!player) return
  if (player.element.paused) await player.element.play()
  else player.element.pause()
}

export function skip(seconds: number): void {
  followAgain()
  if (player) player.element.currentTime = Math.max(0, player.element.currentTime + seconds)
}

const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** One step slower or faster; the pitch stays. */
export function changeRate(step: 1 | -1): void {
  const { rate } = useSound.getState()
  const next = step === 1 ? rates.find(each => each > rate) : rates.findLast(each => each < rate)
  if (next === undefined) return
  useSound.setState({ rate: next })
  if (player) player.element.playbackRate = next
  sayInStatus(text('sound:rate.said', { rate: next }))
}

/** The turn at the caret, whichever way the text is shown. */
export function turnAtCaret(): { id: Id; index: number } | null {
  const correcting = correctionView()
  const stage = currentStage()
  const index = correcting?.turnInSight() ?? stage?.view.turnInSight()
  const id = index === undefined ? undefined : (correcting?.log.turns ?? stage?.turns)?.[index]?.id
  return id === undefined || index === undefined ? null : { id, index }
}

/** Plays from where the turn at the caret begins, or the nearest one before it whose time is known. */
export async function playFromTurn(): Promise<void> {
  const at = turnAtCaret()
  const document = player && cachedDocument(player.recording.document)
  if (!player || !at || !document) return
  const index = document.turns.findIndex(({ id }) => id === at.id)
  const timed = document.turns.slice(0, (index < 0 ? at.index : index) + 1).findLast(turn => turn.start !== null)
  if (timed?.start == null) {
    sayInStatus(text('sound:noTimes'))
    return
  }
  followAgain()
  player.element.currentTime = Math.max(0, (timed.start + player.recording.offset) / 1000)
  await player.element.play()
}

/** What the text calls the moment that is heard now, in milliseconds. */
export function textTime({ element, recording }: Player): number {
  return Math.round(element.currentTime * 1000) - recording.offset
}

/** The turn at the caret begins at what is heard now. */
export async function setTurnTime(): Promise<void> {
  await finishWork()
  const at = turnAtCaret()
  if (!player || !at) return
  const { document } = player.recording
  const start = Math.max(0, textTime(player))
  const caret = currentStage()?.view.caret()
  await api.corrections.turn({ document, turn: at.id, start })
  await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(document) })
  sayInStatus(text('sound:time.said', { time: formatTime(start) }), true)
  // The text is mounted anew with the new time in its head.
  requestAnimationFrame(() => {
    if (caret) currentStage()?.view.putCaret(caret)
  })
}
