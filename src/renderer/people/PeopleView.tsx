import { useTranslation } from 'react-i18next'
import { useProject } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { IndicatorPane } from '../indicators/IndicatorPane'
import { IndicatorsPane } from '../indicators/IndicatorsPane'
import { PlanPane } from '../plan/PlanPane'
import { Panel, PanelBorder, Panels } from '../ui/Panels'
import { ConsentPane } from './ConsentPane'
import { DocumentsPane } from './DocumentsPane'
import { PeopleDialogs } from './PeopleDialogs'
import { PeoplePane } from './PeoplePane'
import { PeopleSide } from './PeopleSide'
import { PersonPane } from './PersonPane'
import { usePeople } from './people-state'
import './people.css'

/** The participants view: people and documents with their attributes, consent, spaces; what they count stands beside. */
export function PeopleView() {
  const { t } = useTranslation('people')
  const project = useProject().data
  const tab = usePeople(state => state.tab)
  const person = usePeople(state => state.at.people)
  const indicator = usePeople(state => state.at.indicators)
  const isSideOpen = usePeople(state => state.isSideOpen)
  const isRoomy = useWindowFits(1080)
  const isWide = useWindowFits(900)
  if (!project) return <main id="main" />
  const hasPerson = isRoomy && (tab === 'people' || tab === 'consent') && person !== null
  const hasIndicator = isRoomy && tab === 'indicators' && indicator !== null
  return (
    <div className="people-view" data-scope="people">
      <Panels
        id="people"
        panels={[
          ...(isWide ? ['side'] : []),
          'table',
          ...(hasPerson ? ['person'] : []),
          ...(hasIndicator ? ['indicator'] : []),
        ]}
      >
        {isWide ? (
          <>
            <Panel id="side" defaultSize="212px" minSize="160px" maxSize="32%">
              <PeopleSide />
            </Panel>
            <PanelBorder label={t('border.side')} />
          </>
        ) : null}
        <Panel id="table" minSize="320px">
          {tab === 'people' ? <PeoplePane readOnly={project.readOnly} /> : null}
          {tab === 'documents' ? <DocumentsPane readOnly={project.readOnly} /> : null}
          {tab === 'indicators' ? <IndicatorsPane readOnly={project.readOnly} /> : null}
          {tab === 'plan' ? <PlanPane readOnly={project.readOnly} /> : null}
          {tab === 'consent' ? <ConsentPane readOnly={project.readOnly} /> : null}
        </Panel>
        {hasPerson ? (
          <>
            <PanelBorder label={t('border.person')} />
            <Panel id="person" defaultSize="312px" minSize="260px" maxSize="45%">
              <PersonPane key={person} id={person} readOnly={project.readOnly} />
            </Panel>
          </>
        ) : null}
        {hasIndicator ? (
          <>
            <PanelBorder label={t('border.indicator')} />
            <Panel id="indicator" defaultSize="372px" minSize="300px" maxSize="50%">
              <IndicatorPane key={indicator} id={indicator} readOnly={project.readOnly} />
            </Panel>
          </>
        ) : null}
      </Panels>
      {isSideOpen && !isWide ? (
        <div className="people-overlay">
          <PeopleSide onClose={() => usePeople.setState({ isSideOpen: false })} />
        </div>
      ) : null}
      <PeopleDialogs />
    </div>
  )
}
