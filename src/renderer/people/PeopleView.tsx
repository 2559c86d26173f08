import { useTranslation } from 'react-i18next'
import { useProject } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { IndicatorPane } from '../indicators/IndicatorPane'
import { IndicatorsPane } from '../indicators/IndicatorsPane'
import { PlanPane } from '../plan/PlanPane'
import { type SidePane, SidePanes } from '../ui/SidePanes'
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
  const { readOnly } = project
  let chosen: SidePane | null = null
  if ((tab === 'people' || tab === 'consent') && person !== null)
    chosen = {
      id: 'person',
      border: t('border.person'),
      size: '312px',
      least: '260px',
      most: '45%',
      content: <PersonPane key={person} id={person} readOnly={readOnly} />,
    }
  else if (tab === 'indicators' && indicator !== null)
    chosen = {
      id: 'indicator',
      border: t('border.indicator'),
      size: '372px',
      least: '300px',
      most: '50%',
      content: <IndicatorPane key={indicator} id={indicator} readOnly={readOnly} />,
    }
  return (
    <div className="people-view" data-scope="people">
      <SidePanes
        id="people"
        start={
          isWide
            ? {
                id: 'side',
                border: t('border.side'),
                size: '212px',
                least: '160px',
                most: '32%',
                content: <PeopleSide />,
              }
            : null
        }
        end={isRoomy ? chosen : null}
      >
        {tab === 'people' ? <PeoplePane readOnly={readOnly} /> : null}
        {tab === 'documents' ? <DocumentsPane readOnly={readOnly} /> : null}
        {tab === 'indicators' ? <IndicatorsPane readOnly={readOnly} /> : null}
        {tab === 'plan' ? <PlanPane readOnly={readOnly} /> : null}
        {tab === 'consent' ? <ConsentPane readOnly={readOnly} /> : null}
      </SidePanes>
      {isSideOpen && !isWide ? (
        <div className="people-overlay">
          <PeopleSide onClose={() => usePeople.setState({ isSideOpen: false })} />
        </div>
      ) : null}
      <PeopleDialogs />
    </div>
  )
}
