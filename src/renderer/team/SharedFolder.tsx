import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { formatMoment } from '../i18n/format'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { Looking } from './Looking'
import { useWatched } from './queries'
import { useLook } from './use-look'

/** The folder in which the team's packages come and go, and what has arrived in it. Merging stays a decision. */
export function SharedFolder() {
  const { t } = useTranslation('team')
  const { data, error } = useWatched()
  const [typed, setTyped] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const folder = data?.folder ?? null
  const path = typed ?? folder ?? ''
  const watch = (chosen: string | null) => {
    setBusy(true)
    api.team
      .watch({ folder: chosen })
      .then(() => queryClient.invalidateQueries({ queryKey: [...queryKeys.team, 'watched'] }))
      .then(() => setTyped(null))
      .catch(showError)
      .finally(() => setBusy(false))
  }
  const { isLooking, share, look, giveUp } = useLook()
  return (
    <section className="team-form" aria-labelledby="team-watched">
      <h2 id="team-watched">{t('watched')}</h2>
      <p className="team-hint">{t('watched.hint')}</p>
      <TextField
        label={t('watched.path')}
        value={path}
        onChange={setTyped}
        onKeyDown={event => {
          if (event.key === 'Enter' && path.trim() !== '') watch(path)
          else event.continuePropagation()
        }}
      />
      <div className="team-watch">
        <Button isDisabled={isBusy || path.trim() === '' || path === folder} onPress={() => watch(path)}>
          {t('watched.do')}
        </Button>
        {folder === null ? null : (
          <Button look="quiet" isDisabled={isBusy} onPress={() => watch(null)}>
            {t('watched.stop')}
          </Button>
        )}
      </div>
      {folder === null ? null : error ? (
        <p role="status">{errorSentence(error)}</p>
      ) : data?.packages.length === 0 ? (
        <p role="status" className="team-hint">
          {t('watched.none')}
        </p>
      ) : (
        <table className="team-table">
          <thead>
            <tr>
              <th scope="col">{t('watched.package')}</th>
              <th scope="col">{t('watched.from')}</th>
              <th scope="col">{t('watched.made')}</th>
              <th scope="col">{t('watched.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data?.packages.map(each => (
              <tr key={each.path}>
                <th scope="row" title={each.summary} className="team-wrap">
                  {each.name}
                </th>
                <td className="team-wrap">{each.coder}</td>
                <td>{each.madeAt === '' ? '' : formatMoment(each.madeAt)}</td>
                <td>{t(`watched.${each.state}`, { count: each.news })}</td>
                <td>
                  {each.state === 'new' ? (
                    <Button
                      small
                      isDisabled={isBusy || isLooking}
                      aria-label={t('watched.lookAt', { name: each.name })}
                      onPress={() => look(each.path)}
                    >
                      {t('watched.look')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isLooking ? <Looking share={share} onGiveUp={giveUp} /> : null}
    </section>
  )
}
