/** Three threads that join and go on. */
export function Logo() {
  return (
    <svg className="app-logo" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      <path className="app-logo-immediate" d="M3 8C12 8 12 16 20 16H29" />
      <path className="app-logo-potential" d="M3 16H20" />
      <path className="app-logo-applied" d="M3 24C12 24 12 16 20 16" />
      <path className="app-logo-head" d="M24 11l5 5l-5 5" />
    </svg>
  )
}
