// First, so that what a feature says about a piece of the kit comes after the kit's own word.
import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './ui/controls.css'
import './ui/overlays.css'
import './ui/panes.css'
import './app/app.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followChanges, refreshAll } from './app/changes'
import { connect } from './app/connection'
import { queryClient } from './app/query-client'
import { queryKeys } from './app/query-keys'
import { paintAsLast } from './app/theme'
import { startTexts } from './i18n/start'
import { loadFirstFonts } from './styles/load-fonts'

// Last: where the system sets the colours, its word is the last one on what is seen.
import './styles/forced-colors.css'

paintAsLast()
startTexts()
connect(() => {
  followChanges()
  // On a new connection one goes by a new name: without it one's own changes would count as another window's.
  void queryClient.invalidateQueries({ queryKey: queryKeys.info }).then(refreshAll)
})
followChanges()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
void loadFirstFonts().then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
