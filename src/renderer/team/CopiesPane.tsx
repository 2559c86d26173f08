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
    <main id="main" ref={takeFocus} tabIndex={-1} className="team-copies" aria-label={t('tab.copies')}>
      <section aria-labelledby="team-coders">
        <h2 id="team-coders">{t('coders')}</h2>
        <table className="team-table">
          <thead>
            <tr>
              <th scope="col">{t('coders.name')}</th>
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
              <CoderRow key={`${coder.id} ${coder.name}`} coder={coder} isReadOnly={project.readOnly} />
            ))}
          </tbody>
        </table>
        <p className="team-coder-foot">
          <Button small onPress={() => showOverlay({ name: 'coder' })} isDisabled={project.readOnly}>
            {t('coder.change')}
          </Button>
        </p>
      </section>
      <Send project={project} />
      <BringBack project={project} />
      <SharedFolder />
    </main>
  )
}

type Kind = (typeof packageChoices)[number]

function Send({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('team')
  const [kind, setKind] = useState<Kind>('blind')
  const [path, setPath] = useState<string | null>(null)
  const [said, setSaid] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const proposed = project.path.replace(/\.vloom$/i, ` ${kind}.vloompack`)
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
      <h2 id="team-send">{t('send')}</h2>
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
