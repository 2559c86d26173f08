import { Pause, Play, Rewind, ScanEye, TextCursor } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../../shared/model/open-document'
import type { Recording } from '../../shared/model/recording'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { runCommand } from '../commands/registry'
import { focusText } from '../correction/focus-text'
import { formatTime } from '../i18n/format'
import { IconButton } from '../ui/IconButton'
import { canPlay, endingOf } from './can-play'
import { followAgain, markHeard, turnHeard } from './heard-turn'
import { playOrPause, setPlayer, skip } from './player'
import { RecordingMenu } from './RecordingMenu'
import { useSound } from './sound-state'

/** Plays a recording, and marks the turn that is heard. The text keeps the focus: everything has a key. */
export function RecordingPlayer({ document, recording }: { document: OpenDocument; recording: Recording }) {
  const { t } = useTranslation('sound')
  const element = useRef<HTMLVideoElement>(null)
  const rate = useSound(state => state.rate)
  const follow = useSound(state => state.follow)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const [failed, setFailed] = useState(false)
  /** The reader has scrolled away from what is heard. */
  const [isAway, setAway] = useState(false)
  /** Null until it is known. */
  const [hasPicture, setPicture] = useState<boolean | null>(null)
  const { turns } = document
  const latest = useRef({ turns, recording, follow })
  latest.current = { turns, recording, follow }
  const isKnown = canPlay(recording.type)

  useLayoutEffect(() => {
    const media = element.current
    if (!media) return
    setPlayer({ element: media, recording })
    return () => setPlayer(null)
  }, [recording])
  useEffect(
    () => () => {
      markHeard(null, false)
    },
    [],
  )
  useEffect(() => {
    if (element.current) element.current.playbackRate = rate
  }, [rate])

  const heard = () => {
    const media = element.current
    if (!media) return
    const now = latest.current
    setAt(Math.floor(media.currentTime))
    const ms = media.currentTime * 1000 - now.recording.offset
    const isInSight = markHeard(turnHeard(now.turns, ms), now.follow && !media.paused)
    setAway(!isInSight && !media.paused)
  }
  const changeFollowing = () => {
    if (follow && isAway) {
      followAgain()
      heard()
    } else useSound.setState({ follow: !follow })
  }
  const fail = () => {
    setFailed(true)
    // It may be that the file went away meanwhile.
    void queryClient.invalidateQueries({ queryKey: queryKeys.recordings(recording.document) })
  }
  return (
    <>
      {isKnown && !failed ? (
        <>
          <IconButton
            icon={isPlaying ? Pause : Play}
            label={isPlaying ? t('pause') : t('play')}
            keys="F4"
            preventFocusOnPress
            onPress={() => void playOrPause().catch(showError)}
          />
          <IconButton
            icon={TextCursor}
            small
            label={t('fromTurn')}
            keys="Shift+F4"
            preventFocusOnPress
            onPress={() => runCommand('sound.fromTurn')}
          />
          <IconButton icon={Rewind} small label={t('back')} keys="F9" preventFocusOnPress onPress={() => skip(-5)} />
          <input
            className="sound-place"
            type="range"
            aria-label={t('place')}
            aria-valuetext={formatTime(at * 1000)}
            min={0}
            max={Math.max(1, Math.floor(length))}
            value={at}
            onChange={event => {
              followAgain()
              if (element.current) element.current.currentTime = Number(event.target.value)
            }}
            onPointerUp={focusText}
          />
          <span className="sound-time">
            {formatTime(at * 1000)} / {formatTime(length * 1000)}
          </span>
          <span className="sound-rate" title={t('rate.title')}>
            {t('rate', { rate })}
          </span>
          <IconButton
            icon={ScanEye}
            small
            label={follow && isAway ? t('follow.back') : t('follow')}
            isOn={follow && !isAway}
            preventFocusOnPress
            onPress={changeFollowing}
          />
        </>
      ) : (
        <p className="sound-trouble" role="status">
          {isKnown
            ? t('trouble.inside', { name: recording.name })
            : t('trouble.type', { name: recording.name, ending: endingOf(recording.name) })}
        </p>
      )}
      <span className="sound-name ui-secondary" title={recording.path ?? t('inside')}>
        {recording.name}
      </span>
      {hasPicture === false && recording.type.startsWith('video/') && !failed ? (
        <span className="ui-secondary ui-ellipsis" role="status" title={t('trouble.picture')}>
          {t('trouble.picture')}
        </span>
      ) : null}
      <RecordingMenu recording={recording} />
      {isKnown ? (
        // biome-ignore lint/a11y/useMediaCaption: the transcript below is its caption
        <video
          ref={element}
          className="sound-picture"
          hidden={!hasPicture}
          src={`/media/${recording.id}`}
          preload="metadata"
          onLoadedMetadata={event => {
            const media = event.currentTarget
            media.playbackRate = rate
            setFailed(false)
            setLength(Number.isFinite(media.duration) ? media.duration : 0)
            setPicture(media.videoWidth > 0)
          }}
          onDurationChange={({ currentTarget: { duration } }) => setLength(Number.isFinite(duration) ? duration : 0)}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => setPlaying(false)}
          onTimeUpdate={heard}
          onSeeked={heard}
          onError={fail}
        />
      ) : null}
    </>
  )
}
