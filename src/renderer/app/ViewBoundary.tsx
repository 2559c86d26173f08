import { Component, type ReactNode } from 'react'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

/** Keeps a view that breaks from taking the window with it: says so, and shows the view again on demand. */
export class ViewBoundary extends Component<{ children: ReactNode }, { broken: string | null }> {
  override state: { broken: string | null } = { broken: null }

  static getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children
    return (
      <main id="main" className="app-broken">
        <EmptyState
          title={text('app:error.view')}
          hint={text('app:error.view.hint', { message: this.state.broken })}
          action={<Button onPress={() => this.setState({ broken: null })}>{text('app:error.again')}</Button>}
        />
      </main>
    )
  }
}
