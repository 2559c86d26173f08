import { ArrowDownToLine, FilePlus, FolderOpen, HardDrive, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { Logo } from '../app/Logo'
import { useInfo } from '../app/queries'
import { commandById, keysOf, runCommand } from '../commands/registry'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Hint } from '../ui/Hint'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import { enterProject } from './enter-project'
import { Recent } from './Recent'
import { sampleNumbers } from './sample-numbers'
import './documents.css'
import './welcome.css'

/** What one sees before a project is open: begin, go on, or look at the sample. */
export function Welcome() {
  const { t } = useTranslation('documents')
  const info = useInfo().data
  return (
    <div className="welcome">
      <main id="main" className="welcome-page">
        <header className="welcome-head">
          <Logo />
          <div>
            <h1>{text('app:name')}</h1>
            <p className="ui-small ui-secondary">{text('app:tagline')}</p>
          </div>
        </header>
        <section className="welcome-begin" aria-label={t('welcome.actions')} data-pane="">
          <Action
            icon={FilePlus}
            command="project.new"
            label={t('welcome.new')}
            hint={t('welcome.new.hint')}
            autoFocus
          />
          <Action icon={FolderOpen} command="project.open" label={t('welcome.open')} hint={t('welcome.open.hint')} />
          <Action
            icon={ArrowDownToLine}
            command="exchange.import"
            label={t('welcome.foreign')}
            hint={t('welcome.foreign.hint')}
          />
          <Sample />
        </section>
        <section className="welcome-recent" aria-labelledby="welcome-recent" data-pane="">
          <Recent />
          <Hint icon={HardDrive}>{t('welcome.private')}</Hint>
        </section>
      </main>
      <footer className="app-status">
        <span>{info === undefined ? '' : text('app:version', { version: info.version })}</span>
        <span className="ui-grow" />
        <AriaButton className="welcome-foot-button" onPress={() => runCommand('help.open')}>
          <KeyHint keys="F1" /> {text('app:help')}
        </AriaButton>
        <AriaButton className="welcome-foot-button" onPress={() => runCommand('project.settings')}>
          <KeyHint keys="$mod+," /> {text('app:settings')}
        </AriaButton>
      </footer>
    </div>
  )
}

interface ActionProps {
  icon: LucideIcon
  command: string
  label: string
  hint: string
  autoFocus?: boolean
}

function Action({ icon, command, label, hint, autoFocus = false }: ActionProps) {
  const info = useInfo().data
  const found = commandById(command)
  const keys = found === undefined || info === undefined ? undefined : keysOf(found, info.host)[0]
  return (
    <AriaButton className="welcome-action" autoFocus={autoFocus} onPress={() => runCommand(command)}>
      <Icon icon={icon} />
      <span className="ui-medium">{label}</span>
      {keys === undefined ? <span /> : <KeyHint keys={keys} />}
      <span className="welcome-action-hint">{hint}</span>
    </AriaButton>
  )
}

function Sample() {
  const { t } = useTranslation('documents')
  const [building, setBuilding] = useState(false)
  const cycles = Object.entries(sampleNumbers.cycles)
  const most = Math.max(...cycles.map(([, count]) => count))
  return (
    <section className="welcome-sample" aria-labelledby="welcome-sample">
      <h2 id="welcome-sample">{t('welcome.sample')}</h2>
      <p className="welcome-sample-words">{t('welcome.sample.hint', sampleNumbersInWords)}</p>
      <ul className="welcome-chart" aria-label={t('welcome.sample.chart')}>
        {cycles.map(([cycle, count]) => (
          <li key={cycle} data-cycle={cycle} aria-label={`${cycle} ${count}`}>
            <span className="welcome-chart-space">
              <span className="welcome-chart-bar" style={{ height: `${(count / most) * 100}%` }} />
            </span>
            <span className="welcome-chart-key">{cycle}</span>
          </li>
        ))}
      </ul>
      <Button
        isDisabled={building}
        onPress={() => {
          setBuilding(true)
          api.projects
            .openSample()
            .then(enterProject)
            .catch(showError)
            .finally(() => setBuilding(false))
        }}
      >
        {t(building ? 'welcome.sample.building' : 'welcome.sample.open')}
      </Button>
    </section>
  )
}

const { transcripts, stories, codings, flows, loops } = sampleNumbers
const sampleNumbersInWords = { transcripts, stories, codings, flows, loops }
