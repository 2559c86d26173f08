import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { packageChoices } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { showOverlay } from '../app/store'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { BringBack } from './BringBack'
import { CoderRow } from './CoderRow'
import { NamesFound } from './NamesFound'
import { useCodersWithWork } from './queries'
import { SharedFolder } from './SharedFolder'
import { takeFocus } from './take-focus'

/** Who works in the project, sending copies out and bringing them back. */
export function CopiesPane({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('team')
  const coders = useCodersWithWork().data ?? []
  return (
    <main id="main" ref={takeFocus} tabIndex={-1} data-work="" className="team-copies" aria-label={t('tab.copies')}>
      <section aria-labelledby="team-coders">
        <h2 id="team-coders">{t('coders')}</h2>
        <div className="team-coders">
          <table className="team-table">
            <thead>
              <tr>
                <th scope="col">{t('coders.name')}</th>
                <th scope="col">{t('coders.colourHead')}</th>
                <th scope="col">{t('coders.kind')}</th>
                <th scope="col" className="team-number">
                  {t('coders.documents')}
                </th>
                <th scope="col" className="team-number">
                  {t('coders.codings')}
                </th>
                <th scope="col" className="team-number">
                  {t('coders.flows')}
                </th>
                <th scope="col">{t('coders.last')}</th>
              </tr>
            </thead>
            <tbody>
              {coders.map(coder => (
                <CoderRow
                  key={`${coder.id} ${coder.name}`}
                  coder={coder}
                  coders={coders}
                  isReadOnly={project.readOnly}
                />
              ))}
            </tbody>
          </table>
        </div>
        <p className="team-coder-foot">
          <Button small onPress={() => showOverlay({ name: 'coder' })} isDisabled={project.readOnly}>
            {t('coder.change')}
          </Button>
        </p>
      </section>
      <Send key={project.path} project={project} />
      <BringBack project={project} />
      <SharedFolder />
    </main>
  )
}

type Kind = (typeof packageChoices)[number]

function Send({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('team')
  // What was coded in a blind copy goes back whole: sent on blind, none of it would.
  const isBack = project.isBlind === true
  const [kind, setKind] = useState<Kind>(isBack ? 'full' : 'blind')
  const [path, setPath] = useState<string | null>(null)
  const [said, setSaid] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const called =
    isBack && kind === 'full' ? t('send.from', { name: project.coder.name.replaceAll(/[\\/:*?"<>|]/g, '') }) : kind
  const proposed = project.path.replace(/\.vloom$/i, ` ${called}.vloompack`)
  const send = () => {
    setBusy(true)
    api.team
      .package({ path: path ?? proposed, kind })
      .then(written => {
        const key = written.key === null ? [] : [t('send.key', { path: written.key })]
        setSaid([t('send.done', { path: written.path }), ...key, written.summary])
      })
      .catch(showError)
      .finally(() => setBusy(false))
  }
  return (
    <section className="team-form" aria-labelledby="team-send">
      <h2 id="team-send">{t(isBack ? 'send.back' : 'send')}</h2>
      {isBack ? <p className="team-hint">{t('send.back.hint')}</p> : null}
      <Select
        label={t('send.what')}
        value={kind}
        options={packageChoices.map(value => ({ value, label: t(`send.${value}`), hint: t(`send.${value}.hint`) }))}
        onChange={value => {
          setKind(value)
          setPath(null)
          setSaid([])
        }}
      />
      <p className="team-hint">{t(`send.${kind}.hint`)}</p>
      {kind === 'nameless' ? <NamesFound /> : null}
      <TextField label={t('send.path')} value={path ?? proposed} onChange={setPath} />
      <div>
        <Button isPending={isBusy} onPress={send}>
          {t('send.do')}
        </Button>
      </div>
      <div role="status" className="team-said">
        {said.map(words => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </section>
  )
}
